package vn.chitieu.sheet.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One part of a workbook as the library writes it. */
public final class LibraryPart {
    private LibraryPart() {}

    public static String of(XSSFWorkbook workbook, POIXMLDocumentPart part) throws IOException {
        workbook.write(OutputStream.nullOutputStream());
        try (InputStream in = part.getPackagePart().getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
