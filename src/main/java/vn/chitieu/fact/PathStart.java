package vn.chitieu.fact;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A baseline: where the path begins.
 *
 * @param figure the figure it is taken from; null where it is set by hand
 */
public record PathStart(
        int year, BigFraction value, @Nullable Figure figure) {
    /** Of a table of baselines. */
    public static PathStart byHand(int year, BigFraction value) {
        return new PathStart(year, value, null);
    }

    /** What a figure came to; it must have a value. */
    public static PathStart of(Figure figure) {
        BigFraction value = figure.getValue();
        if (value == null) throw new IllegalArgumentException(Integer.toString(figure.getYear()));
        return new PathStart(figure.getYear(), value, figure);
    }
}
