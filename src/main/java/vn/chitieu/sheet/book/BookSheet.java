package vn.chitieu.sheet.book;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One sheet. Rows and columns count from 1, as Excel shows them; blank cells are left out.
 *
 * @param hidden whether the sheet is hidden in any way
 * @param merged merged ranges, such as {@code A1:C1}
 * @param hiddenRows hidden rows that exist in the file
 * @param rows cells by row and column
 */
public record BookSheet(
        String name,
        boolean hidden,
        List<String> merged,
        Set<Integer> hiddenRows,
        NavigableMap<Integer, NavigableMap<Integer, BookCell>> rows) {

    /** The cell, or null when it is blank. */
    public @Nullable BookCell cell(int row, int column) {
        NavigableMap<Integer, BookCell> cells = rows.get(row);
        return cells == null ? null : cells.get(column);
    }

    /** Text of the cell as it stands, empty when it is blank. */
    public String text(int row, int column) {
        BookCell cell = cell(row, column);
        return cell == null ? "" : cell.text();
    }
}
