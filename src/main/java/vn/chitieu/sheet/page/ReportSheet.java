package vn.chitieu.sheet.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sheet, printed on A4 after Decree 30/2020/NĐ-CP.
 *
 * @param name sheet name, at most 31 characters
 * @param widths column widths in digits of the table font
 * @param rows rows from the top, without gaps (an empty row is a row without cells)
 * @param table the table that is filtered and whose header is frozen and repeated on every page, or null
 * @param frozenColumns columns on the left that stay when scrolling and are repeated on every printed page
 * @param breakAfter number of columns on the first printed page when the sheet is two pages wide; 0 when all columns
 *     fit one page
 * @param places rows, counted from 0, that cells of the workbook may lead to, by name
 * @param printed rows printed, from the top; 0 when the sheet is read on the screen only and nothing of it is printed
 */
public record ReportSheet(
        String name,
        List<Integer> widths,
        List<ReportRow> rows,
        @Nullable ReportTable table,
        int frozenColumns,
        boolean landscape,
        int breakAfter,
        List<ReportChart> charts,
        Map<String, Integer> places,
        int printed) {

    /** One that is printed whole. */
    public ReportSheet(
            String name,
            List<Integer> widths,
            List<ReportRow> rows,
            @Nullable ReportTable table,
            int frozenColumns,
            boolean landscape,
            int breakAfter,
            List<ReportChart> charts,
            Map<String, Integer> places) {
        this(name, widths, rows, table, frozenColumns, landscape, breakAfter, charts, places, Math.max(1, rows.size()));
    }
}
