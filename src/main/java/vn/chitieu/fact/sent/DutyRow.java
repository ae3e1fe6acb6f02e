package vn.chitieu.fact.sent;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says of one duty.
 *
 * @param unitCode the sender, or the office of the commune it speaks for; empty when unclear
 * @param provisionId the duty, empty when the row names none that binds the unit
 * @param state {@code DONE}, {@code IN_PROGRESS} or {@code NOT_STARTED}; null when not readable
 * @param whole whether every cell could be read: only then may the row be counted
 * @param keyPlace the cell of the clause
 * @param place the cell of the state
 */
public record DutyRow(
        int row,
        String unitCode,
        String provisionId,
        @Nullable String state,
        @Nullable BigDecimal percent,
        String evidence,
        @Nullable LocalDate date,
        String difficulty,
        boolean whole,
        Place keyPlace,
        Place place) {}
