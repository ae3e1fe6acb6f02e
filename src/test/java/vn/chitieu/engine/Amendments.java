package vn.chitieu.engine;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Versions of rows put into a plan as staff put them there: the columns for them, the old row ended, a new one below. */
public final class Amendments {
    public static final String DOCUMENT = "Quyết định số 45/QĐ-UBND";
    private static final String[] COLUMNS = {
        "Hiệu lực từ", "Hiệu lực đến", "Văn bản sửa đổi", "Ngày văn bản sửa đổi", "Người duyệt sửa đổi", "Ngắt quãng"
    };

    private Amendments() {}

    /** The columns that plans of before versions do not have. */
    public static void columns(XSSFWorkbook book, String sheet) {
        Row headings = book.getSheet(sheet).getRow(0);
        for (Cell cell : headings) if (cell.toString().equals(COLUMNS[0])) return;
        for (String header : COLUMNS)
            headings.createCell(headings.getLastCellNum()).setCellValue(header);
    }

    /** Ends the row of a clause on a day and begins another, alike, on the next one; the other is given. */
    public static Row amend(XSSFWorkbook book, String sheet, String id, String lastDay, String from) {
        columns(book, sheet);
        XSSFSheet table = book.getSheet(sheet);
        Row version = RuleRows.copy(table, id);
        RuleRows.set(version, "STT", version.getRowNum());
        end(book, sheet, id, lastDay);
        RuleRows.set(version, "Hiệu lực từ", from);
        RuleRows.set(version, "Văn bản sửa đổi", DOCUMENT);
        RuleRows.set(version, "Ngày văn bản sửa đổi", "20/12/2027");
        RuleRows.set(version, "Người duyệt sửa đổi", "Chủ tịch UBND tỉnh");
        return version;
    }

    /** Ends the first row of a clause. */
    public static Row end(XSSFWorkbook book, String sheet, String id, String lastDay) {
        columns(book, sheet);
        for (Row row : book.getSheet(sheet))
            for (Cell cell : row)
                if (cell.toString().equals(id)) {
                    RuleRows.set(row, "Hiệu lực đến", lastDay);
                    return row;
                }
        throw new IllegalArgumentException(id);
    }
}
