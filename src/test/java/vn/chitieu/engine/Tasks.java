package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tasks put into the sheet "Nhiệm vụ" of a plan as staff put them there: by a column of due dates, and a row. */
public final class Tasks {
    private Tasks() {}

    /** The columns that plans of before dated tasks do not have. */
    public static void columns(XSSFWorkbook book) {
        Row headings = book.getSheet("Nhiệm vụ").getRow(0);
        for (String header : new String[] {"Hạn hoàn thành", "Sản phẩm", "Nhiều chủ trì"}) {
            Cell cell = headings.createCell(headings.getLastCellNum());
            cell.setCellValue(header);
        }
    }

    /**
     * A task of some units, the words those of a row that is there.
     *
     * @param leads their codes, or {@code *}
     */
    public static Row add(XSSFWorkbook book, String id, String types, String units, String leads, String due) {
        XSSFSheet sheet = book.getSheet("Nhiệm vụ");
        Row row = RuleRows.copy(sheet, "KH11-V.6-1");
        assertThat(row).isNotNull();
        RuleRows.set(row, "STT", row.getRowNum());
        RuleRows.set(row, "Mã", id);
        RuleRows.set(row, "Nội dung", "Nhiệm vụ có hạn " + id);
        RuleRows.set(row, "Loại đơn vị", types);
        RuleRows.set(row, "Mã đơn vị", units);
        RuleRows.set(row, "Mã chủ trì", leads);
        RuleRows.set(row, "Thường xuyên", "không");
        RuleRows.set(row, "Minh chứng", "EVIDENCE");
        RuleRows.set(row, "Hạn hoàn thành", due);
        return row;
    }
}
