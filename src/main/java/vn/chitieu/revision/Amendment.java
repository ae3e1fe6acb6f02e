package vn.chitieu.revision;

import java.util.List;

/**
 * What one amending document does to one clause, cell by cell, as its rows say.
 *
 * @param location place in the plan, {@code title} what the clause says now
 * @param cells what differs from the row before; empty for what is repealed
 * @param from first day on which it holds, as written
 * @param document the amending document, {@code date} its date as written; empty where nobody has said
 * @param repealed whether nothing follows: {@code from} is the first day without it
 */
public record Amendment(
        String id,
        String location,
        String title,
        List<Cell> cells,
        String from,
        String document,
        String date,
        String approvedBy,
        boolean repealed) {

    /** One column of the row, before and after; empty text for nothing. */
    public record Cell(String column, String before, String after, String unit) {}
}
