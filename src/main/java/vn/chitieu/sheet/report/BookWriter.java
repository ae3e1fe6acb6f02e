package vn.chitieu.sheet.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieu.sheet.common.FixedZip;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.style.BookStyles;
import vn.chitieu.sheet.style.RowHeights;

/**
 * Writes a {@link ReportBook} as an Excel workbook; the same book always gives the same bytes. Styles, charts and print
 * set-up come from the library, once for every shape of them; cells and packaging are written here, byte for byte as the
 * library would.
 */
public final class BookWriter {
    private final Map<String, byte[]> parts = new TreeMap<>();
    private int drawings;
    private int charts;

    private BookWriter() {}

    /** @throws IllegalArgumentException when a sheet's name is none that programs take, or stands twice */
    public static byte[] write(ReportBook book) {
        WorkbookXml.check(book.sheets());
        BookWriter writer = new BookWriter();
        writer.fill(book);
        try {
            return FixedZip.of(writer.parts, book.asOf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(ReportBook book) {
        BookStyles styles = new BookStyles();
        SharedTexts texts = new SharedTexts();
        Map<String, String> places = places(book);
        List<ReportSheet> sheets = book.sheets();
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            SheetXml sheet = new SheetXml(sheets.get(i), i == 0, styles, texts, places);
            parts.put("xl/worksheets/sheet" + (i + 1) + ".xml", sheet.part);
            String of = WorkbookXml.quoted(sheets.get(i));
            sheet.names().forEach((name, cell) -> names.putIfAbsent(name, of + cell));
            if (!sheets.get(i).charts().isEmpty()) draw(sheets.get(i), sheet.heights(), i + 1);
        }
        parts.put("xl/sharedStrings.xml", texts.part());
        parts.put("xl/styles.xml", styles.part());
        parts.put("xl/workbook.xml", WorkbookXml.part(sheets, names));
        parts.put("xl/_rels/workbook.xml.rels", PackageXml.workbook(sheets.size()));
        parts.put("docProps/app.xml", BookPropertiesXml.app(book.creator()));
        parts.put("docProps/core.xml", BookPropertiesXml.core(book.title(), book.creator(), book.asOf()));
        parts.put("_rels/.rels", PackageXml.root());
        parts.put("[Content_Types].xml", PackageXml.types(sheets.size(), drawings, charts));
    }

    private void draw(ReportSheet sheet, RowHeights heights, int number) {
        drawings++;
        parts.put("xl/worksheets/_rels/sheet" + number + ".xml.rels", PackageXml.sheet(drawings));
        parts.put("xl/drawings/drawing" + drawings + ".xml", DrawingXml.part(sheet, heights));
        parts.put(
                "xl/drawings/_rels/drawing" + drawings + ".xml.rels",
                PackageXml.drawing(charts + 1, sheet.charts().size()));
        for (ReportChart chart : sheet.charts()) {
            charts++;
            parts.put("xl/charts/chart" + charts + ".xml", ChartXml.part(chart, sheet, WorkbookXml.name(sheet)));
        }
    }

    /** Addresses of the places that cells may lead to. */
    private static Map<String, String> places(ReportBook book) {
        Map<String, String> places = new HashMap<>();
        for (ReportSheet sheet : book.sheets())
            sheet.places()
                    .forEach((name, row) -> places.put(
                            name, "'" + sheet.name().replace("'", "''") + "'!" + ReportCell.address(row, 0)));
        return places;
    }
}
