package vn.chitieu.fact.sent;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cover of a return. Null where the cell is blank or unreadable (the reader has already reported it).
 *
 * @param unitName as written, empty where it is not
 * @param completeness table key to {@code COMPLETE}, {@code NOTHING} ("không phát sinh") or {@code UNKNOWN}
 * @param place the cell of the unit's code
 * @param cells column key of the cover to the address where its value stands or should stand
 */
public record Cover(
        @Nullable String unitCode,
        String unitName,
        @Nullable Integer year,
        @Nullable LocalDate dataAsOf,
        String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate sentDate,
        Map<String, String> completeness,
        Place place,
        Map<String, String> cells) {

    /** The cell of one entry of the cover; the unit's code when the cover lacks the entry. */
    public Place at(String key) {
        return new Place(place.file(), place.sheet(), cells.getOrDefault(key, place.cell()));
    }

    /** Whether what is unlisted in the table is a zero. */
    public boolean known(String table) {
        return !completeness.getOrDefault(table, "UNKNOWN").equals("UNKNOWN");
    }
}
