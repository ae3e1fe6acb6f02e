package vn.chitieu.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;

/**
 * Which findings come first: what is open before what is unknown, then severity, then kind, then rank, then how little
 * is attained.
 */
final class Worst {
    private static final List<String> STANDINGS = List.of("OPEN", "UNKNOWN");
    private static final List<String> SEVERITIES = List.of("HIGH", "MEDIUM", "LOW");
    private static final List<String> KINDS = List.of("target", "deadline", "duty", "data");
    static final Comparator<NightFinding> FIRST = Comparator.comparingInt(
                    (NightFinding n) -> place(STANDINGS, n.finding().standing()))
            .thenComparingInt(n -> place(SEVERITIES, n.finding().severity()))
            .thenComparingInt(n -> place(KINDS, n.finding().kind()))
            .thenComparing(
                    Comparator.comparingInt((NightFinding n) -> n.finding().rank())
                            .reversed())
            .thenComparing(n -> attained(n.finding()))
            .thenComparing(n -> n.finding().id());

    private Worst() {}

    /** Open findings of issued documents that nobody has waived, the worst first. */
    static List<NightFinding> of(Stream<NightFinding> findings, Lexicon words, int most) {
        return open(findings, most, n -> !words.draft(n.finding()));
    }

    /** The same of draft documents, which stay apart. */
    static List<NightFinding> ofDrafts(Stream<NightFinding> findings, Lexicon words, int most) {
        return open(findings, most, n -> words.draft(n.finding()));
    }

    private static List<NightFinding> open(Stream<NightFinding> findings, int most, Predicate<NightFinding> wanted) {
        // where nothing is known there is something to do as well, after what is known to be short
        return findings.filter(n -> STANDINGS.contains(n.finding().standing()))
                .filter(n -> !n.finding().waived())
                .filter(wanted)
                .sorted(FIRST)
                .limit(most)
                .toList();
    }

    private static int place(List<String> order, String key) {
        int index = order.indexOf(key);
        return index < 0 ? order.size() : index;
    }

    private static BigDecimal attained(Finding finding) {
        BigDecimal attainment = finding.attainment();
        return attainment == null ? BigDecimal.valueOf(100) : attainment;
    }
}
