package vn.chitieu.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import vn.chitieu.engine.CompiledRules.Text;
import vn.chitieu.language.Messages;
import vn.chitieu.obligation.DataYear;
import vn.chitieu.obligation.HorizonYear;
import vn.chitieu.obligation.ObligationDrafts;
import vn.chitieu.obligation.Obligations;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.PlanDocument;
import vn.chitieu.rulebook.RuleProblem;
import vn.chitieu.rulebook.TargetNorm;
import vn.chitieu.rulebook.Territory;

/** Stage one: the decision tables of one document, matched with units and years into obligations. */
final class DecisionTables {
    static final List<String> SHEETS = List.of("Chỉ tiêu", "Thời hạn", "Nhiệm vụ");
    private static final String ALL = "*";
    private final PlanDocument document;
    private final KieBase rules;

    private DecisionTables(PlanDocument document, KieBase rules) {
        this.document = document;
        this.rules = rules;
    }

    static DecisionTables compile(PlanDocument document, List<RuleProblem> problems) {
        return compile(document, SHEETS, problems);
    }

    /** Some of the document's tables: they do not speak of each other. */
    static DecisionTables compile(PlanDocument document, List<String> sheets, List<RuleProblem> problems) {
        String key = "table-" + String.join("+", sheets) + "-" + CompiledRules.hash(List.of(document.workbook()));
        return new DecisionTables(document, CompiledRules.get(key, own -> texts(document, sheets, own), problems));
    }

    private static List<Text> texts(PlanDocument document, List<String> sheets, List<RuleProblem> problems) {
        List<Text> texts = new ArrayList<>();
        for (String sheet : sheets) {
            try {
                String drl = new SpreadsheetCompiler().compile(new ByteArrayInputStream(document.workbook()), sheet);
                texts.add(new Text(document.file(), drl));
            } catch (RuntimeException e) {
                // the compiler of tables throws many kinds, none of which names a cell; the checker has looked before
                Messages messages = Messages.beside(DecisionTables.class);
                problems.add(new RuleProblem(
                        RuleProblem.Severity.ERROR,
                        "TABLE_COMPILE",
                        document.file(),
                        sheet,
                        "",
                        messages.get("compile.table", sheet, String.valueOf(e.getMessage())),
                        messages.get("compile.remedy")));
            }
        }
        return texts;
    }

    Territory territory(Registry registry) {
        return new Territory(registry, document);
    }

    /** @param territory the document's: rows for all bind its units, whoever else fits */
    Obligations bind(List<OrganisationUnit> units, Territory territory, int firstYear, int lastYear) {
        Map<String, String> named = document.unitCodes();
        Set<String> codes =
                named.values().stream().flatMap(c -> Stream.of(c.split(";"))).collect(Collectors.toSet());
        Set<String> here = units.stream()
                .filter(territory::contains)
                .map(OrganisationUnit::code)
                .collect(Collectors.toSet());
        ObligationDrafts drafts = new ObligationDrafts(
                document.annex(),
                document.date(),
                (clause, unit) -> here.contains(unit.code()) || !ALL.equals(named.get(clause)));
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("out", drafts);
            units.stream()
                    .filter(u -> here.contains(u.code()) || codes.contains(u.code()))
                    .forEach(session::insert);
            document.targets().stream()
                    .map(TargetNorm::horizonEnd)
                    .distinct()
                    .forEach(y -> session.insert(new HorizonYear(y)));
            for (int y = firstYear; y <= lastYear; y++) session.insert(new DataYear(y));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return drafts.obligations();
    }
}
