package vn.chitieu.rulebook;

import static vn.chitieu.rulebook.FaultFiles.UNITS;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What one unit takes over from another, wrongly said; behind the others, which keep their numbers. */
final class ArrangementFaults {
    private static final String SHEET = "Sắp xếp đơn vị";
    private static final String[] HEADINGS = {"Mã cũ", "Tên cũ", "Mã mới", "Từ ngày", "Hình thức", "Tỷ lệ %", "Ghi chú"
    };
    private final List<Fault> faults = new ArrayList<>();

    static List<Fault> all() {
        ArrangementFaults own = new ArrangementFaults();
        own.one("Đơn vị cũ không có mã", "ARRANGED_UNKNOWN A2", "29999", "23317", "01/07/2025", "nhập", "-");
        own.one("Khóa nội bộ viết sai", "ARRANGED_UNKNOWN A2", "C-29999", "23317", "01/07/2025", "đổi tên", "-");
        own.one("Đơn vị mới chưa có", "ARRANGED_ABSENT C2", "CU-1", "23317", "30/06/2025", "nhập", "-");
        own.one("Đơn vị mới chưa có, chia", "ARRANGED_ABSENT C2", "CU-1", "23317", "01/01/2020", "chia", "50");
        own.one("Đơn vị cũ chưa kết thúc", "ARRANGED_NOT_ENDED D2", "21025", "23317", "01/07/2027", "nhập", "-");
        own.one("Đơn vị chia chưa kết thúc", "ARRANGED_NOT_ENDED D2", "21025", "23317", "01/07/2027", "chia", "60");
        own.one("Nhập một nửa", "ARRANGED_SHARE F2", "CU-1", "23317", "01/07/2025", "nhập", "50");
        own.one("Tách hơn cả", "ARRANGED_SHARE F2", "CU-1", "23317", "01/07/2025", "tách", "110");
        return own.faults;
    }

    private void one(String what, String problem, String... values) {
        faults.add(new Fault(what, UNITS, false).book(b -> sheet(b, values)).on(SHEET, s -> {}, problem));
    }

    private static void sheet(XSSFWorkbook book, String... values) {
        Sheet sheet = book.createSheet(SHEET);
        Row headings = sheet.createRow(0);
        for (int c = 0; c < HEADINGS.length; c++) headings.createCell(c).setCellValue(HEADINGS[c]);
        Row row = sheet.createRow(1);
        String[] cells = {values[0], "Xã cũ", values[1], values[2], values[3], values[4], ""};
        for (int c = 0; c < cells.length; c++)
            if (c == 5 && !cells[c].equals("-")) row.createCell(c).setCellValue(Double.parseDouble(cells[c]));
            else row.createCell(c).setCellValue(cells[c]);
    }
}
