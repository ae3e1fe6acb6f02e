package vn.chitieu.sheet.report;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import vn.chitieu.sheet.common.XmlBytes;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.page.ReportTable;
import vn.chitieu.sheet.style.BookStyles;
import vn.chitieu.sheet.style.RowHeights;

/** Writes one sheet: its frame by the library, its cells by ourselves. */
final class SheetXml {
    private static final int LAST_COLUMN = 16_383;
    private static final int LAST_ROW = 1_048_575;
    private final ReportSheet model;
    private final RowsXml rows;
    final byte[] part;

    SheetXml(ReportSheet model, boolean first, BookStyles styles, SharedTexts shared, Map<String, String> places) {
        this.model = model;
        this.rows = new RowsXml(model, styles, shared, places);
        List<Integer> breaks = PageSetup.rowBreaks(model, rows.heights);
        SheetFrame frame = SheetFrame.of(model, first, !breaks.isEmpty() || model.breakAfter() > 0);
        XmlBytes xml = new XmlBytes(rows.xml.length() + (1 << 13));
        xml.raw(frame.head())
                .raw("<dimension ref=\"")
                .raw(dimension())
                .raw("\"/>")
                .raw(frame.columns());
        if (model.rows().isEmpty()) xml.raw("<sheetData/>");
        else xml.raw("<sheetData>").all(rows.xml).raw("</sheetData>");
        filter(xml);
        merged(xml);
        links(xml);
        xml.raw(frame.print());
        if (!breaks.isEmpty()) breaks(xml, "rowBreaks", breaks, LAST_COLUMN);
        if (model.breakAfter() > 0) breaks(xml, "colBreaks", List.of(model.breakAfter() - 1), LAST_ROW);
        rows.quiet.write(xml);
        if (!model.charts().isEmpty()) xml.raw("<drawing r:id=\"rId1\"/>");
        part = xml.raw("</worksheet>").toBytes();
    }

    /** Addresses within the sheet of the cells that have a name. */
    Map<String, String> names() {
        return rows.names;
    }

    RowHeights heights() {
        return rows.heights;
    }

    private String dimension() {
        if (rows.columns == 0) return "A1";
        return new CellRangeAddress(0, model.rows().size() - 1, 0, rows.columns - 1).formatAsString();
    }

    private void filter(XmlBytes xml) {
        CellRangeAddress range = filtered(model);
        if (range != null)
            xml.raw("<autoFilter ref=\"").raw(range.formatAsString()).raw("\"/>");
    }

    /** Header and rows of the table that is filtered; null when there is nothing to filter. */
    static @Nullable CellRangeAddress filtered(ReportSheet model) {
        ReportTable table = model.table();
        if (table == null || table.lastRow() <= table.lastHeader()) return null;
        return new CellRangeAddress(table.lastHeader(), table.lastRow(), 0, table.columns() - 1);
    }

    private void merged(XmlBytes xml) {
        if (rows.merged.isEmpty()) return;
        xml.raw("<mergeCells count=\"").number(rows.merged.size()).raw("\">");
        for (String cells : rows.merged) xml.raw("<mergeCell ref=\"").raw(cells).raw("\"/>");
        xml.raw("</mergeCells>");
    }

    private void links(XmlBytes xml) {
        if (rows.links.isEmpty()) return;
        xml.raw("<hyperlinks>");
        for (RowsXml.Link link : rows.links) {
            xml.raw("<hyperlink location=\"").attribute(link.place());
            xml.raw("\" ref=\"").raw(link.cell()).raw("\"/>");
        }
        xml.raw("</hyperlinks>");
    }

    private static void breaks(XmlBytes xml, String element, List<Integer> after, int last) {
        xml.raw("<").raw(element).raw(" count=\"").number(after.size());
        xml.raw("\" manualBreakCount=\"").number(after.size()).raw("\">");
        for (int at : after) {
            xml.raw("<brk id=\"")
                    .number(at + 1)
                    .raw("\" man=\"true\" max=\"")
                    .number(last)
                    .raw("\"/>");
        }
        xml.raw("</").raw(element).raw(">");
    }
}
