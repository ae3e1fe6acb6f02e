package vn.chitieu.country;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * One target as its row states it.
 *
 * @param tolerance part of the target that {@code ~} may fall short by
 * @param share whether it is a quotient; the figure of a count is its numerator
 * @param multiplier what the quotient is multiplied by (100 for percent); 1 for a count
 * @param time {@code STOCK}, {@code FLOW} or {@code CUMULATIVE}
 * @param hand the baseline set by hand, or null
 * @param zeroState what a denominator of 0 gives
 * @param threshold the missing part from which on no path state stands
 */
record Question(
        String comparator,
        BigFraction target,
        BigFraction tolerance,
        boolean share,
        BigFraction multiplier,
        String time,
        int fromYear,
        int horizonEnd,
        int baselineYear,
        @Nullable Hand hand,
        boolean eachYear,
        String zeroState,
        BigFraction threshold) {

    record Hand(int year, BigFraction value) {}

    boolean floor() {
        return List.of(">=", ">", "~").contains(comparator);
    }

    boolean ceiling() {
        return List.of("<=", "<").contains(comparator);
    }

    boolean equal() {
        return comparator.equals("=");
    }

    boolean cumulative() {
        return time.equals("CUMULATIVE");
    }

    /** The figure judged; null where the quotient is undefined. */
    @Nullable
    BigFraction value(Figure figure) {
        if (!share) return figure.numerator();
        if (figure.denominator().signum() == 0) return null;
        return figure.numerator().divide(figure.denominator()).multiply(multiplier);
    }

    /** {@code MET}, {@code MET_IN_TOLERANCE} or empty. */
    String met(BigFraction a) {
        int c = a.compareTo(target);
        boolean met =
                switch (comparator) {
                    case ">=", "~" -> c >= 0;
                    case ">" -> c > 0;
                    case "<=" -> c <= 0;
                    case "<" -> c < 0;
                    case "=" -> c == 0;
                    default -> throw new IllegalArgumentException(comparator);
                };
        if (met) return "MET";
        boolean near = comparator.equals("~") && a.compareTo(target.multiply(BigFraction.ONE.subtract(tolerance))) >= 0;
        return near ? "MET_IN_TOLERANCE" : "";
    }

    boolean meets(BigFraction a) {
        return !met(a).isEmpty();
    }
}
