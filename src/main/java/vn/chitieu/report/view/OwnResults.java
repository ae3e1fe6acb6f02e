package vn.chitieu.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.chitieu.fact.Lateness;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.view.HeadlineCounts.Heading;
import vn.chitieu.report.words.Remarks;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Kind;

/**
 * A unit's own results under issued documents, in the parts that its first page counts: targets, duties and data by
 * heading, reports by what the rules call them. What is neither met, missing nor unknown has no part.
 */
public final class OwnResults {
    private static final List<Kind> KINDS = List.of(Kind.TARGET, Kind.DUTY, Kind.DATA);
    /** In the order in which somebody has to act. */
    private static final List<Heading> HEADINGS = List.of(Heading.LATE, Heading.SHORT, Heading.UNKNOWN, Heading.MET);

    private final Night night;
    private final UnitReport report;

    /**
     * Rows that one number of the first page counts, never none.
     *
     * @param place name of the list, for whoever leads there
     * @param there whether it is done and nothing is waited for
     */
    public record Part(String title, String place, boolean there, List<Row> rows) {}

    /** One result and the unit, or its office, that it is about. */
    public record Row(
            String unit, String title, String clause, String period, String state, String colour, String remark) {}

    private OwnResults(Night night, UnitReport report) {
        this.night = night;
        this.report = report;
    }

    /** The parts that have rows. */
    public static List<Part> of(Night night, UnitReport report) {
        OwnResults results = new OwnResults(night, report);
        List<Part> parts = new ArrayList<>();
        for (Lateness lateness : Lateness.values()) results.reports(lateness, parts);
        for (Kind kind : KINDS) for (Heading heading : HEADINGS) results.results(kind, heading, parts);
        return parts;
    }

    private void reports(Lateness lateness, List<Part> parts) {
        String title = lateness.request()
                ? night.words().label(lateness)
                : ReportVocabulary.say("own.report", night.words().inline(lateness));
        boolean there = !lateness.overdue() && lateness != Lateness.DOCUMENT_ONLY;
        add(
                title,
                "own." + lateness.place(),
                there,
                f -> f.lateness().filter(l -> l == lateness).isPresent(),
                parts);
    }

    private void results(Kind kind, Heading heading, List<Part> parts) {
        String word = "results." + kind + "." + heading;
        if (!ReportVocabulary.has(word)) return;
        add(
                ReportVocabulary.say(word),
                "own." + word,
                heading == Heading.MET,
                f -> f.identity().kind() == kind && HeadlineCounts.heading(f, night.words()) == heading,
                parts);
    }

    private void add(String title, String place, boolean there, Predicate<Finding> wanted, List<Part> parts) {
        List<Row> rows = new ArrayList<>();
        for (UnitNight block : report.blocks())
            block.findings().stream()
                    .sorted(UnitNight.order(night.words()))
                    .map(NightFinding::finding)
                    .filter(f -> !night.words().draft(f) && wanted.test(f))
                    .forEach(f -> rows.add(row(block, f)));
        if (!rows.isEmpty()) parts.add(new Part(title, place, there, List.copyOf(rows)));
    }

    private Row row(UnitNight block, Finding f) {
        ReportVocabulary words = night.words();
        return new Row(
                block.unit().name(),
                words.title(f),
                words.citation(f),
                f.identity().period().text(),
                words.stateWord(f),
                words.colour(f),
                f.verdict().waived() ? Remarks.waiver(f, words) : "");
    }
}
