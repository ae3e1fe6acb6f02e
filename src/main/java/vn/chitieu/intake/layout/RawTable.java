package vn.chitieu.intake.layout;

import java.util.List;
import java.util.Map;
import vn.chitieu.sheet.stream.StreamedCell;

/**
 * A table of a file with its columns found, its rows not yet understood.
 *
 * @param key table key
 * @param sheet sheet or file name as the sender wrote it
 * @param columns column key to column number
 */
public record RawTable(String key, String sheet, Map<String, Integer> columns, List<RawRow> rows) {

    /** Rows that report something: totals aside. */
    public int rowCount() {
        return (int) rows.stream().filter(row -> !row.total()).count();
    }

    public boolean empty() {
        return rowCount() == 0;
    }

    /**
     * @param number row as Excel shows it
     * @param total whether it is a control sum, of the table or of a part of it
     * @param cells filled cells by column key
     */
    public record RawRow(int number, boolean total, Map<String, StreamedCell> cells) {}
}
