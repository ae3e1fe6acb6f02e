package vn.chitieu.engine;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Rows added to a rule file as policy staff add them: one that is there is copied, then its cells are changed. */
public final class RuleRows {
    private RuleRows() {}

    /** A copy of the row that holds a text, below the last one. */
    public static Row copy(XSSFSheet sheet, String text) {
        Row from = null;
        int last = 0;
        for (Row row : sheet) {
            if (row.getCell(0) != null && !row.getCell(0).toString().isEmpty()) last = row.getRowNum();
            for (Cell cell : row) if (from == null && cell.toString().equals(text)) from = row;
        }
        Row copy = sheet.createRow(last + 1);
        for (Cell cell : from) {
            Cell to = copy.createCell(cell.getColumnIndex());
            to.setCellStyle(cell.getCellStyle());
            switch (cell.getCellType()) {
                case NUMERIC -> to.setCellValue(cell.getNumericCellValue());
                case STRING -> to.setCellValue(cell.getStringCellValue());
                default -> {}
            }
        }
        return copy;
    }

    public static void set(Row row, String header, Object value) {
        int column = column((XSSFSheet) row.getSheet(), header);
        Cell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        put(cell, value);
    }

    private static void put(Cell cell, Object value) {
        cell.setBlank(); // an inline text keeps its old words otherwise
        if (value instanceof Integer number) cell.setCellValue(number);
        else cell.setCellValue(value.toString());
    }

    private static int column(XSSFSheet sheet, String header) {
        for (Row row : sheet) for (Cell cell : row) if (cell.toString().equals(header)) return cell.getColumnIndex();
        throw new IllegalArgumentException(header);
    }
}
