package vn.chitieu.sheet.book;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.chitieu.sheet.book.BookReading.Fault;

/** Reads small workbooks whole, for rule files. */
public final class BookReader {
    private static final int MAX_CELLS = 200_000;

    private BookReader() {}

    /** Reads a workbook; whatever the bytes are, nothing is thrown. */
    public static BookReading read(String name, byte[] content) {
        BookReading refusal = BookPackage.refusal(content).orElse(null);
        if (refusal != null) return refusal;
        return PlainBook.read(name, content, MAX_CELLS).map(BookReading::of).orElseGet(() -> modelled(name, content));
    }

    /** By the library's model of the workbook, which knows everything a workbook may hold. */
    static BookReading modelled(String name, byte[] content) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            List<BookSheet> sheets = new ArrayList<>();
            int room = MAX_CELLS;
            DataFormatter formatter = new DataFormatter(Locale.ENGLISH);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
                Sheet sheet = workbook.getSheetAt(i);
                BookSheet read = sheet(sheet, hidden, formatter, room);
                if (read == null) return BookReading.refused(Fault.TOO_MANY_CELLS, sheet.getSheetName());
                room -= read.rows().values().stream()
                        .mapToInt(NavigableMap::size)
                        .sum();
                sheets.add(read);
            }
            return BookReading.of(new Book(name, List.copyOf(sheets)));
        } catch (IOException | RuntimeException damaged) {
            // POI reports a damaged file with a dozen unrelated exceptions
            return BookReading.refused(tooLarge(damaged) ? Fault.TOO_LARGE : Fault.NOT_XLSX, "");
        }
    }

    /** A sheet formatted down to the last row packs so well that POI takes it for a bomb: it is whole, but too large. */
    private static boolean tooLarge(Exception damaged) {
        String message = damaged.getMessage();
        return damaged instanceof OpenXML4JRuntimeException || message != null && message.startsWith("Zip bomb");
    }

    private static @Nullable BookSheet sheet(Sheet sheet, boolean hidden, DataFormatter formatter, int room) {
        NavigableMap<Integer, NavigableMap<Integer, BookCell>> rows = new TreeMap<>();
        Set<Integer> hiddenRows = new TreeSet<>();
        int cells = 0;
        for (Row row : sheet) {
            if (row.getZeroHeight()) hiddenRows.add(row.getRowNum() + 1);
            for (Cell cell : row) {
                BookCell read = cell(cell, formatter);
                if (read == null) continue;
                if (++cells > room) return null;
                rows.computeIfAbsent(read.row(), r -> new TreeMap<>()).put(read.column(), read);
            }
        }
        List<String> merged = sheet.getMergedRegions().stream()
                .map(CellRangeAddress::formatAsString)
                .sorted()
                .toList();
        return new BookSheet(sheet.getSheetName(), hidden, merged, hiddenRows, rows);
    }

    private static @Nullable BookCell cell(Cell cell, DataFormatter formatter) {
        CellType type = cell.getCellType();
        if (type == CellType.BLANK) return null;
        String format = cell.getCellStyle().getDataFormatString();
        BookCell.Kind kind =
                switch (type) {
                    case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? BookCell.Kind.DATE : BookCell.Kind.NUMBER;
                    case BOOLEAN -> BookCell.Kind.BOOLEAN;
                    case FORMULA -> BookCell.Kind.FORMULA;
                    case ERROR -> BookCell.Kind.ERROR;
                    default -> BookCell.Kind.TEXT;
                };
        BigDecimal number = type == CellType.NUMERIC ? canonical(cell.getNumericCellValue()) : null;
        // a text is shown as it stands unless its format has a section for texts
        boolean plain = type == CellType.STRING && (format == null || format.equals("General") || format.equals("@"));
        String shown = plain ? cell.getStringCellValue() : formatter.formatCellValue(cell);
        String text =
                switch (type) {
                    case NUMERIC -> number == null ? shown : number.toPlainString();
                    case FORMULA -> cell.getCellFormula();
                    case STRING -> plain ? shown : cell.getStringCellValue();
                    default -> shown;
                };
        if (kind == BookCell.Kind.TEXT && text.isEmpty()) return null;
        return new BookCell(
                cell.getRowIndex() + 1,
                cell.getColumnIndex() + 1,
                kind,
                text,
                number,
                format == null ? "General" : format,
                shown);
    }

    static BigDecimal canonical(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
