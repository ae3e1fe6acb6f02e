package vn.chitieu.intake.messy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** The tidy return that every file of the corpus spoils in its own way: 1,310 learners, 340 of them women. */
final class PlainReturn {
    final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();

    PlainReturn() {
        sheets.put("Trang bìa", rows("""
                Mã đơn vị;DPQ
                Năm số liệu;2026
                Số liệu tính đến ngày;30/11/2026
                Ngày gửi;02/12/2026
                Số văn bản;12/BC-ĐHPVĐ
                Ngày văn bản;02/12/2026
                Bảng Người học;đầy đủ
                Bảng Tốt nghiệp;không phát sinh
                Bảng Giảng viên tiến sĩ;không phát sinh
                Bảng Nhiệm vụ;không phát sinh
                """));
        sheets.put("Người học", rows("""
                Mã ngành;Văn bằng;Số người;Trong đó nữ;Chương trình tài năng;Công nghệ chiến lược;Định hướng AI;Tích hợp dữ liệu và AI
                7480201;kỹ sư;1250;320;không;không;có;không
                7480101;cử nhân;60;20;không;không;không;không
                """));
    }

    List<List<Object>> cover() {
        return sheets.get("Trang bìa");
    }

    List<List<Object>> learners() {
        return sheets.get("Người học");
    }

    /** Puts a value where Excel would show the address, such as {@code C3}. */
    PlainReturn cover(String address, Object value) {
        return put(cover(), address, value);
    }

    PlainReturn learners(String address, Object value) {
        return put(learners(), address, value);
    }

    PlainReturn rename(String from, String to) {
        Map<String, List<List<Object>>> all = new LinkedHashMap<>(sheets);
        sheets.clear();
        all.forEach((name, rows) -> sheets.put(name.equals(from) ? to : name, rows));
        return this;
    }

    PlainReturn text(UnaryOperator<String> change) {
        Map<String, List<List<Object>>> all = new LinkedHashMap<>(sheets);
        sheets.clear();
        all.forEach((name, rows) -> sheets.put(
                change.apply(name),
                rows.stream()
                        .map(r -> r.stream()
                                .map(c -> c instanceof String t ? (Object) change.apply(t) : c)
                                .collect(Collectors.toCollection(ArrayList::new)))
                        .collect(Collectors.<List<Object>, List<List<Object>>>toCollection(ArrayList::new))));
        return this;
    }

    /** Empty columns at the left and empty rows on top. */
    static void push(List<List<Object>> rows, int columns, int down) {
        for (List<Object> row : rows) for (int i = 0; i < columns; i++) row.add(0, "");
        for (int i = 0; i < down; i++) rows.add(0, new ArrayList<>());
    }

    static List<Object> row(Object... cells) {
        return new ArrayList<>(List.of(cells));
    }

    void fill(Workbook book) {
        CellStyle days = book.createCellStyle();
        days.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        sheets.forEach((name, rows) -> fill(book.createSheet(name), rows, days));
    }

    private static void fill(Sheet sheet, List<List<Object>> rows, CellStyle days) {
        for (int r = 0; r < rows.size(); r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                Object value = rows.get(r).get(c);
                if (value.equals("")) continue;
                Cell cell = row.createCell(c);
                if (value instanceof Number n) cell.setCellValue(n.doubleValue());
                else if (value instanceof LocalDate day) {
                    cell.setCellValue(day);
                    cell.setCellStyle(days);
                } else cell.setCellValue(value.toString());
            }
        }
    }

    static String csv(List<List<Object>> rows, String separator) {
        return rows.stream()
                .map(r -> r.stream()
                        .map(Object::toString)
                        .map(c -> c.contains(separator) || c.contains("\"") || c.contains("\n")
                                ? "\"" + c.replace("\"", "\"\"") + "\""
                                : c)
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private PlainReturn put(List<List<Object>> rows, String address, Object value) {
        int column = address.charAt(0) - 'A';
        int row = Integer.parseInt(address.substring(1)) - 1;
        while (rows.size() <= row) rows.add(new ArrayList<>());
        while (rows.get(row).size() <= column) rows.get(row).add("");
        rows.get(row).set(column, value);
        return this;
    }

    static List<List<Object>> rows(String text) {
        List<List<Object>> rows = new ArrayList<>();
        for (String line : text.split("\n")) {
            List<Object> row = new ArrayList<>();
            for (String cell : line.split(";")) {
                row.add(cell.matches("\\d{1,4}") ? (Object) Integer.valueOf(cell) : cell);
            }
            rows.add(row);
        }
        return rows;
    }
}
