package vn.chitieu.sheet.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PageOrder;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHeaderFooter;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.style.CellStyles;
import vn.chitieu.sheet.style.RowHeights;

/**
 * Print set-up after Decree 30/2020/NĐ-CP, Appendix I: A4, margins 20 / 20 / 30 / 15 mm, the page's number centred in
 * the top margin and none on the first page; each appendix is numbered on its own.
 */
final class PageSetup {
    private static final int LEFT = 30;
    private static final int RIGHT = 15;
    private static final int TOP = 20;
    private static final int BOTTOM = 20;

    private PageSetup() {}

    /** @param scale percent, or 0 to fit the page's width */
    static void apply(XSSFSheet sheet, boolean landscape, int scale) {
        sheet.setMargin(PageMargin.LEFT, LEFT / 25.4);
        sheet.setMargin(PageMargin.RIGHT, RIGHT / 25.4);
        sheet.setMargin(PageMargin.TOP, TOP / 25.4);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM / 25.4);
        sheet.setMargin(PageMargin.HEADER, 10 / 25.4);
        sheet.setMargin(PageMargin.FOOTER, 10 / 25.4);
        sheet.setHorizontallyCenter(true);
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A4_PAPER);
        print.setLandscape(landscape);
        print.setPageStart((short) 1);
        print.setUsePage(true);
        if (scale == 0) {
            sheet.setFitToPage(true);
            print.setFitWidth((short) 1);
            print.setFitHeight((short) 0);
        } else {
            print.setScale((short) scale);
            print.setPageOrder(PageOrder.OVER_THEN_DOWN);
        }
        number(sheet);
    }

    /**
     * Where pages are broken by hand. Pages fitted to a width ignore such breaks: with any, or on two pages a width, the
     * scale is worked out instead.
     *
     * @return last rows of pages, counted from 0, in the order in which they were found
     */
    static List<Integer> rowBreaks(ReportSheet model, RowHeights heights) {
        Set<Integer> breaks = new LinkedHashSet<>();
        for (int r = 1; r < model.rows().size(); r++) if (model.rows().get(r).newPage()) breaks.add(r - 1);
        for (int r : PageBreaks.before(heights, model, scale(model))) breaks.add(r - 1);
        return List.copyOf(breaks);
    }

    private static void number(XSSFSheet sheet) {
        CTHeaderFooter header = sheet.getCTWorksheet().addNewHeaderFooter();
        header.setDifferentFirst(true);
        header.setOddHeader("&C&\"" + CellStyles.FONT + ",Regular\"&13&P");
        header.setFirstHeader("");
    }

    /** Points that the rows of one page can have at a scale. */
    static int room(ReportSheet model, int percent) {
        // three percent are kept back for what programs and printers round
        return paper(model, percent) * 97 / 100;
    }

    /** The same to the last point. */
    static int paper(ReportSheet model, int percent) {
        int height = (model.landscape() ? 210 : 297) - TOP - BOTTOM;
        return height * 72_000 / 254 / percent;
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
