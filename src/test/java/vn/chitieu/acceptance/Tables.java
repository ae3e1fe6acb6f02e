package vn.chitieu.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Types rows into the workbooks of a rules folder as policy staff would: below the last row, under the headers. */
final class Tables {
    /** What a row that chooses nothing, and that nobody has amended, says. */
    private static final Map<String, String> OPEN = Map.of(
            "Phân loại",
            "*",
            "Địa bàn áp dụng",
            "-",
            "Trừ đơn vị",
            "-",
            "Hiệu lực từ",
            "-",
            "Hiệu lực đến",
            "-",
            "Ngày văn bản sửa đổi",
            "-",
            "Ngắt quãng",
            "không",
            "Chốt số liệu",
            "-");

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

    /** A day as Excel keeps it: a number under a format that shows the day or not. */
    record Day(LocalDate day, String format) {}

    /** A row below the last one, by header; a header that the sheet does not have yet is written too. */
    Tables row(String file, String sheet, Map<String, Object> cells) {
        return edit(file, sheet, s -> {
            Row heads = s.getRow(0);
            Map<String, Integer> columns = columns(heads);
            Row row = s.createRow(firstFree(s));
            cells.forEach((header, value) -> {
                int column = columns.computeIfAbsent(header, h -> {
                    int next = heads.getLastCellNum();
                    put(heads, next, h);
                    return next;
                });
                put(row, column, value);
            });
            // whatever choice is left open is none
            columns.forEach((header, column) -> {
                if (row.getCell(column) == null && OPEN.containsKey(header)) put(row, column, OPEN.get(header));
            });
        });
    }

    /** Another value in the row whose first cell holds the key. */
    Tables set(String file, String sheet, String key, String header, String value) {
        return edit(file, sheet, s -> {
            int column = columns(s.getRow(0)).get(header);
            for (Row row : s)
                if (row.getCell(0) != null && row.getCell(0).toString().equals(key)) {
                    row.getCell(column).setBlank();
                    row.getCell(column).setCellValue(value);
                }
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
        if (value instanceof Day day) {
            Workbook book = row.getSheet().getWorkbook();
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(day.format()));
            cell.setCellStyle(style);
            cell.setCellValue(day.day());
        } else if (value instanceof Number number) cell.setCellValue(number.doubleValue());
        else if (!value.toString().isEmpty()) cell.setCellValue(value.toString());
    }
}
