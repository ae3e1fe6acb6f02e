package vn.chitieu.country;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The figure of a year, added up over the units that can contribute.
 *
 * @param known units whose figure is known
 * @param missing the others, sorted
 * @param open whether a missing return could change the figure: false when all of them are known to be 0
 * @param told whether anybody has reported for any of the years counted
 * @param total what those who reported say
 * @param missingPart last known denominators of the missing; null when one was never known, and for counts
 */
record Sum(
        int year,
        int units,
        List<String> known,
        List<String> missing,
        boolean open,
        boolean told,
        Figure total,
        @Nullable BigFraction missingPart) {

    static Sum of(Question q, Evidence e, int year) {
        return q.cumulative() ? cumulative(q, e, year) : ofYear(q, e, year);
    }

    private static Sum ofYear(Question q, Evidence e, int year) {
        List<String> known = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Figure total = Figure.NONE;
        boolean open = !e.registered();
        BigFraction part = e.registered() ? BigFraction.ZERO : null;
        for (String unit : e.units(year)) {
            Figure figure = e.figure(unit, year);
            if (figure != null) {
                known.add(unit);
                total = total.plus(figure);
                continue;
            }
            missing.add(unit);
            BigFraction last = lastKnown(q, e, unit, year);
            if (last == null || last.signum() != 0) open = true;
            part = part == null || last == null ? null : part.add(last);
        }
        return new Sum(
                year,
                known.size() + missing.size(),
                known,
                missing,
                open,
                !known.isEmpty(),
                total,
                q.share() ? part : null);
    }

    /**
     * Shares: "each missing unit's last known denominator (newest earlier year with a complete table; for a flow the
     * largest such year)". Counts: the largest count of the earlier complete years, which is 0 only if the count "was 0
     * in every earlier complete year"; no such year is not "every year".
     */
    private static @Nullable BigFraction lastKnown(Question q, Evidence e, String unit, int year) {
        BigFraction last = null;
        for (int y = Evidence.FIRST_YEAR; y < year; y++) {
            Figure figure = e.figure(unit, y);
            if (figure == null) continue;
            BigFraction size = q.share() ? figure.denominator() : figure.numerator();
            boolean newest = q.share() && q.time().equals("STOCK");
            if (last == null || newest || size.compareTo(last) > 0) last = size;
        }
        return last;
    }

    /**
     * CHOICE: "Stands only what no report could change" and "a window with a year missing is a lower bound" (mục 4.16): a
     * unit is missing from a cumulative count when the table of any year of the horizon so far is not complete. What it
     * did report counts.
     */
    private static Sum cumulative(Question q, Evidence e, int year) {
        List<String> now = e.units(year);
        TreeSet<String> missing = new TreeSet<>();
        boolean open = !e.registered();
        boolean told = false;
        Figure total = Figure.NONE;
        for (int y = q.fromYear(); y <= year; y++) {
            for (String unit : e.units(y)) {
                Figure figure = e.figure(unit, y);
                if (figure != null) {
                    told = true;
                    total = total.plus(figure);
                } else if (now.contains(unit)) {
                    missing.add(unit);
                    BigFraction last = lastKnown(q, e, unit, y);
                    if (last == null || last.signum() != 0) open = true;
                }
            }
        }
        List<String> known = new ArrayList<>(now);
        known.removeAll(missing);
        return new Sum(year, now.size(), known, List.copyOf(missing), open, told, total, null);
    }

    /** The part of the whole that is missing: m / (d + m). */
    BigFraction missingShare() {
        BigFraction m = java.util.Objects.requireNonNull(missingPart);
        return m.divide(total.denominator().add(m));
    }

    /** The figure if the missing had none, and if they were wholly of the kind; null where unknown. */
    @Nullable
    BigFraction low(Question q) {
        if (!q.share()) return total.numerator();
        return missingPart == null
                ? null
                : q.value(new Figure(total.numerator(), total.denominator().add(missingPart)));
    }

    @Nullable
    BigFraction high(Question q) {
        if (!q.share() || missingPart == null) return null;
        return q.value(new Figure(
                total.numerator().add(missingPart), total.denominator().add(missingPart)));
    }
}
