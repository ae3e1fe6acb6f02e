package vn.chitieu.report.night;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.FollowedSeries;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Dimension;

/**
 * The figures year by year behind a clause that asks for growth without naming a figure (cách hiểu 16): shown, never
 * judged.
 */
public final class SeriesWords {
    private SeriesWords() {}

    /** "2025: 2.455/7.415 (33,11%); 2026: ..." of the unit itself, or empty when the clause has no series. */
    public static String of(String provisionId, UnitNight own, ReportVocabulary words) {
        return words.rules().definitions().series().stream()
                .filter(s -> s.provisionId().equals(provisionId))
                .map(s -> of(s, own.values()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String of(FollowedSeries series, List<IndicatorValue> values) {
        List<Dimension> dimensions =
                series.levels().stream().map(Dimension::level).toList();
        TreeMap<Integer, List<IndicatorValue>> years = values.stream()
                .filter(v -> v.indicator().equals(series.indicator()) && dimensions.contains(v.dimension()))
                .collect(Collectors.groupingBy(IndicatorValue::year, TreeMap::new, Collectors.toList()));
        return years.entrySet().stream()
                .map(y -> ReportVocabulary.say("series.year", Integer.toString(y.getKey()), figure(y.getValue())))
                .collect(Collectors.joining("; "));
    }

    private static String figure(List<IndicatorValue> levels) {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = null;
        for (IndicatorValue level : levels) {
            numerator = numerator.add(level.numerator());
            denominator = sum(denominator, level.denominator());
        }
        if (denominator == null) return Figures.words(numerator);
        String of = Figures.words(numerator) + "/" + Figures.words(denominator);
        String returns = returns(levels.get(0));
        return denominator.signum() == 0
                ? of + returns
                : of + " (" + Figures.words(Figures.percent(numerator, denominator)) + "%)" + returns;
    }

    private static String returns(IndicatorValue value) {
        Integer reported = value.reported();
        Integer expected = value.expectedReturns();
        return reported == null || expected == null || reported.equals(expected)
                ? ""
                : ReportVocabulary.say("series.returns", reported.toString(), expected.toString());
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null) return b;
        return b == null ? a : a.add(b);
    }
}
