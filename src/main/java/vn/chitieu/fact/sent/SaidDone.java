package vn.chitieu.fact.sent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An accepted return, in force or since replaced, that said of a task that it was done: when that was first known
 * (mục 4.12).
 *
 * @param year data year of the return
 * @param sent its sent date
 * @param date of the product, as the row gives it, or null
 */
public record SaidDone(
        String unitCode,
        String provisionId,
        int year,
        LocalDate sent,
        String evidence,
        @Nullable LocalDate date,
        String file,
        String sheet,
        String cell) {}
