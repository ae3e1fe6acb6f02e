package vn.chitieu.vocabulary;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * How a figure is held against the one a norm sets. Figures are exact; null is a figure that is not known, and meets
 * nothing.
 */
public enum Comparator {
    AT_LEAST(">=", "≥ ", Sense.FLOOR, false),
    AT_MOST("<=", "≤ ", Sense.CEILING, false),
    EXACTLY("=", "", Sense.EXACT, false),
    /** "khoảng": at least, a tolerance below it being let pass (cách hiểu 6). */
    ABOUT("~", "≈ ", Sense.FLOOR, false),
    /** "khoảng trên": more than, a tolerance below it being let pass. */
    ABOUT_ABOVE("~>", "≈ > ", Sense.FLOOR, true),
    BELOW("<", "< ", Sense.CEILING, true),
    ABOVE(">", "> ", Sense.FLOOR, true);

    private final String symbol;
    private final String sign;
    private final Sense sense;
    private final boolean strict;

    Comparator(String symbol, String sign, Sense sense, boolean strict) {
        this.symbol = symbol;
        this.sign = sign;
        this.sense = sense;
        this.strict = strict;
    }

    /**
     * The comparator of a symbol.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Comparator of(String symbol) {
        return Stream.of(values())
                .filter(c -> c.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(symbol));
    }

    /** The comparator of a symbol, empty for any other text. */
    public static Optional<Comparator> find(String symbol) {
        return Stream.of(values()).filter(c -> c.symbol.equals(symbol)).findFirst();
    }

    /** All symbols, as rule files write them. */
    public static List<String> symbols() {
        return Arrays.stream(values()).map(Comparator::symbol).toList();
    }

    /** As rule files and findings write it. */
    public String symbol() {
        return symbol;
    }

    /** What stands before the figure on a printed page. */
    public String sign() {
        return sign;
    }

    public Sense sense() {
        return sense;
    }

    public boolean floor() {
        return sense == Sense.FLOOR;
    }

    public boolean ceiling() {
        return sense == Sense.CEILING;
    }

    public boolean exact() {
        return sense == Sense.EXACT;
    }

    /** Whether the figure itself is not good enough. */
    public boolean strict() {
        return strict;
    }

    /** Whether a tolerance belongs to it. */
    public boolean about() {
        return this == ABOUT || this == ABOUT_ABOVE;
    }

    /** Whether the actual figure is as the norm wants it, tolerance left aside. */
    public boolean met(@Nullable BigFraction actual, @Nullable BigFraction value) {
        if (actual == null || value == null) return false;
        int difference = actual.compareTo(value);
        return switch (this) {
            case AT_LEAST, ABOUT -> difference >= 0;
            case AT_MOST -> difference <= 0;
            case EXACTLY -> difference == 0;
            case BELOW -> difference < 0;
            case ABOVE, ABOUT_ABOVE -> difference > 0;
        };
    }

    /** Whether the actual figure misses the norm, and would however much came to it: never with a floor. */
    public boolean passed(@Nullable BigFraction actual, @Nullable BigFraction value) {
        if (actual == null || value == null || floor()) return false;
        return !met(actual, value) && actual.compareTo(value) >= 0;
    }

    /** How far it still is: value less actual, of a ceiling actual less value; negative when exceeded. */
    public BigFraction gap(BigFraction actual, BigFraction value) {
        return ceiling() ? actual.subtract(value) : value.subtract(actual);
    }

    /** Actual in percent of the value, of a ceiling the reverse; null where that divides by zero. */
    public @Nullable BigFraction attainment(BigFraction actual, BigFraction value) {
        BigFraction part = ceiling() ? value : actual;
        BigFraction whole = ceiling() ? actual : value;
        return whole.signum() == 0 ? null : part.multiply(100).divide(whole);
    }

    /** The least whole number that meets the value; null for a ceiling, where nothing is needed. */
    public @Nullable BigFraction need(BigFraction value) {
        if (ceiling()) return null;
        return strict ? whole(value, RoundingMode.FLOOR).add(1) : whole(value, RoundingMode.CEILING);
    }

    /** Whether one figure is worse than another that the same value is asked of. */
    public boolean worse(@Nullable BigFraction figure, @Nullable BigFraction than, @Nullable BigFraction value) {
        if (figure == null || than == null) return false;
        return switch (sense) {
            case FLOOR -> figure.compareTo(than) < 0;
            case CEILING -> figure.compareTo(than) > 0;
            case EXACT -> value != null && distance(figure, value).compareTo(distance(than, value)) > 0;
        };
    }

    /** Where a figure lies whose {@link #gap} it is; null where it lies on the good side. */
    public @Nullable Side side(BigFraction gap) {
        if (gap.signum() == 0) return strict ? Side.AT : null;
        if (gap.signum() > 0) return ceiling() ? Side.OVER : Side.SHORT;
        return exact() ? Side.OVER : null;
    }

    private static BigFraction distance(BigFraction figure, BigFraction value) {
        return figure.subtract(value).abs();
    }

    private static BigFraction whole(BigFraction value, RoundingMode mode) {
        return BigFraction.of(value.bigDecimalValue(0, mode).toBigInteger());
    }

    /** The symbol, so that whatever is stored or printed stays what it was. */
    @Override
    public String toString() {
        return symbol;
    }
}
