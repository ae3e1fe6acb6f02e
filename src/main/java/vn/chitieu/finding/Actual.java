package vn.chitieu.finding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was done.
 *
 * @param value null where it may not be judged
 * @param denominator null for a count
 * @param low the least that the figure can still be while returns are missing, and {@code high} the most (mục
 *     4.6); null where nothing is missing or it cannot be told
 * @param lastYear newest earlier year with an accepted figure when the judged year has none, and its {@code lastValue}
 */
public record Actual(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Integer lastYear,
        @Nullable BigDecimal lastValue) {}
