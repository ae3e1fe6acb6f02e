package vn.chitieu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.command.CommandRun;

/**
 * A second plan that nobody has seen, of the shapes that real plans are full of and the three shipped ones do not have (mục
 * 4.12-4.16): tasks due once, a figure amended, wards and communes apart, windows, growth, ranks, steps by year, money, units
 * counted by a duty. Made up; typed into the same workbooks, by the same commands, as staff would.
 */
final class InnovationPlan {
    static final String PLAN = "kh-doi-moi.xlsx";
    private static final String UNITS = "danh-muc/don-vi.xlsx";
    private static final String INDICATORS = "danh-muc/chi-so.xlsx";
    private static final String FORMS = "danh-muc/bieu-mau.xlsx";
    private static final String PROVINCE = "51";
    private static final String INSTITUTE = "vien_nghien_cuu";

    private final Path root;
    private final Tables tables;
    private int rows;

    InnovationPlan(Path root) throws IOException {
        this.root = root;
        this.tables = new Tables(root);
        FileSystemUtils.copyRecursively(Path.of("rules"), root);
    }

    void write() {
        units();
        measures();
        indicators();
        document();
        targets();
        deadlines();
        tasks();
        counted();
        amendment();
    }

    private void units() {
        tables.add(UNITS, "Loại đơn vị", INSTITUTE, "*", "viện nghiên cứu", "FIGURES;DUTIES", "vien", "không");
        tables.add(FORMS, "Từ điển", "unit_type", INSTITUTE, "viện nghiên cứu", "-");
        tables.add(FORMS, "Từ điển", "population", "vien", "viện nghiên cứu", "-");
        tables.add(UNITS, "Đơn vị", "51-VIEN1", "Viện Nông nghiệp", INSTITUTE, "-", PROVINCE, "01/01/2020", "-", "-");
        tables.add(UNITS, "Đơn vị", "51-VIEN2", "Viện Công nghệ", INSTITUTE, "-", PROVINCE, "01/01/2020", "-", "-");
        tables.set(UNITS, "Loại đơn vị", "commune", "Bảng phải gửi", "LEARNERS;GRADUATES;FIGURES;DUTIES");
    }

    private void measures() {
        for (String id : new String[] {
            "CONG_TRINH",
            "NGHIEN_CUU_VIEN",
            "DE_TAI",
            "DE_TAI_DUNG",
            "DOANH_THU",
            "HO_SO_VIEN",
            "HO_SO_SO_HOA",
            "THIET_BI",
            "SU_CO",
            "SANG_CHE",
            "KINH_PHI"
        }) measure(id, INSTITUTE);
        // a rank, a level: whole numbers from 1 that nobody adds up
        measure("HANG_QG", "-");
        measure("BAC_SO", "-");
        measure("XA_HO_SO", "commune");
        measure("XA_HO_SO_TT", "commune");
    }

    private void measure(String id, String from) {
        tables.add(INDICATORS, "Số đo", id, "Số " + id, "FIGURES", "value", "*", "*", id, from, "không");
    }

    private void indicators() {
        tables.header(INDICATORS, "Chỉ số", "Mẫu số cửa sổ");
        indicator("CT_BQ", "công trình/người", "CONG_TRINH", "NGHIEN_CUU_VIEN", "WINDOW_SUM", 1, 3, "bình quân");
        indicator("CT_CUOI", "công trình/người", "CONG_TRINH", "NGHIEN_CUU_VIEN", "WINDOW_SUM", 1, 3, "năm cuối");
        indicator("DE_TAI_MOI_NAM", "%", "DE_TAI_DUNG", "DE_TAI", "EACH_YEAR", 100, 3, "bình quân");
        indicator("TANG", "%", "DOANH_THU", "-", "GROWTH", 100, "-", "bình quân");
        indicator("TANG_BQ", "%", "DOANH_THU", "-", "GROWTH_MEAN", 100, "-", "bình quân");
        indicator("HANG", "hạng", "HANG_QG", "-", "STOCK", "-", "-", "bình quân");
        indicator("BAC", "bậc", "BAC_SO", "-", "STOCK", "-", "-", "bình quân");
        indicator("SO_HOA", "%", "HO_SO_SO_HOA", "HO_SO_VIEN", "STOCK", 100, "-", "bình quân");
        indicator("TY_LE_SU_CO", "%", "SU_CO", "THIET_BI", "STOCK", 100, "-", "bình quân");
        for (String id : new String[] {"SO_THIET_BI", "SO_MAY", "SO_CA_MAY"})
            indicator(id, "thiết bị", "THIET_BI", "-", "STOCK", "-", "-", "bình quân");
        indicator("SO_SANG_CHE", "sáng chế/năm", "SANG_CHE", "-", "FLOW", "-", "-", "bình quân");
        indicator("CHI_KHCN", "tỷ đồng/năm", "KINH_PHI", "-", "FLOW", "-", "-", "bình quân");
        indicator("XA_TT", "%", "XA_HO_SO_TT", "XA_HO_SO", "STOCK", 100, "-", "bình quân");
        // the figure of the base year, given once
        for (String growth : new String[] {"TANG", "TANG_BQ"})
            tables.add(INDICATORS, "Số gốc", PROVINCE, growth, "-", 2030, 2025, 200, "Niên giám thống kê (minh họa)");
    }

