package vn.chitieu.country;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of rules as rows of cells by header, to be rewritten; columns this test does not know are carried along. */
record RuleSheet(XSSFSheet sheet) {

    static void edit(Path file, Consumer<XSSFWorkbook> edits) {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            edits.accept(book);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuleSheet of(XSSFWorkbook book, String name) {
        return new RuleSheet(book.getSheet(name));
    }

    /** Replaces all rows below the header. */
    void rewrite(UnaryOperator<List<Map<String, Object>>> change) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> headers = headers();
        for (int r = 1; r <= sheet.getLastRowNum(); r++) {
            Map<String, Object> cells = new LinkedHashMap<>();
            Row row = sheet.getRow(r);
            if (row == null) continue;
            for (int c = 0; c < headers.size(); c++) {
                Cell cell = row.getCell(c);
                if (cell == null || cell.toString().isBlank()) continue;
                boolean number = cell.getCellType() == CellType.NUMERIC;
                cells.put(headers.get(c), number ? cell.getNumericCellValue() : cell.getStringCellValue());
            }
            sheet.removeRow(row);
            if (!cells.isEmpty()) rows.add(cells);
        }
        List<Map<String, Object>> changed = change.apply(rows);
        for (int i = 0; i < changed.size(); i++) {
            Row row = sheet.createRow(1 + i);
            for (int c = 0; c < headers.size(); c++) put(row, c, changed.get(i).get(headers.get(c)));
        }
    }

    private static void put(Row row, int column, @org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Number number) row.createCell(column).setCellValue(number.doubleValue());
        else if (value != null) row.createCell(column).setCellValue(value.toString());
    }

    private List<String> headers() {
        List<String> headers = new ArrayList<>();
        Row row = sheet.getRow(0);
        for (int c = 0; c < row.getLastCellNum(); c++)
            headers.add(row.getCell(c).getStringCellValue());
        return headers;
    }
}
