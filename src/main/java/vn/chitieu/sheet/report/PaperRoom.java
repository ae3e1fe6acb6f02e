package vn.chitieu.sheet.report;

import vn.chitieu.sheet.common.CellText;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportRow;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.style.RowHeights;

/** How much of a sheet of paper is left, for whoever wants one page to hold everything. */
public final class PaperRoom {
    private PaperRoom() {}

    /** Points between the last row and the foot of the first printed page; negative once the rows run over it. */
    public static int left(ReportSheet sheet) {
        RowHeights heights = new RowHeights(sheet.rows().size());
        int used = 0;
        for (int r = 0; r < sheet.rows().size(); r++) {
            ReportRow row = sheet.rows().get(r);
            heights.ask(r, row.points());
            int end = 0;
            for (ReportCell cell : row.cells())
                heights.ask(r, cell.look(), CellText.safe(cell.text()), sheet.widths(), end, end += cell.span());
            used += heights.points(r);
        }
        return PageSetup.paper(sheet, PageSetup.scale(sheet)) - used;
    }
}