    private void indicator(
            String id, String unit, String part, String whole, String time, Object times, Object window, String over) {
        tables.add(
                INDICATORS,
                "Chỉ số",
                id,
                "Chỉ số " + id,
                unit,
                part,
                whole,
                time,
                "không",
                "NOT_COMPUTABLE",
                times,
                window,
                "không tính",
                "-",
                over);
    }

    private void document() {
        said(
                "rules",
                "new",
                "--rules",
                root.toString(),
                "--code",
                "KHDM",
                "--unit",
                PROVINCE,
                "--title",
                "Kế hoạch khoa học, công nghệ, đổi mới sáng tạo (minh họa)",
                "--short-title",
                "Kế hoạch đổi mới",
                "--issuer",
                "UBND tỉnh Quảng Ngãi",
                "--lead",
                "51-KHCN",
                "--issued",
                "--number",
                "77/KH-UBND",
                "--date",
                "2026-01-15",
                "--approver",
                "Chủ tịch UBND tỉnh",
                "--file",
                PLAN);
        tables.empty(
                PLAN,
                "Chỉ tiêu",
                "Thời hạn",
                "Nhiệm vụ",
                "Giải pháp",
                "Kinh phí",
                "Định hướng",
                "Yêu cầu",
                "Tình huống",
                "Dữ liệu thử");
    }

    private static void said(String... arguments) {
        CommandRun.Said said = CommandRun.say(arguments);
        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
    }

    private void targets() {
        target("II.1-1", "CT_BQ", ">=", 1.8, "công trình/người", 2028);
        target("II.1-2", "CT_CUOI", ">=", 1.8, "công trình/người", 2028);
        target("II.1-3", "DE_TAI_MOI_NAM", ">=", 60, "%", 2028);
        target("II.1-4a", "TANG", ">=", 20, "%", 2030, "Năm gốc", 2025);
        target("II.1-4b", "TANG_BQ", ">=", 8, "%", 2030, "Năm gốc", 2025);
        // two ranks under one clause: a ceiling and a floor
        target("II.1-5a", "HANG", "<=", 10, "hạng", 2028, "Loại đơn vị", INSTITUTE, "Mã đơn vị", "*");
        target("II.1-5b", "BAC", ">=", 3, "bậc", 2028, "Loại đơn vị", INSTITUTE, "Mã đơn vị", "*");
        // a step a year
        target("II.1-6", "SO_HOA", ">=", 20, "%", 2026, "Năm gốc", 2025);
        target("II.1-7", "SO_HOA", ">=", 40, "%", 2027, "Từ năm", 2027, "Năm gốc", 2026);
        target("II.1-8", "TY_LE_SU_CO", "<=", 0.5, "%", 2028);
        target("II.1-9", "SO_THIET_BI", ">", 500, "thiết bị", 2028);
        target("II.1-10", "SO_MAY", "~>", 520, "thiết bị", 2028);
        target("II.1-11", "SO_CA_MAY", "~", 530, "thiết bị", 2028);
        target("II.1-12", "SO_SANG_CHE", ">=", 3, "sáng chế/năm", 2028, "Giá trị trên", 5);
        target("II.1-13", "CHI_KHCN", ">=", 12.5, "tỷ đồng/năm", 2028);
        // wards 90, communes and the island 70: not one code pasted
        commune("II.2-1a", "XA_TT", 90, 2028, "phường");
        commune("II.2-1b", "XA_TT", 70, 2028, "xã;đặc khu");
    }

    private void commune(String id, String indicator, int value, int year, String classes) {
        target(
                id,
                indicator,
                ">=",
                value,
                "%",
                year,
                "Loại đơn vị",
                "commune",
                "Mã đơn vị",
                "*",
                "Đối tượng",
                "resident",
                "Phân loại",
                classes);
    }

    private void target(
            String id, String indicator, String comparator, Object value, String unit, int year, Object... other) {
        Map<String, Object> row = row("chỉ tiêu", id, "province", PROVINCE);
        put(
                row,
                "Năm cuối kỳ",
                year,
                "Chỉ số",
                indicator,
                "Từ năm",
                2026,
                "So sánh",
                comparator,
                "Giá trị",
                value,
                "Giá trị trên",
                "-",
                "Đơn vị tính",
                unit,
                "Trình độ",
                "-",
                "Mỗi trình độ",
                "không",
                "Đối tượng",
                "vien",
                "Dung sai %",
                "-",
                "Năm gốc",
                2026,
                "Chỉ tiêu cấp trên",
                "-",
                "Từng năm",
                "không",
                "Chấm",
                "có",
                "Chấm từ ngày",
                "-",
                "Tham chiếu",
                "-");
        put(row, other);
        tables.row(PLAN, "Chỉ tiêu", row);
    }

