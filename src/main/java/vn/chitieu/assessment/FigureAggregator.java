package vn.chitieu.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.Counting;
import vn.chitieu.fact.Exact;
import vn.chitieu.fact.Figure;
import vn.chitieu.fact.FigureParts;
import vn.chitieu.fact.Gaps;
import vn.chitieu.fact.TargetCase;
import vn.chitieu.fact.owed.Definitions.Baseline;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TargetObligation;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.DutyCounting;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.TimeBasis;
import vn.chitieu.vocabulary.WindowWhole;

/** Adds up, for each target and year, the levels it counts, and the years of a cumulative window. */
final class FigureAggregator {
    /** Tables in which a year of returns without the figure is no zero. */
    private static final Set<String> SINGLE = Set.of("FIGURES", DutyCounting.TABLE);

    private final Map<String, TreeMap<Integer, List<IndicatorValue>>> values = new HashMap<>();
    private final Contributors contributors;
    private final List<Baseline> baselines;
    private final @Nullable Inheritance inheritance;

    FigureAggregator(List<IndicatorValue> all, Contributors contributors) {
        this(all, contributors, List.of(), null);
    }

    /**
     * @param baselines figures of base years, given once
     * @param inheritance what units have taken over from others, null where nobody has
     */
    FigureAggregator(
            List<IndicatorValue> all,
            Contributors contributors,
            List<Baseline> baselines,
            @Nullable Inheritance inheritance) {
        this.inheritance = inheritance;
        this.contributors = contributors;
        this.baselines = baselines;
        for (IndicatorValue v : all)
            values.computeIfAbsent(v.unitCode() + '|' + v.indicator(), k -> new TreeMap<>())
                    .computeIfAbsent(v.year(), k -> new ArrayList<>())
                    .add(v);
    }

    List<Figure> figuresOf(TargetCase c) {
        List<Figure> figures = new ArrayList<>();
        TargetObligation owed = c.getObligation();
        Counting counting = c.getCounting();
        // a single figure that nobody lists is unknown, whatever it was before (mục 4.7)
        Set<Integer> heard = SINGLE.contains(counting.table()) ? Set.of() : counting.heard();
        YearlyFigures own = figures(c.getUnitCode(), c, owed.population(), heard);
        if (counting.growth()) growth(own, c, figures);
        else if (counting.eachYear()) each(own, c, figures);
        else if (counting.cumulative() || counting.indicator().window() > 0) windows(own, c, figures);
        else
            own.years()
                    .forEach((year, parts) ->
                            figures.add(new Figure(c, false, year, parts, own.gaps(year, owed.baselineYear()))));
        if (!owed.reference().isEmpty()) {
            YearlyFigures reference = figures(owed.reference(), c, "", Set.of());
            reference
                    .years()
                    .forEach((year, parts) -> figures.add(new Figure(c, true, year, parts, reference.gaps(year, 0))));
        }
        return figures;
    }

    /** @param heard years in which some unit that can contribute has sent a return, of whatever tables */
    private YearlyFigures figures(String unit, TargetCase c, String population, Set<Integer> heard) {
        Indicator indicator = c.getCounting().indicator();
        TreeMap<Integer, FigureParts> sums = new TreeMap<>();
        ofUnit(unit, c.getIndicator()).forEach((year, all) -> {
            FigureParts sum = null;
            for (IndicatorValue v : all) {
                // the two populations are never added together (cách hiểu 1)
                if (!population.isEmpty() && !v.population().equals(population)) continue;
                if (!counts(v, c, all)) continue;
                FigureParts one = FigureParts.of(v);
                sum = sum == null ? one : one.plus(sum);
            }
            if (sum != null) sums.put(year, sum);
        });
        List<OrganisationUnit> able =
                contributors.able(unit, c.getIndicator(), c.getCounting().levels());
        // what those say who cannot contribute (a college of its bachelors: none) is no figure of a year
        sums.values()
                .removeIf(sum -> sum.addedUp()
                        && able.stream().noneMatch(u -> sum.has(u.code()))
                        && (!able.isEmpty() || sum.nothing()));
        for (int year : heard) sums.computeIfAbsent(year, y -> FigureParts.ofNobody(indicator.share()));
        boolean flow = indicator.time() != TimeBasis.STOCK;
        return new YearlyFigures(sums, able, contributors.complete(unit), flow, inheritance);
    }

    private Map<Integer, List<IndicatorValue>> ofUnit(String unit, String indicator) {
        Function<String, Map<Integer, List<IndicatorValue>>> own =
                code -> values.getOrDefault(code + '|' + indicator, new TreeMap<>());
        return inheritance == null ? own.apply(unit) : inheritance.years(unit, own);
    }

