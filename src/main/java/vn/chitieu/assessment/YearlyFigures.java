package vn.chitieu.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.FigureParts;
import vn.chitieu.fact.Gaps;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.Contribution;

/**
 * The figures of one target year by year, and what is missing from each: the sizes last known of those who have not
 * reported (mục 4.6).
 *
 * @param years what is known, by year
 * @param able units that can contribute; empty where the figures are the unit's own
 * @param complete whether all units below are registered
 * @param flow whether it counts what happens in a year: then the largest year known is a missing unit's size, else the
 *     newest
 * @param inheritance what units have taken over from others, null where nobody has
 */
record YearlyFigures(
        NavigableMap<Integer, FigureParts> years,
        List<OrganisationUnit> able,
        boolean complete,
        boolean flow,
        @Nullable Inheritance inheritance) {

    /** Of units that have taken nothing over. */
    YearlyFigures(
            NavigableMap<Integer, FigureParts> years, List<OrganisationUnit> able, boolean complete, boolean flow) {
        this(years, able, complete, flow, null);
    }

    /** What is missing from a figure of one year. */
    Gaps gaps(int year, int baselineFrom) {
        FigureParts now = years.get(year);
        if (now == null || !now.addedUp()) return Gaps.own(false);
        TreeSet<String> missing = missing(year);
        BigDecimal size = now.denominator() == null ? null : BigDecimal.ZERO;
        boolean open = !complete;
        for (String code : missing) {
            if (now.denominator() == null) open |= !alwaysZero(code, year);
            else {
                BigDecimal last = lastDenominator(code, year);
                open |= last == null || last.signum() > 0;
                size = last == null || size == null ? null : size.add(last);
            }
        }
        Map.Entry<Integer, FigureParts> same = same(year, now, baselineFrom);
        return new Gaps(
                expected(year) - missing.size(),
                expected(year),
                nobody(year),
                List.copyOf(missing),
                open,
                complete ? size : null,
                same == null ? null : same.getKey(),
                same == null ? null : same.getValue());
    }

    /**
     * What is missing from the sum of several years: a unit counts as having reported if it has for each of them. A
     * share of several years has no known ends.
     */
    Gaps gaps(int first, int last, int unreported) {
        FigureParts now = years.get(last);
        if (now == null || !now.addedUp()) return Gaps.own(unreported > 0);
        TreeSet<String> named = new TreeSet<>();
        boolean open = !complete;
        for (int year = first; year <= last; year++)
            for (String code : missing(year)) {
                named.add(code);
                boolean nothing =
                        now.denominator() == null ? alwaysZero(code, year) : zero(lastDenominator(code, year));
                open |= !nothing;
            }
        BigDecimal size = now.denominator() == null || open ? null : BigDecimal.ZERO;
        TreeSet<String> all = new TreeSet<>(named);
        for (OrganisationUnit unit : able) if (inYear(unit, last)) all.add(unit.code());
        return new Gaps(
                all.size() - named.size(), all.size(), nobody(last), List.copyOf(named), open, size, null, null);
    }

    private boolean nobody(int year) {
        return able.stream().noneMatch(u -> reported(u.code(), year));
    }

    private int expected(int year) {
        return (int) able.stream().filter(u -> inYear(u, year)).count();
    }

    private TreeSet<String> missing(int year) {
        TreeSet<String> missing = new TreeSet<>();
        for (OrganisationUnit unit : able)
            if (inYear(unit, year) && !reported(unit.code(), year)) missing.add(unit.code());
        return missing;
    }

    /** One not yet founded counts only by the figures that it names of earlier years. */
    private boolean inYear(OrganisationUnit unit, int year) {
        return unit.activeIn(year) || reported(unit.code(), year);
    }

    private boolean reported(String code, int year) {
        FigureParts parts = years.get(year);
        return parts != null && parts.units().containsKey(code);
    }

    private boolean alwaysZero(String code, int year) {
        List<Contribution> earlier = earlier(code, year);
        return !earlier.isEmpty()
                && earlier.stream().allMatch(c -> c.numerator().signum() == 0);
    }

    private @Nullable BigDecimal lastDenominator(String code, int year) {
        List<Contribution> earlier = earlier(code, year);
        if (earlier.isEmpty()) return null;
        BigDecimal newest = earlier.get(earlier.size() - 1).denominator();
        if (newest == null || !flow) return newest;
        for (Contribution c : earlier) {
            BigDecimal size = c.denominator();
            if (size != null) newest = newest.max(size);
        }
        return newest;
    }

    private List<Contribution> earlier(String code, int year) {
        List<Contribution> earlier = new ArrayList<>();
        years.headMap(year, false).forEach((then, parts) -> {
            Contribution c =
                    inheritance == null ? parts.units().get(code) : inheritance.contribution(code, then, parts.units());
            if (c != null) earlier.add(c);
        });
        return earlier;
    }

    /** The first earlier year in which all who matter now have the figure, and what they had. */
    private Map.@Nullable Entry<Integer, FigureParts> same(int year, FigureParts now, int from) {
        TreeSet<String> those = new TreeSet<>();
        for (OrganisationUnit unit : able) if (reported(unit.code(), year)) those.add(unit.code());
        now.units().forEach((code, c) -> {
            if (c.numerator().signum() != 0 || !zero(c.denominator())) those.add(code);
        });
        for (Map.Entry<Integer, FigureParts> then :
                years.subMap(from, true, Math.max(from, year), false).entrySet())
            if (then.getValue().units().keySet().containsAll(those))
                return Map.entry(then.getKey(), then.getValue().only(those));
        return null;
    }

    private static boolean zero(@Nullable BigDecimal size) {
        return size != null && size.signum() == 0;
    }
}
