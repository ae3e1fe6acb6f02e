package vn.chitieu.finding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.vocabulary.Comparator;

/**
 * What is to be reached.
 *
 * @param value the figure, or null while the series that gives it is not known
 * @param most upper figure of a range ("1-2"), or null
 */
public record Aim(
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal most) {

    public boolean floor() {
        return comparator.floor();
    }

    public boolean ceiling() {
        return comparator.ceiling();
    }

    /** Whether the figure is to be hit, neither less nor more. */
    public boolean exact() {
        return comparator.exact();
    }
}
