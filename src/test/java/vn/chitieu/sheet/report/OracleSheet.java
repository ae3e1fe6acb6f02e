package vn.chitieu.sheet.report;

import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;
import vn.chitieu.sheet.page.ReportRow;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.page.ReportTable;

/** Writes one sheet: cells, heights, what stays when scrolling, charts. */
final class OracleSheet {
    /** The highest row a workbook can have, in points. */
    private static final int HIGHEST = 409;

    private OracleSheet() {}

    static void write(XSSFWorkbook workbook, OracleStyles styles, ReportSheet model, Map<String, String> places) {
        XSSFSheet sheet = workbook.createSheet(model.name());
        for (int c = 0; c < model.widths().size(); c++) {
            sheet.setColumnWidth(c, Math.min(255, model.widths().get(c)) * 256);
        }
        for (int r = 0; r < model.rows().size(); r++) row(sheet, styles, model, r, places);
        ReportTable table = model.table();
        if (table != null) {
            sheet.createFreezePane(model.frozenColumns(), table.lastHeader() + 1);
            if (table.lastRow() > table.lastHeader()) {
                sheet.setAutoFilter(new CellRangeAddress(table.lastHeader(), table.lastRow(), 0, table.columns() - 1));
            }
        }
        for (ReportChart chart : model.charts()) OracleChart.draw(sheet, chart);
        OraclePage.apply(sheet, model);
        quiet(sheet, model, true);
        quiet(sheet, model, false);
    }

    /** Codes of digits and sums unlike their neighbours' get no green corner. */
    private static void quiet(XSSFSheet sheet, ReportSheet model, boolean codes) {
        int columns = model.rows().stream()
                .mapToInt(r -> r.cells().stream().mapToInt(ReportCell::span).sum())
                .max()
                .orElse(0);
        for (int column = 0; column < columns; column++) {
            int first = -1;
            for (int row = 0; row <= model.rows().size(); row++) {
                ReportCell cell = row == model.rows().size() ? null : at(model, row, column);
                boolean such =
                        cell != null && (codes ? code(cell) : !cell.formula().isEmpty());
                if (such && first < 0) first = row;
                if (such || first < 0) continue;
                CellRangeAddress run = new CellRangeAddress(first, row - 1, column, column);
                if (codes) sheet.addIgnoredErrors(run, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
                else sheet.addIgnoredErrors(run, IgnoredErrorType.FORMULA, IgnoredErrorType.FORMULA_RANGE);
                first = -1;
            }
        }
    }

    private static boolean code(ReportCell cell) {
        return cell.formula().isEmpty()
                && cell.number() == null
                && OracleText.safe(cell.text()).matches("[-+]?[0-9][0-9.,]*%?");
    }

    private static ReportCell at(ReportSheet model, int row, int column) {
        int c = 0;
        for (ReportCell cell : model.rows().get(row).cells()) {
            if (c == column) return cell;
            c += cell.span();
        }
        return null;
    }

    /** Names of cells, the first of each name. */
    static void names(XSSFWorkbook workbook, ReportSheet model) {
        for (int r = 0; r < model.rows().size(); r++) {
            int c = 0;
            for (ReportCell cell : model.rows().get(r).cells()) {
                if (!cell.name().isEmpty() && workbook.getName(cell.name()) == null) {
                    XSSFName name = workbook.createName();
                    name.setNameName(cell.name());
                    name.setRefersToFormula(SheetNameFormatter.format(WorkbookXml.name(model))
                            + "!"
                            + new CellReference(r, c, true, true).formatAsString());
                }
                c += cell.span();
            }
        }
    }

    private static void row(
            XSSFSheet sheet, OracleStyles styles, ReportSheet model, int r, Map<String, String> places) {
        ReportRow from = model.rows().get(r);
        XSSFRow row = sheet.createRow(r);
        int points = from.points();
        int c = 0;
        for (ReportCell cell : from.cells()) {
            int end = c + cell.span();
            String place = places.get(cell.link());
            for (int covered = c; covered < end; covered++) {
                row.createCell(covered).setCellStyle(styles.of(cell, place != null));
            }
            fill(row.getCell(c), cell);
            if (place != null) lead(row.getCell(c), place);
            if (cell.span() > 1) sheet.addMergedRegionUnsafe(new CellRangeAddress(r, r, c, end - 1));
            points = Math.max(points, height(cell, model.widths().subList(c, end)));
            c = end;
        }
        if (points > 0) row.setHeightInPoints(Math.min(HIGHEST, points));
    }

    private static void fill(XSSFCell into, ReportCell cell) {
        if (!cell.formula().isEmpty()) {
            into.setCellFormula(cell.formula());
            if (cell.number() != null) into.setCellValue(cell.number().doubleValue());
        } else if (cell.number() != null) {
            into.setCellValue(cell.number().doubleValue());
        } else if (cell.date() != null) {
            into.setCellValue(cell.date());
        } else if (!cell.text().isEmpty()) {
            into.setCellValue(OracleText.safe(cell.text()));
        }
    }

    private static void lead(XSSFCell from, String place) {
        XSSFHyperlink link = from.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(place);
        from.setHyperlink(link);
    }

    /** Height in points that the text needs at the width of its columns. */
    private static int height(ReportCell cell, List<Integer> widths) {
        int digits = widths.stream().mapToInt(Integer::intValue).sum();
        ReportLook look = cell.look();
        int lines = OracleMetrics.lines(OracleText.safe(cell.text()), look.size, look.bold, digits, look.padded());
        return (lines * look.size * 122 + 99) / 100 + 4;
    }
}
