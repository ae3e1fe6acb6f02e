package vn.chitieu.sheet.stream;

/** Takes a file sheet by sheet and row by row; nothing but the current row is kept by the reader. */
public interface RowSink {

    /**
     * A sheet, or a CSV file by its file name, begins.
     *
     * @return whether its rows are wanted
     */
    boolean sheet(String name);

    /** As {@link #sheet}, of a sheet that the sender's program does not show. */
    default boolean hiddenSheet(String name) {
        return sheet(name);
    }

    /** A workbook lies beside the CSV files of a zip and is not read. */
    default void skipped(String name) {}

    /** The next row of the sheet that began last. */
    void row(StreamedRow row);
}
