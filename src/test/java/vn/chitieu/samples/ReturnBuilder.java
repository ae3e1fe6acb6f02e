package vn.chitieu.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts one sample return together, sheet by sheet, under the headers of the form. */
public final class ReturnBuilder {
    private static final String YES = "có";
    private static final String NO = "không";

    private final String unit;
    private final String name;
    private final int year;
    private final Map<String, String> complete = new LinkedHashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private LocalDate dataAsOf;
    private LocalDate sent;
    private String number = "";
    private String path;

    public ReturnBuilder(String unit, String name, int year, LocalDate sent) {
        this.unit = unit;
        this.name = name;
        this.year = year;
        this.sent = sent;
        this.dataAsOf = LocalDate.of(year, 11, 30).isAfter(sent) ? sent : LocalDate.of(year, 11, 30);
        this.path = year + "/" + unit + "-" + year + ".xlsx";
    }

    public ReturnBuilder number(String text) {
        number = text;
        return this;
    }

    public ReturnBuilder path(String inFolder) {
        path = year + "/" + inFolder;
        return this;
    }

    public ReturnBuilder dataAsOf(LocalDate day) {
        dataAsOf = day;
        return this;
    }

    /** Marks a table that has no sheet as "không phát sinh". */
    public ReturnBuilder nothing(String table) {
        complete.put(table, "không phát sinh");
        return this;
    }

    public Sheet learners() {
        complete.put("Bảng Người học", "đầy đủ");
        return add(Sheet.of(
                "Người học",
                "nguoi-hoc.csv",
                "Mã ngành",
                "Nhóm ngành",
                "Tên ngành",
                "Văn bằng",
                "Số người",
                "Trong đó nữ",
                "Chương trình tài năng",
                "Công nghệ chiến lược",
                "Định hướng AI",
                "Tích hợp dữ liệu và AI"));
    }

    public Sheet graduates() {
        complete.put("Bảng Tốt nghiệp", "đầy đủ");
        return add(Sheet.of(
                "Tốt nghiệp",
                "tot-nghiep.csv",
                "Mã ngành",
                "Nhóm ngành",
                "Tên ngành",
                "Văn bằng",
                "Số người",
                "Trong đó nữ",
                "Chương trình tài năng",
                "Công nghệ chiến lược",
                "Định hướng AI"));
    }

    public Sheet lecturers() {
        complete.put("Bảng Giảng viên tiến sĩ", "đầy đủ");
        return add(Sheet.of("Giảng viên tiến sĩ", "giang-vien.csv", "Hình thức", "Số người", "Số học kỳ"));
    }

    public Sheet duties() {
        complete.put("Bảng Nhiệm vụ", "đầy đủ");
        return add(Sheet.of(
                "Nhiệm vụ",
                "nhiem-vu.csv",
                "Mã điều khoản",
                "Mã đơn vị",
                "Tình trạng",
                "Tỷ lệ hoàn thành (%)",
                "Văn bản minh chứng",
                "Ngày văn bản",
                "Khó khăn, vướng mắc"));
    }

    public Sheet figures() {
        complete.put("Bảng Số liệu khác", "đầy đủ");
        return add(Sheet.of("Số liệu khác", "so-lieu-khac.csv", "Mã số liệu", "Phân tổ", "Năm", "Giá trị", "Nguồn"));
    }

    public Sheet series() {
        complete.put("Bảng Chuỗi tham chiếu", "đầy đủ");
        return add(Sheet.of(
                "Chuỗi tham chiếu", "chuoi-tham-chieu.csv", "Mã chỉ số", "Mã đơn vị", "Năm", "Giá trị (%)", "Nguồn"));
    }

    /** A row of the learners or graduates, by code when {@code group} is empty. */
    public static void programme(
            Sheet sheet,
            String code,
            String group,
            String programme,
            String qualification,
            long persons,
            long female,
            String flags) {
        List<Object> row = new ArrayList<>(List.of(code, group, programme, qualification, persons, female));
        for (String flag : List.of("TALENT", "STRATEGIC", "AI_TRACK", "INTEGRATED")) {
            if (row.size() < sheet.rows().get(0).size()) row.add(flags.contains(flag) ? YES : NO);
        }
        sheet.rows().add(row);
    }

    public SampleFile build() {
        Sheet cover = Sheet.of("Trang bìa", "bia.csv", "BÁO CÁO SỐ LIỆU NĂM " + year)
                .row("SỐ LIỆU MINH HỌA, KHÔNG PHẢI SỐ LIỆU THẬT")
                .row("Mã đơn vị", unit)
                .row("Tên đơn vị", name)
                .row("Năm số liệu", year)
                .row("Số liệu tính đến ngày", dataAsOf)
                .row("Số văn bản", number)
                .row("Ngày văn bản", sent)
                .row("Ngày gửi", sent);
        complete.forEach((table, said) -> cover.row(table, said));
        List<Sheet> all = new ArrayList<>(List.of(cover));
        all.addAll(sheets);
        return new SampleFile(path, all);
    }

    private Sheet add(Sheet sheet) {
        sheets.add(sheet);
        return sheet;
    }
}
