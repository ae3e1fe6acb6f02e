package vn.chitieu.fact.sent;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** State of a duty in the return in force of a data year; see {@link vn.chitieu.fact.sent.DutyRow}. */
public record ReportedDuty(
        String unitCode,
        String provisionId,
        int year,
        String state,
        @Nullable BigDecimal percent,
        String evidence,
        @Nullable LocalDate date,
        String difficulty,
        String file,
        String sheet,
        String cell) {}
