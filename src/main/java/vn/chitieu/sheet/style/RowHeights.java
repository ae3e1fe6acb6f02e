package vn.chitieu.sheet.style;

import java.util.List;
import vn.chitieu.sheet.common.ReportLook;

/** Heights of a sheet's rows in points: what the texts need at the width of their columns, and no less than asked. */
public final class RowHeights {
    /** The highest row a workbook can have, in points. */
    private static final int HIGHEST = 409;
    /** What a row has of which nothing is said. */
    private static final int DEFAULT = 15;

    private final int[] set;

    public RowHeights(int rows) {
        set = new int[rows];
    }

    public void ask(int row, int points) {
        set[row] = Math.max(set[row], Math.min(HIGHEST, points));
    }

    /** @param text as the cell holds it */
    public void ask(int row, ReportLook look, String text, List<Integer> widths, int from, int to) {
        int digits = 0;
        for (int c = from; c < to; c++) digits += widths.get(c);
        int lines = TextMetrics.lines(text, look.size, look.bold, digits, look.padded());
        ask(row, (lines * look.size * 122 + 99) / 100 + 4);
    }

    /** 0 when nothing is said of the row's height. */
    public int set(int row) {
        return set[row];
    }

    public int points(int row) {
        return row < set.length && set[row] > 0 ? set[row] : DEFAULT;
    }
}
