package vn.chitieu.finding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far it is from the actual figure to the one asked for.
 *
 * @param gap target less actual (ceiling: actual less target); negative when exceeded
 * @param persons whole persons still missing, the denominator held; null for a ceiling
 * @param attainment actual in percent of the target (ceiling: the reverse)
 */
public record Distance(
        @Nullable BigDecimal gap,
        @Nullable Long persons,
        @Nullable BigDecimal attainment) {}
