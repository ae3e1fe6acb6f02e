package vn.chitieu.night;

import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Looking into a written sheet as a reader does: by what stands there. */
final class Sheets {
    private Sheets() {}

    /** First row from {@code from} on whose cell begins so. */
    static int find(XSSFSheet sheet, int column, String text, int from) {
        return IntStream.rangeClosed(from, sheet.getLastRowNum())
                .filter(r -> text(sheet, r, column).startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sheet.getSheetName() + ": " + text));
    }

    static String text(XSSFSheet sheet, int row, int column) {
        Row there = sheet.getRow(row);
        return there == null ? "" : new DataFormatter().formatCellValue(there.getCell(column));
    }

    static double number(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column).getNumericCellValue();
    }
}
