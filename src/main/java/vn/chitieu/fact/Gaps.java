package vn.chitieu.fact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is missing from a figure, and how large it was when last known (mục 4.6).
 *
 * @param reported units that can contribute and have, in every year counted; null where it is the unit's own
 * @param expected units that can contribute
 * @param nobody whether none of them has for the figure's own year
 * @param named codes of the missing units, sorted
 * @param open whether anything missing could change the figure
 * @param denominator sum of the missing units' last known denominators; null where one was never known, or for a count
 * @param sameYear first year, before the figure's own, in which all who reported have the figure
 * @param sameParts their sums in that year
 */
public record Gaps(
        @Nullable Integer reported,
        @Nullable Integer expected,
        boolean nobody,
        List<String> named,
        boolean open,
        @Nullable BigDecimal denominator,
        @Nullable Integer sameYear,
        @Nullable FigureParts sameParts) {

    /** Of a figure that is the unit's own word; it is open where years of its window were not reported. */
    public static Gaps own(boolean open) {
        return new Gaps(null, null, false, List.of(), open, null, null, null);
    }
}
