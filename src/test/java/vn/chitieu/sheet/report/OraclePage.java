package vn.chitieu.sheet.report;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHeaderFooter;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.page.ReportTable;

/**
 * Print set-up after Decree 30/2020/NĐ-CP, Appendix I: A4, margins 20 / 20 / 30 / 15 mm, the page's number centred in
 * the top margin and none on the first page; each appendix is numbered on its own.
 */
final class OraclePage {
    private static final int LEFT = 30;
    private static final int RIGHT = 15;
    private static final int TOP = 20;
    private static final int BOTTOM = 20;

    private OraclePage() {}

    static void apply(XSSFSheet sheet, ReportSheet model) {
        sheet.setMargin(PageMargin.LEFT, LEFT / 25.4);
        sheet.setMargin(PageMargin.RIGHT, RIGHT / 25.4);
        sheet.setMargin(PageMargin.TOP, TOP / 25.4);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM / 25.4);
        sheet.setMargin(PageMargin.HEADER, 10 / 25.4);
        sheet.setMargin(PageMargin.FOOTER, 10 / 25.4);
        sheet.setHorizontallyCenter(true);
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A4_PAPER);
        print.setLandscape(model.landscape());
        print.setPageStart((short) 1);
        print.setUsePage(true);
        // the frame of a chart reaches a hair beyond its last column and would print an empty page beside it
        int columns = model.widths().size();
        boolean paper = model.printed() > 0;
        sheet.getWorkbook()
                .setPrintArea(
                        sheet.getWorkbook().getSheetIndex(sheet),
                        paper ? 0 : columns,
                        paper ? columns - 1 : columns,
                        0,
                        paper ? model.printed() - 1 : 0);
        boolean parted = false;
        for (int r = 1; r < model.rows().size(); r++) {
            if (!model.rows().get(r).newPage()) continue;
            sheet.setRowBreak(r - 1);
            parted = true;
        }
        for (int r : OracleBreaks.before(sheet, model, scale(model), TOP + BOTTOM)) {
            sheet.setRowBreak(r - 1);
            parted = true;
        }
        if (model.breakAfter() == 0 && !parted) {
            sheet.setFitToPage(true);
            print.setFitWidth((short) 1);
            print.setFitHeight((short) 0);
        } else {
            // pages fitted to a width ignore breaks set by hand: the scale is worked out instead
            if (model.breakAfter() > 0) sheet.setColumnBreak(model.breakAfter() - 1);
            print.setScale((short) scale(model));
            print.setPageOrder(org.apache.poi.ss.usermodel.PageOrder.OVER_THEN_DOWN);
        }
        ReportTable table = model.table();
        if (table != null) {
            sheet.setRepeatingRows(new CellRangeAddress(table.firstHeader(), table.lastHeader(), -1, -1));
            if (model.breakAfter() > 0 && model.frozenColumns() > 0) {
                sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, model.frozenColumns() - 1));
            }
        }
        number(sheet);
    }

    private static void number(XSSFSheet sheet) {
        CTHeaderFooter header = sheet.getCTWorksheet().addNewHeaderFooter();
        header.setDifferentFirst(true);
        header.setOddHeader("&C&\"" + OracleStyles.FONT + ",Regular\"&13&P");
        header.setFirstHeader("");
    }

    /** Percent at which the wider of the two pages still fits between the margins. */
    static int scale(ReportSheet model) {
        List<Integer> widths = model.widths();
        int end = model.breakAfter() == 0 ? widths.size() : model.breakAfter();
        int first = sum(widths, 0, end);
        int second = end == widths.size() ? 0 : sum(widths, 0, model.frozenColumns()) + sum(widths, end, widths.size());
        int room = (model.landscape() ? 297 : 210) - LEFT - RIGHT;
        // a digit of the table font is half of 11 points, 1.94 mm; 3 % kept back for columns rounded to pixels
        int wide = Math.max(first, second) * 1_940 / 1000 + 1;
        return Math.max(10, Math.min(100, room * 97 / wide));
    }

    private static int sum(List<Integer> widths, int from, int to) {
        return widths.subList(from, to).stream().mapToInt(Integer::intValue).sum();
    }
}
