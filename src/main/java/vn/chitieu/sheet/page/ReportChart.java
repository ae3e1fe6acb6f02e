package vn.chitieu.sheet.page;

import java.util.List;

/**
 * A chart over cells of its own sheet, rows and columns counted from 0. Bars have fills of their own and the values are
 * kept in the file: without either, some programs draw nothing.
 *
 * @param small whether it is one of several side by side, with smaller letters
 * @param firstRow first row of the categories, and {@code lastRow} the last
 * @param categoryColumn column with the categories' names
 * @param series one series a column
 * @param most where the axis ends, or 0 for what the values need; longer bars are cut there
 * @param place the cells it covers
 */
public record ReportChart(
        Kind kind,
        String title,
        boolean small,
        int firstRow,
        int lastRow,
        int categoryColumn,
        List<Series> series,
        int most,
        Place place) {

    /** What is drawn. */
    public enum Kind {
        /** Bars beside one another, from nought. */
        BARS,
        /** Upright bars beside one another, from nought: where there is more width than height. */
        COLUMNS,
        /** Bars on one another, from nought. */
        STACKED_BARS,
        /** Bars to both sides of nought. */
        SIGNED_BARS,
        /** Lines over the categories. */
        LINES
    }

    /** How a series of lines is drawn. */
    public enum Stroke {
        SOLID,
        DASHED,
        /** Single points without a line. */
        POINTS
    }

    /** Cells a picture covers, the end excluded. */
    public record Place(int topRow, int leftColumn, int bottomRow, int rightColumn) {}

    /**
     * One column of numbers and the colour (RRGGBB) of its bars or line.
     *
     * @param barColours a colour for each bar where they differ, else empty
     */
    public record Series(String name, int column, String colour, List<String> barColours, Stroke stroke) {
        public Series(String name, int column, String colour) {
            this(name, column, colour, List.of(), Stroke.SOLID);
        }

        public Series barColours(List<String> colours) {
            return new Series(name, column, colour, List.copyOf(colours), stroke);
        }

        public Series stroke(Stroke other) {
            return new Series(name, column, colour, barColours, other);
        }
    }
}
