package vn.chitieu.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A return with other bytes that says nearly the same. */
final class OneCell {
    private OneCell() {}

    /** The document's number on the cover gets a word behind it. */
    static Path changed(Path book, String name) throws IOException {
        Path changed = Files.createTempDirectory("one-cell").resolve(name);
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(changed)) {
            var cell = workbook.getSheetAt(0).getRow(6).getCell(1);
            cell.setCellValue(cell.getStringCellValue() + " bis");
            workbook.write(out);
        }
        return changed;
    }
}
