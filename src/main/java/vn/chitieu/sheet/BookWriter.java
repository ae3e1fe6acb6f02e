package vn.chitieu.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a {@link ReportBook} as an Excel workbook; the same book always gives the same bytes. */
public final class BookWriter {
    private BookWriter() {}

    public static byte[] write(ReportBook book) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        try {
            CellStyles styles = new CellStyles(workbook);
            Map<String, String> places = places(book);
            for (ReportSheet sheet : book.sheets()) SheetWriter.write(workbook, styles, sheet, places);
            describe(workbook.getProperties(), book);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
            workbook.write(bytes);
            return FixedZip.rewrite(bytes.toByteArray(), book.asOf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // closing would write everything once more
            workbook.getPackage().revert();
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

    private static void describe(POIXMLProperties properties, ReportBook book) {
        Optional<Date> day = Optional.of(Date.from(book.asOf().atStartOfDay().toInstant(ZoneOffset.UTC)));
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(CellText.safe(book.title()));
        core.setCreator(CellText.safe(book.creator()));
        core.setLastModifiedByUser(CellText.safe(book.creator()));
        core.setCreated(day);
        core.setModified(day);
        properties.getExtendedProperties().setApplication(CellText.safe(book.creator()));
    }
}
