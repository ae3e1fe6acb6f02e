package vn.chitieu.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says of one duty.
 *
 * @param unitCode the sender, or the office of the commune it speaks for
 * @param state {@code DONE}, {@code IN_PROGRESS} or {@code NOT_STARTED}
 */
public record DutyRow(
        int row,
        String unitCode,
        String provisionId,
        String state,
        @Nullable BigDecimal percent,
        String evidence,
        @Nullable LocalDate date,
        String difficulty,
        Place place) {}
