package vn.chitieu.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
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
import vn.chitieu.rulebook.PlanDocument;
import vn.chitieu.rulebook.RuleProblem;
import vn.chitieu.rulebook.TargetNorm;

/** Stage one: the decision tables of one document, matched with units and years into obligations. */
final class DecisionTables {
    static final List<String> SHEETS = List.of("Chỉ tiêu", "Thời hạn", "Nhiệm vụ");
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

    Obligations bind(List<OrganisationUnit> units, int firstYear, int lastYear) {
        ObligationDrafts drafts = new ObligationDrafts(document.annex(), document.date());
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("out", drafts);
            units.forEach(session::insert);
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
