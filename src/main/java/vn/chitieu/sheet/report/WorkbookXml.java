package vn.chitieu.sheet.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import vn.chitieu.sheet.common.XmlBytes;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.page.ReportTable;

/** The list of sheets, and the names that say what of each is filtered, printed and repeated on every page. */
final class WorkbookXml {
    private static final int LONGEST_NAME = 31;
    private static final String HEAD = XmlBytes.HEADER
            + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<workbookPr date1904=\"false\"/><bookViews><workbookView activeTab=\"0\"/></bookViews>";
    /** Sheets come after the texts and the styles. */
    private static final int FIRST_RELATION = 3;

    private final XmlBytes xml = new XmlBytes(1 << 12).raw(HEAD);

    private WorkbookXml() {}

    /** @param cells addresses in the workbook of the cells that have a name */
    static byte[] part(List<ReportSheet> sheets, Map<String, String> cells) {
        return new WorkbookXml().filled(sheets, cells);
    }

    /** As the workbook has it: programs take no longer one. */
    static String name(ReportSheet sheet) {
        String name = sheet.name();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** How the sheet is named in front of an address of its cells. */
    static String quoted(ReportSheet sheet) {
        return SheetNameFormatter.format(name(sheet)) + "!";
    }

    /** @throws IllegalArgumentException when programs would not open a workbook with such names */
    static void check(List<ReportSheet> sheets) {
        Set<String> names = new TreeSet<>();
        for (ReportSheet sheet : sheets) {
            WorkbookUtil.validateSheetName(name(sheet));
            if (!names.add(name(sheet).toLowerCase(Locale.ROOT))) throw new IllegalArgumentException(sheet.name());
        }
    }

    private byte[] filled(List<ReportSheet> sheets, Map<String, String> cells) {
        xml.raw("<sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            xml.raw("<sheet name=\"").attribute(name(sheets.get(i))).raw("\" r:id=\"rId");
            xml.number(i + FIRST_RELATION).raw("\" sheetId=\"").number(i + 1).raw("\"/>");
        }
        xml.raw("</sheets><definedNames>");
        for (int i = 0; i < sheets.size(); i++) names(sheets.get(i), i);
        cells.forEach((name, cell) -> {
            xml.raw("<definedName name=\"").raw(name).raw("\">");
            xml.content(cell).raw("</definedName>");
        });
        return xml.raw("</definedNames></workbook>").toBytes();
    }

    private void names(ReportSheet sheet, int index) {
        String quoted = quoted(sheet);
        CellRangeAddress filtered = SheetXml.filtered(sheet);
        if (filtered != null) {
            defined(
                    "_FilterDatabase",
                    index,
                    true,
                    quoted + area(filtered.getLastRow(), filtered.getFirstRow(), filtered.getLastColumn()));
        }
        defined("Print_Area", index, false, quoted + printed(sheet));
        ReportTable table = sheet.table();
        if (table == null) return;
        String rows = quoted + "$" + (table.firstHeader() + 1) + ":$" + (table.lastHeader() + 1);
        boolean columns = sheet.breakAfter() > 0 && sheet.frozenColumns() > 0;
        String repeated = columns ? quoted + "$A:$" + ReportCell.letters(sheet.frozenColumns() - 1) + "," + rows : rows;
        defined("Print_Titles", index, false, repeated);
    }

    /**
     * What is printed. The frame of a chart reaches a hair beyond its last column and would print an empty page beside
     * it; of a sheet for the screen one empty cell beside the table is, and programs leave out empty pages.
     */
    private static String printed(ReportSheet sheet) {
        int columns = sheet.widths().size();
        if (sheet.printed() > 0) return area(sheet.printed() - 1, 0, columns - 1);
        String beside = "$" + ReportCell.letters(columns) + "$1";
        return beside + ":" + beside;
    }

    private static String area(int lastRow, int firstRow, int lastColumn) {
        return "$A$" + (firstRow + 1) + ":$" + ReportCell.letters(lastColumn) + "$" + (lastRow + 1);
    }

    private void defined(String name, int sheet, boolean hidden, String range) {
        xml.raw("<definedName name=\"_xlnm.")
                .raw(name)
                .raw("\" localSheetId=\"")
                .number(sheet);
        xml.raw(hidden ? "\" hidden=\"true\">" : "\">").content(range).raw("</definedName>");
    }
}
