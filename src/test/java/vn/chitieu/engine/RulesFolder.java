package vn.chitieu.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;

/** A copy of the shipped rules that a test may edit, as policy staff would. */
public record RulesFolder(Path root) {
    public static RulesFolder copyTo(Path root) {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve(Path.of("rules").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RulesFolder(root);
    }

    public void workbook(String file, Consumer<XSSFWorkbook> change) {
        Path path = root.resolve(file);
        try (InputStream in = Files.newInputStream(path);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            change.accept(book);
            try (OutputStream out = Files.newOutputStream(path)) {
                book.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new cell in place of the old: POI cannot change the text of one that holds an inline string. */
    public static void text(Sheet sheet, String address, String value) {
        CellReference at = new CellReference(address);
        Cell old = sheet.getRow(at.getRow()).getCell(at.getCol());
        CellStyle style = old.getCellStyle();
        old.getRow().removeCell(old);
        Cell cell = sheet.getRow(at.getRow()).createCell(at.getCol());
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    /** Letter of the column that has the header in row 1. */
    static String column(Sheet sheet, String header) {
        for (Cell cell : sheet.getRow(0))
            if (cell.getStringCellValue().equals(header))
                return CellReference.convertNumToColString(cell.getColumnIndex());
        throw new IllegalArgumentException(header);
    }

    void logic(String file, String text, String instead) {
        Path path = root.resolve("logic").resolve(file);
        try {
            String before = Files.readString(path);
            if (!before.contains(text)) throw new IllegalArgumentException(text);
            Files.writeString(path, before.replace(text, instead));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void without(String file) {
        try {
            Files.delete(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Rulebook read() {
        return Rulebooks.read(root);
    }
}
