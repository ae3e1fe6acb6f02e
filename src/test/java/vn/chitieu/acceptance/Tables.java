package vn.chitieu.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Types rows into the workbooks of a rules folder as policy staff would: below the last row, under the headers. */
final class Tables {
    private final Path root;

    Tables(Path root) {
        this.root = root;
    }

    /** Cells in the order of the sheet's columns; numbers as numbers, everything else as text. */
    Tables add(String file, String sheet, Object... cells) {
        return edit(file, sheet, s -> {
            Row row = s.createRow(firstFree(s));
            for (int c = 0; c < cells.length; c++) put(row, c, cells[c]);
        });
    }

    /** Cells of the typed part of a table of norms by header; the words to its left are filled in. */
    Tables clause(String file, String sheet, String kind, String title, Object... typed) {
        return edit(file, sheet, s -> {
            Row heads = s.getRow(0);
            int r = firstFree(s);
            Row row = s.createRow(r);
            put(row, 0, BigDecimal.valueOf(r));
            put(row, 1, kind);
            put(row, 2, "khoản " + r);
            put(row, 3, title);
            int first = columns(heads).get("Mã");
            for (int c = 0; c < typed.length; c++) put(row, first + c, typed[c]);
        });
    }

    /** Takes the example rows away. */
    Tables empty(String file, String... sheets) {
        for (String sheet : sheets)
            edit(file, sheet, s -> {
                for (int r = s.getLastRowNum(); r > 0; r--) if (s.getRow(r) != null) s.removeRow(s.getRow(r));
            });
        return this;
    }

    Tables header(String file, String sheet, String header) {
        return edit(file, sheet, s -> put(s.getRow(0), s.getRow(0).getLastCellNum(), header));
    }

    private interface Edit {
        void on(Sheet sheet);
    }

    private Tables edit(String file, String sheet, Edit edit) {
        Path path = root.resolve(file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(path))) {
            edit.on(book.getSheet(sheet));
            try (OutputStream out = Files.newOutputStream(path)) {
                book.write(out);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int firstFree(Sheet sheet) {
        int r = 1;
        while (sheet.getRow(r) != null && filled(sheet.getRow(r))) r++;
        return r;
    }

    private static boolean filled(Row row) {
        for (Cell cell : row) if (!cell.toString().isBlank()) return true;
        return false;
    }

    private static Map<String, Integer> columns(Row heads) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (Cell cell : heads) columns.put(cell.toString(), cell.getColumnIndex());
        return columns;
    }

    private static void put(Row row, int column, Object value) {
        Cell cell = row.createCell(column);
        if (value instanceof Number number) cell.setCellValue(number.doubleValue());
        else if (!value.toString().isEmpty()) cell.setCellValue(value.toString());
    }
}
