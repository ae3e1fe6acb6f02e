package vn.chitieu.sheet;

import java.util.List;

/**
 * A bar chart over cells of its own sheet, rows and columns counted from 0. Its bars have fills of their own and the
 * values are kept in the file: without either, some programs draw nothing.
 *
 * @param firstRow first row of the categories, and {@code lastRow} the last
 * @param categoryColumn column with the categories' names
 * @param series one series a column
 * @param stacked whether the series stand on one another
 * @param most where the axis ends, or 0 for what the values need; longer bars are cut there
 * @param topRow where the picture begins, and {@code bottomRow} where it ends (excluded); columns likewise
 */
public record ReportChart(
        String title,
        int firstRow,
        int lastRow,
        int categoryColumn,
        List<Series> series,
        boolean stacked,
        int most,
        int topRow,
        int leftColumn,
        int bottomRow,
        int rightColumn) {

    /**
     * One column of numbers and the colour (RRGGBB) of its bars.
     *
     * @param barColours a colour for each bar where they differ, else empty
     */
    public record Series(String name, int column, String colour, List<String> barColours) {
        public Series(String name, int column, String colour) {
            this(name, column, colour, List.of());
        }
    }
}