    private void deadlines() {
        deadline("V.1-1", "YEARLY", "15/12", "có");
        // half-yearly, on two unlike days
        deadline("V.1-2", "HALF_YEARLY", "15/06;01/12", "không");
    }

    private void deadline(String id, String form, String day, String data) {
        Map<String, Object> row = row("thời hạn", id, INSTITUTE, "*");
        put(
                row,
                "Trừ",
                "-",
                "Từ năm",
                2026,
                "Dạng",
                form,
                "Ngày",
                day,
                "Trước ngày",
                "không",
                "Dời ngày nghỉ",
                "không",
                "Kèm số liệu",
                data,
                "Trùng với",
                "-");
        tables.row(PLAN, "Thời hạn", row);
    }

    /** Due dates as the plan's table has them, two of them as Excel keeps what was typed. */
    private void tasks() {
        // typed 6/2026
        task(
                "V.2-1",
                "commune",
                "*",
                new Tables.Day(LocalDate.of(2026, 6, 1), "mmm-yy"),
                "Minh chứng",
                "NUMBER_AND_DATE",
                "Trừ đơn vị",
                "21548",
                "Sản phẩm",
                "Kế hoạch của xã");
        task("V.2-2", "department", "51-KHCN;51-TC", "quý III/2026", "Nhiều chủ trì", "cơ quan đầu");
        task("V.2-3", "department", "51-NV", "trước 30/6/2026", "Minh chứng", "NUMBER_AND_DATE");
        task("V.2-4", "department", "51-GDDT", "năm 2026 và các năm tiếp theo");
        // typed 15/6/2026
        task("V.2-5", "department", "51-TC", new Tables.Day(LocalDate.of(2026, 6, 15), "dd/mm/yyyy"));
        // typed 2027
        task("V.2-6", "department", "51-TC", 2027);
    }

    private void task(String id, String type, String units, Object due, Object... other) {
        Map<String, Object> row = row("nhiệm vụ", id, type, units);
        put(
                row,
                "Từ năm",
                2026,
                "Mã chủ trì",
                units,
                "Thường xuyên",
                "không",
                "Minh chứng",
                "EVIDENCE",
                "Chấm",
                "có",
                "Khi có yêu cầu",
                "không",
                "Hạn hoàn thành",
                due,
                "Nhiều chủ trì",
                "từng cơ quan");
        put(row, other);
        tables.row(PLAN, "Nhiệm vụ", row);
    }

    private Map<String, Object> row(String kind, String id, String type, String units) {
        Map<String, Object> row = new LinkedHashMap<>();
        put(
                row,
                "STT",
                ++rows,
                "Loại",
                kind,
                "Vị trí",
                "khoản " + rows,
                "Nội dung",
                "Nội dung " + id,
                "Mã",
                "KHDM-" + id,
                "Loại đơn vị",
                type,
                "Mã đơn vị",
                units);
        return row;
    }

    private static void put(Map<String, Object> row, Object... cells) {
        for (int i = 0; i < cells.length; i += 2) row.put(cells[i].toString(), cells[i + 1]);
    }

    /** Who has done a duty is counted, not typed: once the duty stands in its sheet. */
    private void counted() {
        tables.add(
                INDICATORS,
                "Số đo",
                "XA_CO_KH",
                "Số xã có kế hoạch",
                "DUTIES",
                "done",
                "*",
                "*",
                "KHDM-V.2-1",
                "commune",
                "không");
        tables.add(
                INDICATORS,
                "Số đo",
                "XA_PHAI_CO",
                "Số xã phải có",
                "DUTIES",
                "owed",
                "*",
                "*",
                "KHDM-V.2-1",
                "commune",
                "không");
        indicator("XA_KH", "%", "XA_CO_KH", "XA_PHAI_CO", "STOCK", 100, "-", "bình quân");
        target("II.2-2", "XA_KH", ">=", 100, "%", 2027, "Đối tượng", "resident");
    }

    /** A decision of December 2026 asks 15 tỷ a year from 01/01/2027 on. */
    private void amendment() {
        said(
                "rules",
                "amend",
                "KHDM-II.1-13",
                "--rules",
                root.toString(),
                "--from",
                "01/01/2027",
                "--document",
                "Quyết định số 9/QĐ-UBND",
                "--date",
                "20/12/2026",
                "--approver",
                "Chủ tịch UBND tỉnh",
                "--set",
                "Giá trị=15");
    }
}
