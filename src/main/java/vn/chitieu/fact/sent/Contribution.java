package vn.chitieu.fact.sent;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one unit's return adds to the figure of a unit above it.
 *
 * @param denominator null for a count
 */
public record Contribution(
        String unitCode, BigDecimal numerator, @Nullable BigDecimal denominator) {}
