package vn.chitieu.sheet.style;

import vn.chitieu.sheet.common.CellText;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;

/** What decides how a cell is drawn: cells with the same key have the same style. */
record StyleKey(ReportLook look, String format, boolean number, boolean quoted, String fill, boolean link) {

    /** @param link whether a click leads somewhere */
    static StyleKey of(ReportCell cell, boolean link) {
        return new StyleKey(
                cell.look(),
                format(cell),
                cell.number() != null,
                CellText.looksLikeFormula(cell.text()),
                cell.fill(),
                link);
    }

    /** Vietnamese separators where the program lets the file decide; elsewhere the reader's own settings. */
    private static String format(ReportCell cell) {
        if (cell.date() != null) return "dd\\/mm\\/yyyy";
        if (cell.number() == null) return cell.decimals() == ReportCell.TYPED ? "@" : "General";
        if (cell.decimals() == ReportCell.PLAIN) return quote(cell.prefix()) + "0" + quote(cell.suffix());
        if (cell.decimals() == ReportCell.COUNT) return "[$-42A]#,##0;-#,##0;";
        String zeros = cell.decimals() == 0 ? "" : "." + "0".repeat(cell.decimals());
        String number = quote(cell.prefix()) + "#,##0" + zeros + quote(cell.suffix());
        return "[$-42A]" + number;
    }

    private static String quote(String literal) {
        return literal.isEmpty() ? "" : '"' + literal.replace("\"", "") + '"';
    }
}
