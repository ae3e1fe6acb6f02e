package vn.chitieu.sheet.page;

import java.util.List;

/**
 * Cells from the first column on; a cell that spans several columns stands once and takes their places.
 *
 * @param points least height in points, 0 for what the texts need
 * @param newPage whether a new page begins with the row when printed
 */
public record ReportRow(List<ReportCell> cells, int points, boolean newPage) {

    public static ReportRow of(ReportCell... cells) {
        return new ReportRow(List.of(cells), 0, false);
    }

    public static ReportRow of(List<ReportCell> cells) {
        return new ReportRow(List.copyOf(cells), 0, false);
    }

    public ReportRow onNewPage() {
        return new ReportRow(cells, points, true);
    }

    public static ReportRow empty() {
        return new ReportRow(List.of(), 0, false);
    }

    public static ReportRow empty(int points) {
        return new ReportRow(List.of(), points, false);
    }
}
