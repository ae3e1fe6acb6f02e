package vn.chitieu.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Vietnamese;

/** How many decimals a figure is shown with; rounding never makes a figure reach what it has not reached. */
final class Figures {
    private static final int USUAL = 2;
    private static final int MOST = 8;

    private Figures() {}

    /** Decimals that show the value: two at most, more only when it would look equal to {@code other} and is not. */
    static int decimals(BigDecimal value, @Nullable BigDecimal other) {
        int decimals = Math.max(0, rounded(value, USUAL).stripTrailingZeros().scale());
        if (other == null || value.compareTo(other) == 0) return decimals;
        for (int more = Math.max(decimals, USUAL); more <= MOST; more++) {
            if (rounded(value, more).compareTo(rounded(other, more)) != 0) {
                return more == USUAL ? decimals : more;
            }
        }
        return MOST;
    }

    /** The same for a column of figures in one unit: shares always with two decimals, counts with none if whole. */
    static int columnDecimals(BigDecimal value, @Nullable BigDecimal other, boolean share) {
        int needed = decimals(value, other);
        return share ? Math.max(USUAL, needed) : needed;
    }

    static String words(BigDecimal value, @Nullable BigDecimal other) {
        return Vietnamese.number(value, decimals(value, other));
    }

    /** Whether two exact figures are the same but for the twentieth decimal they were cut at. */
    static boolean same(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(BigDecimal.ONE.movePointLeft(9)) < 0;
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, 20, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
