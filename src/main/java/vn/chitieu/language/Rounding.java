package vn.chitieu.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How figures are rounded when printed: half up, never cut, and never to a figure that they are not (a target, a
 * threshold, zero for a gap). Where there is room more decimals tell the two apart; where there is none, the last
 * decimal is rounded away from the other.
 */
public final class Rounding {
    /** A spreadsheet's number holds about fifteen digits. */
    private static final int MOST = 12;

    private Rounding() {}

    /** Decimals, {@code least} or more, with which the value looks like none of the others that it is not. */
    public static int decimals(BigDecimal value, int least, List<BigDecimal> others) {
        int decimals = least;
        while (decimals < MOST && hides(value, decimals, others)) decimals++;
        return decimals;
    }

    /** The value with so many decimals, the last one rounded away from any of the others that it would look like. */
    public static BigDecimal at(BigDecimal value, int decimals, List<BigDecimal> others) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        // what needs no rounding is printed as it is
        if (rounded.compareTo(value) == 0) return rounded;
        for (BigDecimal other : others) {
            if (!looksLike(value, decimals, other)) continue;
            BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
            return value.compareTo(other) > 0 ? rounded.add(step) : rounded.subtract(step);
        }
        return rounded;
    }

    /** In Vietnamese, with at most {@code usual} decimals unless it takes more to tell it from the others. */
    public static String words(BigDecimal value, int usual, List<BigDecimal> others) {
        int decimals = decimals(value, usual, others);
        return Vietnamese.number(at(value, decimals, others), decimals);
    }

    private static boolean hides(BigDecimal value, int decimals, List<BigDecimal> others) {
        return others.stream().anyMatch(other -> looksLike(value, decimals, other));
    }

    private static boolean looksLike(BigDecimal value, int decimals, BigDecimal other) {
        return value.compareTo(other) != 0
                && value.setScale(decimals, RoundingMode.HALF_UP)
                                .compareTo(other.setScale(decimals, RoundingMode.HALF_UP))
                        == 0;
    }
}
