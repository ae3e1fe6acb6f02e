package vn.chitieu.country;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Where the path begins.
 *
 * @param low with the missing of that year as 0; equal to {@code value} when nothing was missing
 * @param high with the missing of that year as a whole
 */
record Baseline(int year, BigFraction value, BigFraction low, BigFraction high) {
    static @Nullable Baseline of(Question q, Evidence e, int judged) {
        if (q.hand() != null) return exact(q.hand().year(), q.hand().value());
        // CHOICE: "data year 2025; else the first accepted year", "for II.3 the 2030 actual": the first accepted year
        // from the row's own baseline year on, never an earlier one. "The first accepted year of a figure added up is
        // the first whose two ends are known": the baseline year itself is accepted only then, too.
        for (int year = Math.max(Evidence.FIRST_YEAR, q.baselineYear()); year <= judged; year++) {
            Sum sum = Sum.of(q, e, year);
            BigFraction value = q.value(sum.total());
            if (value == null || sum.known().isEmpty()) continue;
            if (!sum.open()) return exact(year, value);
            BigFraction low = sum.low(q);
            BigFraction high = sum.high(q);
            if (low != null && high != null) return new Baseline(year, value, low, high);
        }
        return null;
    }

    /**
     * "The baseline of the same units (the first year in which all who reported now have the table); one set by hand
     * is used". CHOICE: counted from the row's baseline year on; a year without a figure (denominator 0) is none.
     */
    static @Nullable Baseline ofSameUnits(Question q, Evidence e, int judged, List<String> units) {
        if (q.hand() != null) return exact(q.hand().year(), q.hand().value());
        for (int year = Math.max(Evidence.FIRST_YEAR, q.baselineYear()); year < judged; year++) {
            Figure sum = Figure.NONE;
            boolean all = true;
            for (String unit : units) {
                Figure figure = e.figure(unit, year);
                all &= figure != null;
                if (figure != null) sum = sum.plus(figure);
            }
            if (!all) continue;
            BigFraction value = q.value(sum);
            return value == null ? null : exact(year, value);
        }
        return null;
    }

    private static Baseline exact(int year, BigFraction value) {
        return new Baseline(year, value, value, value);
    }
}
