package vn.chitieu.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.FindingInput;
import vn.chitieu.rulebook.Definitions.Indicator;

/** Adds up, for each target and year, the levels it counts, and the years of a cumulative window. */
final class FigureShelf {
    private final Map<String, TreeMap<Integer, List<IndicatorValue>>> values = new HashMap<>();

    FigureShelf(List<IndicatorValue> all) {
        for (IndicatorValue v : all)
            values.computeIfAbsent(v.unitCode() + '|' + v.indicator(), k -> new TreeMap<>())
                    .computeIfAbsent(v.year(), k -> new ArrayList<>())
                    .add(v);
    }

    List<Figure> figuresOf(TargetCase c, Indicator indicator) {
        List<Figure> figures = new ArrayList<>();
        TreeMap<Integer, Sum> own = sums(c.getUnitCode(), c, indicator, c.getPopulation());
        if (c.isCumulative() || indicator.window() > 0) own = windows(own, c);
        own.forEach((year, sum) -> figures.add(sum.figure(c, false, year)));
        if (!c.getReference().isEmpty())
            sums(c.getReference(), c, indicator, "").forEach((year, sum) -> figures.add(sum.figure(c, true, year)));
        return figures;
    }

    private TreeMap<Integer, Sum> sums(String unit, TargetCase c, Indicator indicator, String population) {
        TreeMap<Integer, Sum> sums = new TreeMap<>();
        values.getOrDefault(unit + '|' + c.getIndicator(), new TreeMap<>()).forEach((year, all) -> {
            Sum sum = null;
            for (IndicatorValue v : all) {
                // the two populations are never added together (reading 1)
                if (!population.isEmpty() && !v.population().equals(population)) continue;
                if (counts(v, c, indicator, all)) sum = sum == null ? Sum.of(v) : sum.plus(Sum.of(v));
            }
            if (sum != null) sums.put(year, sum);
        });
        return sums;
    }

    /** A value without level serves a target of its own (a series is given so); otherwise the listed levels add up. */
    private static boolean counts(IndicatorValue v, TargetCase c, Indicator indicator, List<IndicatorValue> beside) {
        List<Integer> levels = c.getObligation().levels();
        boolean byLevel = indicator.byLevel()
                && !levels.isEmpty()
                && beside.stream().anyMatch(o -> o.dimension().startsWith("level="));
        if (!byLevel)
            return v.dimension().equals(c.getDimension())
                    || v.dimension().isEmpty() && levels.isEmpty()
                    || v.dimension().isEmpty() && c.getDimension().isEmpty();
        return levels.stream().anyMatch(l -> v.dimension().equals("level=" + l));
    }

    /**
     * From the horizon's first year, or the first of a rolling window, to each year; gaps are counted, not filled. No
     * year before the unit's own first is asked for in a cumulative figure; a window is always whole.
     */
    private static TreeMap<Integer, Sum> windows(TreeMap<Integer, Sum> yearly, TargetCase c) {
        TreeMap<Integer, Sum> sums = new TreeMap<>();
        int begin = Math.max(c.getFromYear(), c.getUnit().getUnit().validFrom().getYear());
        for (Integer year : yearly.keySet()) {
            int first = c.getWindow() > 0 ? year - c.getWindow() + 1 : begin;
            if (year < first) continue;
            Sum total = null;
            int open = 0;
            for (int y = first; y <= year; y++) {
                Sum one = yearly.get(y);
                if (one == null || one.incomplete()) open++;
                if (one != null) total = total == null ? one : one.after(total);
            }
            if (total != null) sums.put(year, total.withOpenYears(open));
        }
        return sums;
    }

    private record Sum(
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Integer reported,
            @Nullable Integer expected,
            @Nullable BigDecimal missing,
            @Nullable LocalDate dataAsOf,
            int openYears,
            List<FindingInput> inputs) {
        static Sum of(IndicatorValue v) {
            return new Sum(
                    v.numerator(),
                    v.denominator(),
                    v.reported(),
                    v.expectedReturns(),
                    v.missingPercent(),
                    v.dataAsOf(),
                    0,
                    v.inputs());
        }

        boolean incomplete() {
            return reported != null && expected != null && reported < expected;
        }

        /** Levels of one year: coverage is one and the same. */
        Sum plus(Sum o) {
            return new Sum(
                    numerator.add(o.numerator),
                    denominator == null || o.denominator == null ? null : denominator.add(o.denominator),
                    reported,
                    expected,
                    missing,
                    dataAsOf,
                    0,
                    joined(inputs, o.inputs));
        }

        /** This year on top of the earlier ones: coverage shown is this year's. */
        Sum after(Sum earlier) {
            return new Sum(
                    numerator.add(earlier.numerator),
                    denominator == null || earlier.denominator == null ? null : denominator.add(earlier.denominator),
                    reported,
                    expected,
                    missing,
                    dataAsOf,
                    0,
                    joined(earlier.inputs, inputs));
        }

        Sum withOpenYears(int open) {
            return new Sum(numerator, denominator, reported, expected, missing, dataAsOf, open, inputs);
        }

        Figure figure(TargetCase owner, boolean reference, int year) {
            return new Figure(
                    owner,
                    reference,
                    year,
                    numerator,
                    denominator,
                    reported,
                    expected,
                    missing,
                    dataAsOf,
                    openYears,
                    inputs);
        }

        private static List<FindingInput> joined(List<FindingInput> a, List<FindingInput> b) {
            List<FindingInput> all = new ArrayList<>(a);
            b.stream().filter(i -> !all.contains(i)).forEach(all::add);
            return List.copyOf(all);
        }
    }
}
