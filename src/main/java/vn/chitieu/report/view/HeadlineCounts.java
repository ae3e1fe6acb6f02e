package vn.chitieu.report.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chitieu.fact.owed.Definitions.StateRow;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Kind;

/** Counts findings under the five headings of the summary; the states themselves are the rules'. */
public final class HeadlineCounts {
    public enum Heading {
        MET("col.met.count", Kind.TARGET, "MET"),
        SHORT("col.short.count", Kind.TARGET, "LIMITED"),
        LATE("col.late.count", Kind.DEADLINE, "OVERDUE"),
        UNKNOWN("col.unknown.count", Kind.TARGET, "NOT_COMPUTABLE"),
        OTHER("col.other.count", Kind.TARGET, "ON_TRACK");

        public final String word;
        private final Kind kind;
        private final String state;

        Heading(String word, Kind kind, String state) {
            this.word = word;
            this.kind = kind;
            this.state = state;
        }

        /** The colour that the rules give the state most of these findings have. */
        public String colour(ReportVocabulary words) {
            StateRow row = words.state(kind, state);
            return row != null && row.colour().matches("[0-9A-Fa-f]{6}") ? row.colour() : "D9D9D9";
        }
    }

    public static final List<Kind> KINDS = List.of(Kind.values());

    public record Line(String document, Kind kind, List<Integer> counts) {
        static Line of(String document, Kind kind, int[] counts) {
            return new Line(document, kind, Arrays.stream(counts).boxed().toList());
        }

        public int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    private HeadlineCounts() {}

    /** The heading that the state table gives; a report counts as what it is called, a finding shown as
     * resolved stands no longer where its state would. */
    public static Heading heading(Finding f, ReportVocabulary words) {
        StateRow row = words.row(f);
        return row == null || row.standing() != f.verdict().standing() ? Heading.OTHER : Heading.valueOf(row.heading());
    }

    /**
     * One line a document and kind that has findings.
     *
     * @param draft whether to count what rests on a draft document or a draft figure, or the rest
     */
    public static List<Line> lines(
            List<NightFinding> findings, List<String> documents, ReportVocabulary words, boolean draft) {
        List<Line> lines = new ArrayList<>();
        for (String document : documents) {
            for (Kind kind : KINDS) {
                int[] counts = new int[Heading.values().length];
                findings.stream()
                        .map(NightFinding::finding)
                        .filter(f -> f.sources().document().equals(document)
                                && f.identity().kind() == kind
                                && words.draft(f) == draft)
                        .forEach(f -> counts[heading(f, words).ordinal()]++);
                Line line = Line.of(document, kind, counts);
                if (line.total() > 0) lines.add(line);
            }
        }
        return lines;
    }
}
