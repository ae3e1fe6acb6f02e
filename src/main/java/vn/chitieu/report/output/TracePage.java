package vn.chitieu.report.output;

import static vn.chitieu.report.page.PageBuilder.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.RuleSource;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.InboxFile;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/**
 * Sheet "Nguồn số liệu": from each result back to its clause, its rules and the cells of its figures, with the hashes of
 * the unit's own files. Nothing of the whole run stands here: see {@link TechnicalBook}.
 */
final class TracePage {
    private static final int LINES = 4;
    /** Rules explained in one cell. */
    private static final int TOGETHER = 10;

    private TracePage() {}

    static ReportSheet of(Night night, UnitReport report, int number, String parent) {
        PageBuilder page = new PageBuilder("sheet.trace", 38, 28, 24, 24, 62).screen();
        page.heading(number, ReportVocabulary.say("title.trace"), parent);
        List<InboxFile> files = TraceFiles.of(night, report);
        line(page, "trace.as.of", ReportCell.date(night.asOf()).look(ReportLook.BODY));
        line(
                page,
                "trace.files.count",
                body(ReportVocabulary.say("trace.files.of.unit", Integer.toString(files.size()))));
        line(
                page,
                "trace.run",
                body(ReportVocabulary.say(report.overview() == null ? "trace.run.unit" : "trace.run.whole")));
        page.gap();
        page.mainHeader(PageBuilder.words("col.finding", "col.clause", "col.rule", "col.fired", "col.sources"));
        List<NightFinding> findings = new ArrayList<>(report.everything());
        findings.sort(UnitNight.order(night.words()));
        Map<String, Integer> rules = new LinkedHashMap<>();
        for (NightFinding finding : findings) row(page, night.words(), finding.finding(), rules);
        page.endTable();
        legend(page, rules);
        TraceFiles.add(page, files);
        return page.sheet();
    }

    private static void line(PageBuilder page, String key, ReportCell value) {
        page.add(ReportCell.text(ReportLook.STRONG, ReportVocabulary.say(key)), value.span(4));
    }

    private static void row(PageBuilder page, ReportVocabulary words, Finding f, Map<String, Integer> rules) {
        Provision clause = words.provision(f);
        RuleSource source = clause.source();
        String rule = source.row() == 0
                ? source.file()
                : ReportVocabulary.say("trace.place", source.file(), source.sheet(), Integer.toString(source.row()));
        String fired = f.sources().fired().stream()
                .map(name -> rules.computeIfAbsent(name, k -> rules.size() + 1).toString())
                .collect(Collectors.joining(", "));
        page.add(small(f.id()), small(clause.location()), small(rule), small(fired), small(inputs(f, words)));
    }

    /** "2026/DPQ-2026.xlsx: Người học E5:E9"; a line for each file, or one after the other when they are many. */
    private static String inputs(Finding f, ReportVocabulary words) {
        Map<String, Set<String>> files = new LinkedHashMap<>();
        for (Cited input : f.sources().inputs()) {
            String file = input.file().isEmpty() ? words.term("input", input.what()) : input.file();
            String cells = (input.sheet() + " " + input.cells()).strip();
            files.computeIfAbsent(file, k -> new LinkedHashSet<>()).add(cells);
        }
        List<String> lines = new ArrayList<>();
        files.forEach((file, cells) -> lines.add((file + ": " + String.join(", ", cells)).replaceFirst(": $", "")));
        return String.join(lines.size() > LINES ? "; " : "\n", lines);
    }

    /** What the numbers of the rules stand for. */
    private static void legend(PageBuilder page, Map<String, Integer> rules) {
        page.gap();
        page.wide(ReportLook.SECTION, ReportVocabulary.say("trace.legend"));
        List<String> names = new ArrayList<>();
        rules.forEach((name, number) -> names.add(ReportVocabulary.say("trace.legend.line", number.toString(), name)));
        for (int from = 0; from < names.size(); from += TOGETHER) {
            List<String> some = names.subList(from, Math.min(from + TOGETHER, names.size()));
            page.add(small(String.join("; ", some)).span(5));
        }
    }

    static ReportCell small(String text) {
        return ReportCell.text(ReportLook.SMALL, text);
    }
}
