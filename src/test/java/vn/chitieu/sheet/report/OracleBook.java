package vn.chitieu.sheet.report;

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
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/**
 * The library alone writes a {@link ReportBook}, as the product did before {@link BookWriter} wrote the cells itself: what
 * both have to agree on to the byte. Refuses malformed formulas, which {@link BookWriter} takes as they are. A new feature
 * of the model is written here first.
 */
public final class OracleBook {
    private OracleBook() {}

    public static byte[] write(ReportBook book) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        try {
            OracleStyles styles = new OracleStyles(workbook);
            Map<String, String> places = places(book);
            for (ReportSheet sheet : book.sheets()) OracleSheet.write(workbook, styles, sheet, places);
            for (ReportSheet sheet : book.sheets()) OracleSheet.names(workbook, sheet);
            describe(workbook.getProperties(), book);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
            workbook.write(bytes);
            return OracleZip.rewrite(bytes.toByteArray(), book.asOf());
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
        core.setTitle(OracleText.safe(book.title()));
        core.setCreator(OracleText.safe(book.creator()));
        core.setLastModifiedByUser(OracleText.safe(book.creator()));
        core.setCreated(day);
        core.setModified(day);
        properties.getExtendedProperties().setApplication(OracleText.safe(book.creator()));
    }
}
