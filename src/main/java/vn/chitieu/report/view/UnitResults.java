package vn.chitieu.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.words.Remarks;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Kind;

/**
 * Targets and duties of the units below under issued documents, each once under its heading: the rows that the summary's
 * counts stand for. What is neither met, missing nor unknown has no count there and no row here. Used by one thread; a
 * few words a row, since there may be tens of thousands.
 */
public final class UnitResults {
    static final List<Kind> KINDS = List.of(Kind.TARGET, Kind.DUTY);
    private static final Comparator<Row> ORDER = Comparator.comparing(
                    (Row r) -> r.group().kind())
            .thenComparing((Row r) -> r.unit().code())
            .thenComparing(Row::period)
            .thenComparing(Row::title);

    /** Rows that are counted together. */
    public record Group(Kind kind, HeadlineCounts.Heading heading) {
        public String place() {
            return "results." + kind + "." + heading;
        }

        public String title() {
            return ReportVocabulary.say(place());
        }

        private boolean counted() {
            return KINDS.contains(kind) && ReportVocabulary.has(place());
        }
    }

    public record Row(
            OrganisationUnit unit,
            Group group,
            String title,
            String clause,
            String period,
            String state,
            String colour,
            String remark) {}

    private final Night night;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();

    UnitResults(Night night) {
        this.night = night;
    }

    void add(UnitNight unit) {
        ReportVocabulary words = night.words();
        for (NightFinding n : unit.findings()) {
            Finding f = n.finding();
            Group group = new Group(f.identity().kind(), HeadlineCounts.heading(f, words));
            if (words.draft(f) || !group.counted()) continue;
            rows.add(new Row(
                    unit.unit(),
                    group,
                    once(words.title(f)),
                    once(words.citation(f)),
                    f.identity().period().text(),
                    once(words.stateWord(f)),
                    once(words.colour(f)),
                    f.verdict().waived() ? Remarks.waiver(f, words) : ""));
        }
    }

    /** Thousands of units have the same clauses. */
    private String once(String text) {
        return texts.computeIfAbsent(text, t -> t);
    }

    /** Groups that have rows, in the order of the summary. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Kind kind : KINDS)
            for (HeadlineCounts.Heading heading : HeadlineCounts.Heading.values()) {
                Group group = new Group(kind, heading);
                if (rows.stream().anyMatch(r -> r.group().equals(group))) groups.add(group);
            }
        return groups;
    }

    public List<Row> of(Group group) {
        return rows.stream().filter(r -> r.group().equals(group)).sorted(ORDER).toList();
    }
}
