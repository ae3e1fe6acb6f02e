package vn.chitieu.report.view;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Measured;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Standing;

/**
 * Which findings come first: what is open before what is unknown, then severity, then kind, then rank, then how little
 * is attained.
 */
public final class Priority {
    public static final Comparator<NightFinding> FIRST = Comparator.comparingInt(
                    (NightFinding n) -> place(n.finding().verdict().standing()))
            .thenComparing(n -> n.finding().verdict().severity())
            .thenComparing(n -> n.finding().identity().kind())
            .thenComparing(Comparator.comparingInt(
                            (NightFinding n) -> n.finding().verdict().rank())
                    .reversed())
            .thenComparing(n -> attained(n.finding()))
            .thenComparing(n -> n.finding().id());

    private Priority() {}

    /** Open findings of issued documents that nobody has waived, the worst first. */
    public static List<NightFinding> of(Stream<NightFinding> findings, ReportVocabulary words, int most) {
        return open(findings, most, n -> !words.draft(n.finding()));
    }

    /** The same of draft documents, which stay apart. */
    public static List<NightFinding> ofDrafts(Stream<NightFinding> findings, ReportVocabulary words, int most) {
        return open(findings, most, n -> words.draft(n.finding()));
    }

    private static List<NightFinding> open(Stream<NightFinding> findings, int most, Predicate<NightFinding> wanted) {
        // where nothing is known there is something to do as well, after what is known to be short
        return findings.filter(n -> n.finding().verdict().standing().waits())
                .filter(n -> !n.finding().verdict().waived())
                .filter(wanted)
                .sorted(FIRST)
                .limit(most)
                .toList();
    }

    private static int place(Standing standing) {
        return standing == Standing.OPEN ? 0 : standing == Standing.UNKNOWN ? 1 : 2;
    }

    private static BigDecimal attained(Finding finding) {
        Measured measured = finding.measured();
        BigDecimal attainment = measured == null ? null : measured.distance().attainment();
        return attainment == null ? BigDecimal.valueOf(100) : attainment;
    }
}
