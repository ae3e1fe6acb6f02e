package vn.chitieu.finding;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The way from the baseline to the target.
 *
 * @param end year by which the figure must be reached: the horizon's end, or each judged year itself
 * @param expected figure expected by now on an even path
 * @param ratio way covered in percent of the way expected by now
 * @param required what is needed each year from now on
 */
public record Pace(
        @Nullable Integer end,
        @Nullable Integer baselineYear,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal ratio,
        @Nullable BigDecimal required) {}
