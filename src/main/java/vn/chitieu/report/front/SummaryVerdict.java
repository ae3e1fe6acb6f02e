package vn.chitieu.report.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chitieu.fact.Lateness;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.view.CauseWords;
import vn.chitieu.report.view.Causes;
import vn.chitieu.report.view.HeadlineCounts;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Standing;

/** The first sentence of the first page: whether anything is to be done, how much of it, and of a province where to begin. */
final class SummaryVerdict {
    private final ReportVocabulary words;
    private final UnitReport report;

    SummaryVerdict(ReportVocabulary words, UnitReport report) {
        this.words = words;
        this.report = report;
    }

    String sentence() {
        SubordinateSummary overview = report.overview();
        return overview == null ? own() : all(overview);
    }

    /** What issued documents ask and nobody has waived. */
    private List<Finding> waiting() {
        return report.everything().stream()
                .map(NightFinding::finding)
                .filter(f -> f.verdict().standing().waits() && !f.verdict().waived() && !words.draft(f))
                .toList();
    }

    private String own() {
        List<Finding> waiting = waiting();
        long open = waiting.stream()
                .filter(f -> f.verdict().standing() == Standing.OPEN)
                .count();
        long overdue = waiting.stream()
                .filter(f -> HeadlineCounts.heading(f, words) == HeadlineCounts.Heading.LATE)
                .count();
        List<String> parts = new ArrayList<>();
        if (open > 0) parts.add(say("verdict.open", open));
        if (overdue > 0) parts.add(say("verdict.overdue", overdue));
        if (waiting.size() > open) parts.add(say("verdict.unknown", waiting.size() - open));
        return parts.isEmpty()
                ? ReportVocabulary.say("verdict.clear")
                : ReportVocabulary.say("verdict", String.join(", ", parts));
    }

    private String all(SubordinateSummary overview) {
        List<Finding> targets = waiting().stream()
                .filter(f -> f.identity().kind() == Kind.TARGET)
                .toList();
        long missed = targets.stream()
                .filter(f -> f.verdict().standing() == Standing.OPEN)
                .count();
        long overdue = overview.reports().counts().entrySet().stream()
                .filter(e -> e.getKey().overdue())
                .mapToLong(Map.Entry<Lateness, Integer>::getValue)
                .sum();
        List<String> parts = new ArrayList<>();
        if (missed > 0) parts.add(say("verdict.missed", missed));
        if (targets.size() > missed) parts.add(say("verdict.undecided", targets.size() - missed));
        if (overdue > 0) parts.add(say("verdict.reports", overdue));
        if (parts.isEmpty()) return ReportVocabulary.say("verdict.clear");
        String verdict = ReportVocabulary.say("verdict", String.join(", ", parts));
        List<Causes.Cause> causes = overview.causes().causes();
        return causes.isEmpty()
                ? verdict
                : verdict + " " + ReportVocabulary.say("verdict.first", new CauseWords(words).who(causes.get(0)));
    }

    private static String say(String key, long count) {
        return ReportVocabulary.say(key, Long.toString(count));
    }
}
