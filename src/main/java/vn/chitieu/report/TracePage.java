package vn.chitieu.report;

import static vn.chitieu.report.Page.body;
import static vn.chitieu.report.Page.centred;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.FindingInput;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.Provision;
import vn.chitieu.rulebook.RuleSource;
import vn.chitieu.sheet.ReportCell;
import vn.chitieu.sheet.ReportLook;
import vn.chitieu.sheet.ReportSheet;

/** Sheet "Truy vết": from each result back to its clause, its rules and the cells of its figures. */
final class TracePage {
    private TracePage() {}

    static ReportSheet of(Night night, UnitReport report, int number, String parent) {
        Page page = new Page("sheet.trace", 34, 20, 18, 11, 6, 28, 13, 32, 14, 10);
        page.heading(number, Lexicon.say("title.trace"), parent);
        head(page, night);
        page.mainHeader(Page.words(
                "col.finding",
                "col.clause",
                "col.rule.file",
                "col.rule.sheet",
                "col.rule.row",
                "col.fired",
                "col.source",
                "col.file",
                "col.sheet",
                "col.cell"));
        List<NightFinding> findings = new ArrayList<>(report.everything());
        findings.sort(UnitReport.order(night.words()));
        for (NightFinding finding : findings) rows(page, night.words(), finding.finding());
        page.endTable();
        return page.sheet();
    }

    private static void head(Page page, Night night) {
        String rules = night.onLastGoodRules() ? "trace.fallback.yes" : "trace.fallback.no";
        line(page, "trace.as.of", Vietnamese.day(night.asOf()));
        line(page, "trace.rules", night.rulesHash());
        line(page, "trace.inbox", night.inboxHash());
        line(page, "trace.engine", night.engineVersion());
        line(page, "trace.fallback", Lexicon.say(rules));
        page.gap();
    }

    private static void line(Page page, String key, String value) {
        page.add(
                ReportCell.text(ReportLook.STRONG, Lexicon.say(key)),
                body(value).span(5));
    }

    /** One row an input, so that the list can be filtered by file; a finding without inputs has one row. */
    private static void rows(Page page, Lexicon words, Finding f) {
        Provision clause = words.provision(f.provisionId());
        RuleSource source = clause.source();
        List<FindingInput> inputs = f.inputs().isEmpty() ? List.of(new FindingInput("", "", "", "")) : f.inputs();
        for (FindingInput input : inputs) {
            page.add(
                    body(f.id()),
                    body(words.citation(f)),
                    body(source.file()),
                    body(source.sheet()),
                    centred(source.row() == 0 ? "" : Integer.toString(source.row())),
                    body(String.join("\n", f.fired())),
                    body(words.term("input", input.what())),
                    body(input.file()),
                    body(input.sheet()),
                    centred(input.cells()));
        }
    }
}
