package vn.chitieu.sheet.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chitieu.sheet.common.LibraryPart;
import vn.chitieu.sheet.common.ShapeCache;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.page.ReportTable;

/**
 * What stands around the cells of a sheet: widths, what stays when scrolling, how it is printed. The library writes it
 * once for every shape, on a sheet without rows.
 *
 * @param head up to the sheet's dimension
 * @param columns from there to the rows
 * @param print how it is printed
 */
record SheetFrame(String head, String columns, String print) {
    private static final int KEPT = 256;
    private static final String DIMENSION = "<dimension ref=\"A1\"/>";
    private static final String ROWS = "<sheetData/>";
    private static final ShapeCache<Shape, SheetFrame> FRAMES = new ShapeCache<>(KEPT, SheetFrame::make);

    /**
     * @param first whether it is the sheet shown on opening
     * @param drawn whether it has charts
     * @param scale percent it is printed at, or 0 to fit the page's width
     * @param frozenRows rows that stay when scrolling, or 0 when nothing does
     */
    private record Shape(
            boolean first,
            boolean drawn,
            List<Integer> widths,
            boolean landscape,
            int scale,
            int frozenColumns,
            int frozenRows) {}

    /** @param breaks whether the pages are broken by hand */
    static SheetFrame of(ReportSheet sheet, boolean first, boolean breaks) {
        ReportTable table = sheet.table();
        return FRAMES.of(new Shape(
                first,
                !sheet.charts().isEmpty(),
                List.copyOf(sheet.widths()),
                sheet.landscape(),
                breaks ? PageSetup.scale(sheet) : 0,
                table == null ? 0 : sheet.frozenColumns(),
                table == null ? 0 : table.lastHeader() + 1));
    }

    private static SheetFrame make(Shape shape) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        try {
            if (!shape.first()) workbook.createSheet("first");
            XSSFSheet sheet = workbook.createSheet("sheet");
            List<Integer> widths = shape.widths();
            for (int c = 0; c < widths.size(); c++) sheet.setColumnWidth(c, Math.min(255, widths.get(c)) * 256);
            sheet.createFreezePane(shape.frozenColumns(), shape.frozenRows());
            if (shape.drawn()) sheet.createDrawingPatriarch();
            PageSetup.apply(sheet, shape.landscape(), shape.scale());
            return cut(LibraryPart.of(workbook, sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // closing would write everything once more
            workbook.getPackage().revert();
        }
    }

    private static SheetFrame cut(String xml) {
        int dimension = xml.indexOf(DIMENSION);
        int rows = xml.indexOf(ROWS, dimension);
        int print = xml.indexOf("<printOptions", rows);
        String end = "</headerFooter>";
        return new SheetFrame(
                xml.substring(0, dimension),
                xml.substring(dimension + DIMENSION.length(), rows),
                xml.substring(print, xml.indexOf(end, print) + end.length()));
    }
}
