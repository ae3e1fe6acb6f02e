package vn.chitieu.submission;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cover of a return. Null where the cell is blank or unreadable (the reader has already reported it).
 *
 * @param completeness table key to {@code COMPLETE}, {@code NOTHING} ("không phát sinh") or {@code UNKNOWN}
 */
public record Cover(
        @Nullable String unitCode,
        @Nullable Integer year,
        @Nullable LocalDate dataAsOf,
        String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate sentDate,
        Map<String, String> completeness,
        Place place) {

    /** Whether what is unlisted in the table is a zero. */
    public boolean known(String table) {
        return !completeness.getOrDefault(table, "UNKNOWN").equals("UNKNOWN");
    }
}
