package vn.chitieu.report.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.fact.sent.Contribution;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.TimeBasis;
import vn.chitieu.vocabulary.WindowWhole;

/**
 * What one unit reported of an indicator, added up over the levels that a target counts; never judged.
 *
 * @param multiplier what the quotient is multiplied by
 * @param years years that a mean is taken over, 1 for any other figure
 */
public record OwnFigures(
        int year, BigDecimal numerator, @Nullable BigDecimal denominator, BigDecimal multiplier, int years) {

    /** The share in percent or the ratio, the mean, or the count; null when nothing can be shared out. */
    @Nullable
    public BigDecimal value() {
        BigDecimal whole = denominator;
        if (whole == null)
            return years == 1 ? numerator : Figures.ratio(numerator, BigDecimal.valueOf(years), BigDecimal.ONE);
        return whole.signum() == 0 ? null : Figures.ratio(numerator, whole, multiplier);
    }

    /** The unit's figures for a target of another unit, in that target's data year; null when there are none. */
    public static @Nullable OwnFigures like(
            Finding target, List<IndicatorValue> values, ReportVocabulary words, int year) {
        // a rate of growth, the worst of several years: nothing that a unit's own figures add up to
        if (time(target, words)
                .filter(t -> t.growth() || t == TimeBasis.EACH_YEAR)
                .isPresent()) return null;
        List<IndicatorValue> found = counted(target, values, words, year);
        int window = window(target, words);
        boolean whole = window == 0
                || found.stream().map(IndicatorValue::year).distinct().count() == window;
        return !whole || found.stream().noneMatch(v -> v.year() == year) ? null : added(found, target, words, year);
    }

    /** What earlier years brought to a cumulative count whose year the unit has not reported; null when nothing did. */
    static @Nullable OwnFigures earlier(Finding target, List<IndicatorValue> values, ReportVocabulary words, int year) {
        List<IndicatorValue> found = counted(target, values, words, year);
        return found.isEmpty() ? null : added(found, target, words, year);
    }

    private static List<IndicatorValue> counted(
            Finding target, List<IndicatorValue> values, ReportVocabulary words, int year) {
        Set<Dimension> dimensions = dimensions(target, words);
        boolean cumulative = words.indicator(target.figures().indicator())
                .map(Indicator::time)
                .filter(t -> t == TimeBasis.CUMULATIVE)
                .isPresent();
        TargetNorm norm = words.norm(target).orElse(null);
        int window = window(target, words);
        int from = window > 0 ? year - window + 1 : cumulative && norm != null ? norm.fromYear() : year;
        return values.stream()
                .filter(v -> v.indicator().equals(target.figures().indicator()))
                .filter(v -> v.year() >= from && v.year() <= year && dimensions.contains(v.dimension()))
                .toList();
    }

    private static Optional<TimeBasis> time(Finding target, ReportVocabulary words) {
        return words.indicator(target.figures().indicator()).map(Indicator::time);
    }

    /** Years of a rolling window, 0 for none. */
    private static int window(Finding target, ReportVocabulary words) {
        return words.indicator(target.figures().indicator())
                .map(Indicator::window)
                .orElse(0);
    }

    private static OwnFigures added(List<IndicatorValue> found, Finding target, ReportVocabulary words, int year) {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = null;
        boolean lastWhole = words.indicator(target.figures().indicator())
                .filter(i -> i.window() > 0 && i.over() == WindowWhole.LAST)
                .isPresent();
        for (IndicatorValue value : found) {
            numerator = numerator.add(value.numerator());
            BigDecimal more = value.denominator();
            if (lastWhole && value.year() != year) continue;
            if (more != null) denominator = denominator == null ? more : denominator.add(more);
        }
        boolean mean = words.indicator(target.figures().indicator())
                .map(Indicator::time)
                .filter(t -> t == TimeBasis.WINDOW_MEAN)
                .isPresent();
        int years = mean ? window(target, words) : 1;
        return new OwnFigures(year, numerator, denominator, words.multiplier(target), years);
    }

    /** The same for the newest year that the unit has reported; null when there is none. */
    public static @Nullable OwnFigures newest(Finding target, List<IndicatorValue> values, ReportVocabulary words) {
        Set<Dimension> dimensions = dimensions(target, words);
        int year = values.stream()
                .filter(v -> v.indicator().equals(target.figures().indicator()) && dimensions.contains(v.dimension()))
                .mapToInt(IndicatorValue::year)
                .max()
                .orElse(0);
        return year == 0 ? null : like(target, values, words, year);
    }

    private static Set<Dimension> dimensions(Finding target, ReportVocabulary words) {
        if (!target.identity().dimension().none())
            return Set.of(target.identity().dimension());
        List<Integer> levels = levels(target, words);
        return levels.isEmpty()
                ? Set.of(Dimension.NONE)
                : levels.stream().map(Dimension::level).collect(Collectors.toSet());
    }

    /** Training levels that a target counts; empty where its figure is not by level. */
    static List<Integer> levels(Finding target, ReportVocabulary words) {
        OptionalInt level = target.identity().dimension().level();
        if (level.isPresent()) return List.of(level.getAsInt());
        boolean byLevel = words.indicator(target.figures().indicator())
                .map(Indicator::byLevel)
                .orElse(false);
        TargetNorm norm = words.norm(target).orElse(null);
        return !byLevel || norm == null ? List.of() : norm.levels();
    }

    /** Codes of the units that can contribute to a figure and have in one year. */
    static Set<String> units(Finding target, List<IndicatorValue> values, ReportVocabulary words, int year) {
        Set<String> able = able(target, words);
        return counted(target, values, words, year).stream()
                .flatMap(v -> v.contributions().stream())
                .map(Contribution::unitCode)
                .filter(able::contains)
                .collect(Collectors.toSet());
    }

    private static Set<String> able(Finding target, ReportVocabulary words) {
        return words
                .contributors()
                .able(target.identity().unitCode(), target.figures().indicator(), levels(target, words))
                .stream()
                .map(OrganisationUnit::code)
                .collect(Collectors.toSet());
    }

    /**
     * The same values of those units alone that can contribute and have each year counted, of the target's year and of the one before; the
     * values as they are where they are a unit's own.
     *
     * @param units gets the codes of the units
     */
    static List<IndicatorValue> ofSameUnits(
            Finding target, List<IndicatorValue> values, ReportVocabulary words, int year, Set<String> units) {
        List<IndicatorValue> now = counted(target, values, words, year);
        List<IndicatorValue> before = counted(target, values, words, year - 1);
        if (now.stream().noneMatch(IndicatorValue::addedUp)) return values;
        units.addAll(able(target, words));
        for (IndicatorValue v : Stream.concat(now.stream(), before.stream()).toList())
            units.retainAll(
                    v.contributions().stream().map(Contribution::unitCode).collect(Collectors.toSet()));
        return Stream.concat(now.stream(), before.stream())
                .distinct()
                .map(v -> v.only(units))
                .toList();
    }
}
