package vn.chitieu.engine;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.template.ObjectDataCompiler;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import vn.chitieu.engine.CompiledRules.Text;
import vn.chitieu.fact.owed.Bindings;
import vn.chitieu.fact.owed.DataYear;
import vn.chitieu.fact.owed.Obligations;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.Territory;
import vn.chitieu.language.Messages;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.model.RuleProblem;

/**
 * Stage one: each row of one document's tables as a rule of its own, made from the typed row by the template of its
 * table, and matched with units and years into obligations.
 */
final class NormRules {
    private final PlanDocument document;
    private final KieBase rules;

    private NormRules(PlanDocument document, KieBase rules) {
        this.document = document;
        this.rules = rules;
    }

    /** @param logic the files among which the templates are; what is wrong is added to {@code problems} */
    static NormRules compile(PlanDocument document, List<RuleFile> logic, List<RuleProblem> problems) {
        List<NormTable> tables = NormTable.of(document);
        List<RuleProblem> own = new ArrayList<>();
        List<Text> texts = texts(tables, logic, own);
        KieBase rules = CompiledRules.OF_ROWS.get(texts, own);
        if (own.isEmpty()) own.addAll(wrongRules(document, tables, rules));
        problems.addAll(own);
        return new NormRules(document, rules);
    }

    /** As DRL, a text a table. */
    static List<Text> texts(List<NormTable> tables, List<RuleFile> logic, List<RuleProblem> problems) {
        return tables.stream()
                .filter(table -> !table.rows().isEmpty())
                .flatMap(table -> text(table, logic, problems).stream())
                .toList();
    }

    private static List<Text> text(NormTable table, List<RuleFile> logic, List<RuleProblem> problems) {
        for (RuleFile file : logic) {
            if (!file.name().endsWith("/" + table.template())) continue;
            List<RuleProblem> unread = OtherVersions.unread(table, file);
            problems.addAll(unread);
            if (!unread.isEmpty()) return List.of();
            try {
                String drl = new ObjectDataCompiler().compile(table.rows(), new ByteArrayInputStream(file.content()));
                return List.of(new Text(file.name(), drl));
            } catch (RuntimeException e) {
                // what a template lacks is said in many kinds of exception
                problems.add(problem("TEMPLATE_WRONG", file.name(), "template.wrong", String.valueOf(e.getMessage())));
                return List.of();
            }
        }
        problems.add(problem("TEMPLATE_MISSING", "logic/" + table.template(), "template.missing", table.sheet()));
        return List.of();
    }

    /** Each row is a rule and each rule a row: a template that loses one, or adds one, is not used. */
    private static List<RuleProblem> wrongRules(PlanDocument document, List<NormTable> tables, KieBase rules) {
        Set<String> ids = tables.stream().flatMap(NormTable::ids).collect(Collectors.toSet());
        Set<String> names = names(rules);
        if (names.equals(ids)) return List.of();
        TreeSet<String> differing = new TreeSet<>(ids);
        differing.addAll(names);
        differing.removeIf(id -> ids.contains(id) && names.contains(id));
        return List.of(problem("TEMPLATE_ROWS", document.file(), "template.rows", String.join(", ", differing)));
    }

    private static Set<String> names(KieBase rules) {
        return rules.getKiePackages().stream()
                .flatMap(p -> p.getRules().stream())
                .map(Rule::getName)
                .collect(Collectors.toSet());
    }

    /** Names of the rules: the ids of the rows. */
    Set<String> names() {
        return names(rules);
    }

    private static RuleProblem problem(String code, String file, String message, String detail) {
        Messages messages = Messages.beside(NormRules.class);
        return new RuleProblem(
                RuleProblem.Severity.ERROR,
                code,
                file,
                "",
                "",
                messages.get(message, file, detail),
                messages.get("template.remedy"));
    }

    Territory territory(Registry registry) {
        return registry.territory(document.territory());
    }

    /**
     * @param territory the document's: rows for all bind its units, whoever else fits
     * @param night day whose versions of the rows count
     */
    Obligations bind(List<OrganisationUnit> units, Territory territory, LocalDate night, int firstYear, int lastYear) {
        Bindings bindings = new Bindings(
                document.targets(), document.deadlines(), document.duties(), document.annex(), document.date(), night);
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("out", bindings);
            session.insert(territory);
            units.forEach(session::insert);
            for (int y = firstYear; y <= lastYear; y++) session.insert(new DataYear(y));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return bindings.obligations();
    }
}
