package vn.chitieu.fact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Exact numbers for the logic: nothing is rounded before it is shown, so that rounding never reaches a target. */
public final class Exact {
    /** Decimals a finding keeps. */
    private static final int SCALE = 20;
    /** Decimals of a root. */
    private static final int ROOT_SCALE = 14;

    private Exact() {}

    public static BigFraction of(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        return value.scale() >= 0
                ? BigFraction.of(unscaled, BigInteger.TEN.pow(value.scale()))
                : BigFraction.of(unscaled.multiply(BigInteger.TEN.pow(-value.scale())));
    }

    public static BigFraction of(long value) {
        return BigFraction.of(value);
    }

    /** {@code part} of {@code whole} in percent; {@code whole} must not be zero. */
    public static BigFraction percent(BigFraction part, BigFraction whole) {
        return part.multiply(100).divide(whole);
    }

    /** {@code part} over {@code whole}, times a multiplier; {@code whole} must not be zero. */
    public static BigFraction ratio(BigFraction part, BigFraction whole, BigFraction multiplier) {
        return part.multiply(multiplier).divide(whole);
    }

    /** What a ratio makes of a whole: the part that it stands for. */
    public static BigFraction partOf(BigFraction rate, BigFraction whole, BigFraction multiplier) {
        return rate.multiply(whole).divide(multiplier);
    }

    /** {@code rate} percent of {@code whole}. */
    public static BigFraction percentOf(BigFraction rate, BigFraction whole) {
        return rate.multiply(whole).divide(100);
    }

    /**
     * The rate, in percent of what there was before, that taken each year leads from the base to the figure: the root of
     * their quotient less one. Roots are mostly no fractions: cut off (never rounded up) after 12 decimals, so that a figure
     * that falls short of a target of fewer decimals falls short of it here too, and one that just reaches it reaches it.
     *
     * @param base greater than zero, {@code figure} not below zero; {@code years} at least 1
     */
    public static BigDecimal yearlyGrowth(BigDecimal figure, BigDecimal base, int years) {
        // floor(10^14 * (figure/base)^(1/years)): percent with 12 decimals
        BigInteger power = BigInteger.TEN.pow(ROOT_SCALE * years);
        BigInteger radicand = figure.multiply(new BigDecimal(power))
                .divideToIntegralValue(base)
                .toBigInteger();
        BigInteger low = BigInteger.ZERO;
        BigInteger high = BigInteger.ONE.shiftLeft(radicand.bitLength() / years + 1);
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            if (middle.pow(years).compareTo(radicand) <= 0) low = middle;
            else high = middle;
        }
        return new BigDecimal(low, ROOT_SCALE)
                .subtract(BigDecimal.ONE)
                .movePointRight(2)
                .stripTrailingZeros();
    }

    /** The least whole number not below the value. */
    public static BigFraction ceil(BigFraction value) {
        return of(value.bigDecimalValue(0, RoundingMode.CEILING));
    }

    /** The greatest whole number not above the value. */
    public static BigFraction floor(BigFraction value) {
        return of(value.bigDecimalValue(0, RoundingMode.FLOOR));
    }

    /** Whether both are known and {@code a >= b}. */
    public static boolean atLeast(@Nullable BigFraction a, @Nullable BigFraction b) {
        return a != null && b != null && a.compareTo(b) >= 0;
    }

    /** Whether both are known and {@code a > b}. */
    public static boolean above(@Nullable BigFraction a, @Nullable BigFraction b) {
        return a != null && b != null && a.compareTo(b) > 0;
    }

    /** Whether {@code middle} lies strictly between the two others. */
    public static boolean between(@Nullable BigFraction a, @Nullable BigFraction middle, @Nullable BigFraction b) {
        return above(middle, a) && above(b, middle) || above(a, middle) && above(middle, b);
    }

    /** Whether all are known and {@code a} is farther from {@code aim} than {@code b} is. */
    public static boolean farther(@Nullable BigFraction a, @Nullable BigFraction b, @Nullable BigFraction aim) {
        if (a == null || b == null || aim == null) return false;
        return above(a.subtract(aim).abs(), b.subtract(aim).abs());
    }

    public static boolean isWhole(@Nullable BigFraction value) {
        return value != null && value.compareTo(floor(value)) == 0;
    }

    /** How many whole ones lack from {@code have} to {@code need}, none when there are enough; never cut off. */
    public static long missing(BigFraction need, BigFraction have) {
        return Math.max(0, ceil(need.subtract(have)).longValue());
    }

    /** As findings keep it: 20 decimals, half up, no trailing zeros. */
    public static @Nullable BigDecimal decimal(@Nullable BigFraction value) {
        if (value == null) return null;
        BigDecimal rounded = value.bigDecimalValue(SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
