package vn.chitieu.report.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Rounding;

/** How many decimals a figure is shown with; rounding never makes a figure reach what it has not reached. */
public final class Figures {
    private static final int USUAL = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** Two at most. */
    public static int decimals(BigDecimal value) {
        return decimals(value, List.of());
    }

    /** Decimals that show the value: two at most, more only when it would look equal to {@code other} and is not. */
    public static int decimals(BigDecimal value, @Nullable BigDecimal other) {
        return decimals(value, known(other));
    }

    public static int decimals(BigDecimal value, List<BigDecimal> others) {
        int needed = Rounding.decimals(value, USUAL, others);
        return needed > USUAL
                ? needed
                : Math.max(
                        0,
                        value.setScale(USUAL, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .scale());
    }

    /** The same for a column of figures in one unit: shares always with two decimals, counts with none if whole. */
    public static int columnDecimals(BigDecimal value, @Nullable BigDecimal other, boolean share) {
        return columnDecimals(value, known(other), share);
    }

    public static int columnDecimals(BigDecimal value, List<BigDecimal> others, boolean share) {
        int needed = decimals(value, others);
        return share ? Math.max(USUAL, needed) : needed;
    }

    public static String words(BigDecimal value) {
        return words(value, List.of());
    }

    public static String words(BigDecimal value, @Nullable BigDecimal other) {
        return words(value, known(other));
    }

    public static String words(BigDecimal value, List<BigDecimal> others) {
        return Rounding.words(value, USUAL, others);
    }

    /** The figures that are known, to be told apart from another. */
    public static List<BigDecimal> known(@Nullable BigDecimal... figures) {
        return Stream.of(figures).filter(Objects::nonNull).toList();
    }

    public static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return ratio(part, whole, HUNDRED);
    }

    /** A part of a whole times the indicator's multiplier. */
    public static BigDecimal ratio(BigDecimal part, BigDecimal whole, BigDecimal multiplier) {
        return part.multiply(multiplier).divide(whole, 20, RoundingMode.HALF_UP);
    }
}
