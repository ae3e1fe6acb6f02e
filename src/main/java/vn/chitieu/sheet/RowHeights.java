package vn.chitieu.sheet;

import java.util.List;

/** Heights of a sheet's rows in points: what the texts need at the width of their columns, and no less than asked. */
final class RowHeights {
    /** The highest row a workbook can have, in points. */
    private static final int HIGHEST = 409;
    /** What a row has of which nothing is said. */
    private static final int DEFAULT = 15;

    private final int[] set;

    RowHeights(int rows) {
        set = new int[rows];
    }

    void ask(int row, int points) {
        set[row] = Math.max(set[row], Math.min(HIGHEST, points));
    }

    /** @param text as the cell holds it */
    void ask(int row, ReportLook look, String text, List<Integer> widths, int from, int to) {
        int digits = 0;
        for (int c = from; c < to; c++) digits += widths.get(c);
        int lines = TextMetrics.lines(text, look.size, look.bold, digits);
        ask(row, (lines * look.size * 122 + 99) / 100 + 4);
    }

    /** 0 when nothing is said of the row's height. */
    int set(int row) {
        return set[row];
    }

    int points(int row) {
        return row < set.length && set[row] > 0 ? set[row] : DEFAULT;
    }
}
