package vn.chitieu.rulebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chitieu.rulebook.model.Rulebook;

/** A copy of the shipped rules that a test may spoil. */
public final class RulesCopy {
    public static final Path SHIPPED = Path.of("rules");

    /** What the shipped files warn of: the documents are odd there, and are kept as written. */
    public static final List<String> WARNINGS = List.of(
            "WARNING WEAKER_THAN_PARENT kh-11-quang-ngai.xlsx|Chỉ tiêu|Q14",
            "WARNING FIGURE_STANDS_STILL kh-11-quang-ngai.xlsx|Chỉ tiêu|Q27",
            "WARNING FIGURE_STANDS_STILL kh-11-quang-ngai.xlsx|Chỉ tiêu|Q28",
            "WARNING FIGURE_STANDS_STILL kh-11-quang-ngai.xlsx|Chỉ tiêu|Q32",
            "WARNING WEAKER_THAN_PARENT kh-ngok-bay.xlsx|Chỉ tiêu|Q3",
            "WARNING WEAKER_THAN_PARENT kh-ngok-bay.xlsx|Chỉ tiêu|Q8",
            "WARNING FIGURE_STANDS_STILL qd-1002.xlsx|Chỉ tiêu|Q19");

    public final Path root;

    public RulesCopy(Path root) {
        this.root = root;
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            Files.createDirectories(root.resolve("logic"));
            Files.writeString(root.resolve("logic/thu.drl"), "package vn.chitieu.rules.logic\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RulesCopy book(String file, Consumer<XSSFWorkbook> edit) {
        Path path = root.resolve(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(path)))) {
            edit.accept(workbook);
            try (OutputStream out = Files.newOutputStream(path)) {
                workbook.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public RulesCopy sheet(String file, String sheet, Consumer<Sheet> edit) {
        return book(file, b -> edit.accept(b.getSheet(sheet)));
    }

    public Rulebook read() {
        return Rulebooks.read(root);
    }

    /** {@code SEVERITY CODE file|sheet|cell}, besides what the shipped files warn of. */
    List<String> problems() {
        List<String> told = new ArrayList<>(told(read()));
        told.removeAll(WARNINGS);
        return told;
    }

    public static List<String> told(Rulebook rulebook) {
        return rulebook.problems().stream()
                .map(p -> p.severity() + " " + p.code() + " " + p.file() + "|" + p.sheet() + "|" + p.cell())
                .toList();
    }

    static Cell cell(Sheet sheet, String address) {
        CellReference at = new CellReference(address);
        Row row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        return row.getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** A new cell in place of the old: POI cannot change the text of a cell that holds an inline string. */
    public static Cell fresh(Sheet sheet, String address) {
        Cell old = cell(sheet, address);
        CellStyle style = old.getCellStyle();
        Row row = old.getRow();
        row.removeCell(old);
        Cell cell = row.createCell(new CellReference(address).getCol());
        cell.setCellStyle(style);
        return cell;
    }

    public static void text(Sheet sheet, String address, String value) {
        fresh(sheet, address).setCellValue(value);
    }

    public static void number(Sheet sheet, String address, double value) {
        fresh(sheet, address).setCellValue(value);
    }

    static void format(Sheet sheet, String address, String format) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        cell(sheet, address).setCellStyle(style);
    }

    public static void clear(Sheet sheet, String address) {
        fresh(sheet, address);
    }

    /** Copies the values of a row to another row. */
    public static void copyRow(Sheet sheet, int from, int to) {
        Row source = sheet.getRow(from - 1);
        Row target = sheet.createRow(to - 1);
        for (Cell cell : source) {
            Cell copy = target.createCell(cell.getColumnIndex());
            copy.setCellStyle(cell.getCellStyle());
            switch (cell.getCellType()) {
                case NUMERIC -> copy.setCellValue(cell.getNumericCellValue());
                case STRING -> copy.setCellValue(cell.getStringCellValue());
                default -> copy.setBlank();
            }
        }
    }
}
