package vn.chitieu.sheet;

/** Takes a file sheet by sheet and row by row; nothing but the current row is kept by the reader. */
public interface RowSink {

    /**
     * A sheet, or a CSV file by its file name, begins.
     *
     * @return whether its rows are wanted
     */
    boolean sheet(String name);

    /** The next row of the sheet that began last. */
    void row(StreamedRow row);
}
