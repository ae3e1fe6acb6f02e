package vn.chitieu.intake.count;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a return says of one indicator.
 *
 * @param dimension {@code level=7} or empty
 * @param denominator null for a count
 * @param cells cells of the persons counted, such as {@code E5:E9,E12}; empty when the table lists none
 */
public record ObservationRow(
        String unitCode,
        String indicator,
        String dimension,
        int year,
        String population,
        BigDecimal numerator,
        @Nullable BigDecimal denominator,
        String sheet,
        String cells) {}
