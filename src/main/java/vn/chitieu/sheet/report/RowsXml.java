package vn.chitieu.sheet.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import vn.chitieu.sheet.common.CellText;
import vn.chitieu.sheet.common.XmlBytes;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportRow;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.style.BookStyles;
import vn.chitieu.sheet.style.RowHeights;

/** The rows of one sheet as they are written, and what they bring with them: heights, merged cells, links. */
final class RowsXml {
    private static final String[] LETTERS = new String[64];

    static {
        for (int c = 0; c < LETTERS.length; c++) LETTERS[c] = ReportCell.letters(c);
    }

    private final ReportSheet model;
    private final BookStyles styles;
    private final SharedTexts shared;
    private final Map<String, String> places;
    private final List<String> texts = new ArrayList<>();
    final XmlBytes xml = new XmlBytes(1 << 14);
    final RowHeights heights;
    final List<String> merged = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final QuietCells quiet = new QuietCells();
    /** Addresses of the cells that have a name. */
    final Map<String, String> names = new LinkedHashMap<>();
    /** Cells of the longest row. */
    int columns;

    /** A cell that leads to a place of the book. */
    record Link(String place, String cell) {}

    RowsXml(ReportSheet model, BookStyles styles, SharedTexts shared, Map<String, String> places) {
        this.model = model;
        this.styles = styles;
        this.shared = shared;
        this.places = places;
        this.heights = new RowHeights(model.rows().size());
        for (int r = 0; r < model.rows().size(); r++) row(r);
    }

    private void row(int r) {
        ReportRow row = model.rows().get(r);
        heights.ask(r, row.points());
        texts.clear();
        int end = 0;
        for (ReportCell cell : row.cells()) {
            String text = CellText.safe(cell.text());
            texts.add(text);
            heights.ask(r, cell.look(), text, model.widths(), end, end += cell.span());
        }
        columns = Math.max(columns, end);
        String number = Integer.toString(r + 1);
        xml.raw("<row r=\"").raw(number);
        if (heights.set(r) > 0) xml.raw("\" ht=\"").number(heights.set(r)).raw(".0\" customHeight=\"true");
        if (end == 0) {
            xml.raw("\"/>");
            return;
        }
        xml.raw("\">");
        int c = 0;
        for (int i = 0; i < texts.size(); i++) {
            cell(row.cells().get(i), texts.get(i), c, r, number);
            c += row.cells().get(i).span();
        }
        xml.raw("</row>");
    }

    private void cell(ReportCell cell, String text, int column, int r, String row) {
        String place = places.get(cell.link());
        String style = Integer.toString(styles.of(cell, place != null));
        begin(column, row, style);
        value(cell, text);
        for (int covered = column + 1; covered < column + cell.span(); covered++) {
            begin(covered, row, style);
            xml.raw("/>");
        }
        String address = letters(column) + row;
        quiet.see(cell, text, column, r);
        if (!cell.name().isEmpty()) names.putIfAbsent(cell.name(), "$" + letters(column) + "$" + row);
        if (place != null) links.add(new Link(place, address));
        if (cell.span() > 1) merged.add(address + ":" + letters(column + cell.span() - 1) + row);
    }

    private void begin(int column, String row, String style) {
        xml.raw("<c r=\"")
                .raw(letters(column))
                .raw(row)
                .raw("\" s=\"")
                .raw(style)
                .raw("\"");
    }

    private void value(ReportCell cell, String text) {
        if (!cell.formula().isEmpty()) {
            if (cell.number() == null) {
                xml.raw("><f>").content(cell.formula()).raw("</f></c>");
            } else {
                double stated = cell.number().doubleValue();
                xml.raw(Double.isInfinite(stated) ? " t=\"e\"><f>" : " t=\"n\"><f>");
                xml.content(cell.formula()).raw("</f><v>").raw(printed(stated)).raw("</v></c>");
            }
        } else if (cell.number() != null) {
            number(cell.number().doubleValue());
        } else if (cell.date() != null) {
            number(DateUtil.getExcelDate(cell.date()));
        } else if (!cell.text().isEmpty()) {
            xml.raw(" t=\"s\"><v>").number(shared.of(text)).raw("</v></c>");
        } else {
            xml.raw("/>");
        }
    }

    private void number(double value) {
        xml.raw(Double.isInfinite(value) ? " t=\"e\"><v>" : " t=\"n\"><v>");
        xml.raw(printed(value)).raw("</v></c>");
    }

    /** A number too large for a cell is written as programs do that divide by nought. */
    private static String printed(double value) {
        return Double.isInfinite(value) ? "#DIV/0!" : Double.toString(value);
    }

    private static String letters(int column) {
        return column < LETTERS.length ? LETTERS[column] : ReportCell.letters(column);
    }
}