    /** A value without level serves a target of its own (a series is given so); otherwise the listed levels add up. */
    private static boolean counts(IndicatorValue v, TargetCase c, List<IndicatorValue> beside) {
        List<Integer> levels = c.getObligation().levels();
        boolean byLevel = c.getCounting().indicator().byLevel()
                && !levels.isEmpty()
                && beside.stream().anyMatch(o -> o.dimension().level().isPresent());
        if (!byLevel)
            return v.dimension().equals(c.getDimension())
                    || v.dimension().none() && levels.isEmpty()
                    || v.dimension().none() && c.getDimension().none();
        return levels.stream().anyMatch(l -> v.dimension().equals(Dimension.level(l)));
    }

    /**
     * From the horizon's first year, or the first of a rolling window, to each year; gaps are counted, not filled. No
     * year before the unit's own first is asked for in a cumulative figure; a window is always whole.
     */
    private static void windows(YearlyFigures yearly, TargetCase c, List<Figure> figures) {
        int window = c.getCounting().indicator().window();
        int begin = Math.max(
                c.getObligation().fromYear(), c.getUnit().getUnit().validFrom().getYear());
        for (Integer year : yearly.years().keySet()) {
            int first = window > 0 ? year - window + 1 : begin;
            if (year < first) continue;
            FigureParts total = null;
            int unreported = 0;
            for (int y = year; y >= first; y--) {
                FigureParts one = yearly.years().get(y);
                if (one == null) unreported++;
                else total = total == null ? one : total.plus(one);
            }
            if (total == null) continue;
            FigureParts last = yearly.years().get(year);
            if (window > 0 && last != null && c.getCounting().indicator().over() == WindowWhole.LAST)
                total = total.over(last);
            figures.add(new Figure(c, false, year, total, yearly.gaps(first, year, unreported)));
        }
    }

    /** Of the years of a window the one that is worst for the target; nothing is sure of it while one of them is unknown. */
    private static void each(YearlyFigures yearly, TargetCase c, List<Figure> figures) {
        int window = c.getCounting().indicator().window();
        for (Integer year : yearly.years().keySet()) {
            int first = year - window + 1;
            FigureParts worst = null;
            int unreported = 0;
            for (int y = first; y <= year; y++) {
                FigureParts one = yearly.years().get(y);
                if (one == null) unreported++;
                else if (worst == null || worse(one, worst, c)) worst = one;
            }
            if (worst != null) figures.add(new Figure(c, false, year, worst, yearly.gaps(first, year, unreported)));
        }
    }

    private static boolean worse(FigureParts one, FigureParts than, TargetCase c) {
        BigDecimal aim = c.getObligation().value();
        return c.getComparator()
                .worse(c.getCounting().value(one), c.getCounting().value(than), aim == null ? null : Exact.of(aim));
    }

    /** Each year after the base year against the figure of that one: a baseline given by hand, else what was reported. */
    private void growth(YearlyFigures yearly, TargetCase c, List<Figure> figures) {
        Baseline given = baseline(c);
        int base = given == null ? c.getObligation().baselineYear() : given.year();
        FigureParts then = yearly.years().get(base);
        Gaps gaps = yearly.gaps(base, 0);
        // growth since a year of which returns are missing would be growth of the reporting
        if (given == null && (then == null || gaps.open())) return;
        BigDecimal whole = given == null ? then.numerator() : given.value();
        boolean mean = c.getCounting().indicator().time() == TimeBasis.GROWTH_MEAN;
        yearly.years().tailMap(base, true).forEach((year, parts) -> {
            if (year == base && (mean || given != null)) return;
            FigureParts grown = !mean
                    ? parts.above(whole)
                    : whole.signum() <= 0 || parts.numerator().signum() < 0
                            ? null
                            : parts.of(Exact.yearlyGrowth(parts.numerator(), whole, year - base));
            if (grown != null) figures.add(new Figure(c, false, year, grown, yearly.gaps(year, 0)));
        });
    }

    /** The unit's own row first, then one for all. */
    private @Nullable Baseline baseline(TargetCase c) {
        return baselines.stream()
                .filter(b -> b.indicator().equals(c.getIndicator())
                        && b.horizonEnd() == c.getObligation().horizonEnd()
                        && b.dimension().equals(c.getDimension())
                        && (b.unit().equals("*") || b.unit().equals(c.getUnitCode())))
                .min(Comparator.comparing(b -> b.unit().equals("*")))
                .orElse(null);
    }
}
