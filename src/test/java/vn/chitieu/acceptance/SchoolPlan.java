package vn.chitieu.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.drafting.Drafts;
import vn.chitieu.drafting.NewPlan;
import vn.chitieu.rulebook.Rulebooks;

/**
 * A plan that has nothing in common with the three shipped ones, typed in as {@code rules/them-ke-hoach-moi.md} says,
 * step by step: schools below communes, parts and totals, ratios, windows, other deadlines. Invented for the test.
 */
final class SchoolPlan {
    static final String PLAN = "kh-truong-hoc-so.xlsx";
    private static final String UNITS = "danh-muc/don-vi.xlsx";
    private static final String INDICATORS = "danh-muc/chi-so.xlsx";
    private static final String FORMS = "danh-muc/bieu-mau.xlsx";
    private static final String GROUPS = "danh-muc/nganh-dao-tao.xlsx";

    private final Path root;
    private final Tables tables;

    SchoolPlan(Path root) throws IOException {
        this.root = root;
        this.tables = new Tables(root);
        FileSystemUtils.copyRecursively(Path.of("rules"), root);
    }

    /** Writes rules and returns into a folder, to be looked at: {@code bin/dev/new-plan.sh}. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        new SchoolPlan(folder.resolve("rules")).write();
        new SchoolReturns(folder.resolve("inbox")).write();
    }

    void write() throws IOException {
        units();
        group();
        measures();
        indicators();
        document();
        targets();
        deadlines();
    }

    /** Step 1: the new type of unit, its population, the units. */
    private void units() {
        tables.add(UNITS, "Loại đơn vị", "truong_hoc", "*", "trường học", "FIGURES;DUTIES", "hoc_sinh", "không");
        tables.add(FORMS, "Từ điển", "unit_type", "truong_hoc", "trường học", "-");
        tables.add(FORMS, "Từ điển", "population", "hoc_sinh", "học sinh các trường", "-");
        school("23401-TH1", "Trường Tiểu học Đăk Tô", "23401");
        school("23401-TH2", "Trường Trung học cơ sở Đăk Tô", "23401");
        school("21040-TH1", "Trường Tiểu học Bình Sơn", "21040");
    }

    private void school(String code, String name, String commune) {
        tables.add(UNITS, "Đơn vị", code, name, "truong_hoc", "-", commune, "01/07/2025", "-", "-");
    }

    /** Step 2: a new group of programme codes. */
    private void group() {
        tables.add(GROUPS, "Nhóm ngành", "BAN_DAN", "7520216", "ALWAYS", "Theo văn bản minh họa");
        tables.add(FORMS, "Từ điển", "group", "BAN_DAN", "vi mạch bán dẫn", "-");
    }

    /** Step 3: what the schools count, each under a code of its own in the sheet "Số liệu khác". */
    private void measures() {
        measure("HOC_SINH", "Số học sinh");
        measure("MAY_TINH", "Số máy tính cho học sinh");
        measure("PHONG_MAY", "Số phòng máy");
        measure("GIAO_VIEN", "Số giáo viên");
        measure("GIAO_VIEN_CHUAN", "Số giáo viên đạt chuẩn kỹ năng số");
        measure("BO_HOC", "Số học sinh bỏ học");
        measure("SANG_KIEN", "Số sáng kiến số");
        measure("HOC_KY_NANG", "Số người học kỹ năng số");
        measure("HOC_NAM", "Số nam học kỹ năng số");
        measure("HOC_NU", "Số nữ học kỹ năng số");
        measure("HOC_GIAO_VIEN", "Số giáo viên học kỹ năng số");
        measure("HOC_PHU_HUYNH", "Số phụ huynh học kỹ năng số");
        tables.add(
                INDICATORS,
                "Số đo",
                "TN_BAN_DAN",
                "Người tốt nghiệp vi mạch bán dẫn",
                "GRADUATES",
                "persons",
                "BAN_DAN",
                "*",
                "-",
                "*");
        for (String part : new String[] {"HOC_NAM", "HOC_NU"})
            tables.add(INDICATORS, "Cơ cấu", "HOC_KY_NANG", "THEO_GIOI", part);
        for (String part : new String[] {"HOC_GIAO_VIEN", "HOC_PHU_HUYNH"})
            tables.add(INDICATORS, "Cơ cấu", "HOC_KY_NANG", "THEO_DOI_TUONG", part);
    }

    private void measure(String id, String name) {
        tables.add(INDICATORS, "Số đo", id, name, "FIGURES", "value", "*", "*", id, "truong_hoc");
    }

    /** Step 4: indicators: counts, shares, ratios, windows. */
    private void indicators() {
        count("CS_HOC_KY_NANG", "Số người học kỹ năng số", "người/năm", "HOC_KY_NANG");
        count("CS_HOC_NAM", "Số nam học kỹ năng số", "người/năm", "HOC_NAM");
        count("CS_HOC_NU", "Số nữ học kỹ năng số", "người/năm", "HOC_NU");
        count("CS_HOC_GIAO_VIEN", "Số giáo viên học kỹ năng số", "người/năm", "HOC_GIAO_VIEN");
        count("CS_HOC_PHU_HUYNH", "Số phụ huynh học kỹ năng số", "người/năm", "HOC_PHU_HUYNH");
        count("CS_PHONG_MAY", "Số phòng máy", "phòng", "PHONG_MAY");
        count("CS_MAY_TINH", "Số máy tính", "máy", "MAY_TINH");
        ratio("CS_GIAO_VIEN_CHUAN", "Tỷ lệ giáo viên đạt chuẩn", "%", "GIAO_VIEN_CHUAN", "GIAO_VIEN", 100);
        ratio("CS_BO_HOC", "Tỷ lệ học sinh bỏ học", "%", "BO_HOC", "HOC_SINH", 100);
        ratio("CS_MAY_MOI_HOC_SINH", "Số máy tính trên một học sinh", "máy/học sinh", "MAY_TINH", "HOC_SINH", 1);
        ratio(
                "CS_PHONG_MAY_10000",
                "Số phòng máy trên 10.000 học sinh",
                "phòng/10.000 học sinh",
                "PHONG_MAY",
                "HOC_SINH",
                10_000);
        indicator(
                "CS_SANG_KIEN_3_NAM",
                "Số sáng kiến bình quân ba năm",
                "sáng kiến/năm",
                "SANG_KIEN",
                "-",
                "WINDOW_MEAN",
                "-",
                3);
        indicator(
                "CS_HOC_CONG_DON",
                "Số người học kỹ năng số cộng dồn",
                "người",
                "HOC_KY_NANG",
                "-",
                "CUMULATIVE",
                "-",
                "-");
        tables.add(
                INDICATORS,
                "Chỉ số",
                "CS_BAN_DAN",
                "Số người tốt nghiệp vi mạch bán dẫn",
                "người/năm",
                "TN_BAN_DAN",
                "-",
                "FLOW",
                "có",
                "NOT_COMPUTABLE",
                "-",
                "-");
        ratio(
                "CS_BO_HOC_1000",
                "Số học sinh bỏ học trên 1.000 học sinh",
                "học sinh/1.000 học sinh",
                "BO_HOC",
                "HOC_SINH",
                1_000);
        indicator("CS_PHONG_2_NAM", "Số phòng máy hai năm", "phòng", "PHONG_MAY", "-", "WINDOW_SUM", "-", 2);
        tables.add(INDICATORS, "Số gốc", "51", "CS_HOC_CONG_DON", "-", 2028, 2025, 0, "Cộng dồn từ 0");
    }

    private void count(String id, String name, String unit, String numerator) {
        indicator(id, name, unit, numerator, "-", "FLOW", "-", "-");
    }

    private void ratio(String id, String name, String unit, String numerator, String denominator, int multiplier) {
        indicator(id, name, unit, numerator, denominator, "STOCK", multiplier, "-");
    }

    private void indicator(
            String id, String name, String unit, String top, String bottom, String time, Object times, Object window) {
        tables.add(INDICATORS, "Chỉ số", id, name, unit, top, bottom, time, "không", "NOT_COMPUTABLE", times, window);
    }

    /** Step 5: the document itself, by {@code rules new}. */
    private void document() throws IOException {
        NewPlan plan = new NewPlan(
                "KHTH",
                "Kế hoạch trường học số (minh họa)",
                "Kế hoạch trường học số",
                "UBND tỉnh Quảng Ngãi",
                "99/KH-UBND",
                LocalDate.of(2026, 3, 15),
                "51",
                true,
                "",
                "51-GDDT",
                "Chủ tịch UBND tỉnh");
        Files.write(root.resolve(PLAN), Drafts.workbook(Rulebooks.read(root), plan, LocalDate.of(2026, 3, 20)));
        tables.empty(PLAN, "Chỉ tiêu", "Thời hạn", "Nhiệm vụ", "Tình huống", "Dữ liệu thử");
    }

    /** Step 6: targets, one row a clause. */
    private void targets() {
        target(1, "CS_HOC_KY_NANG", ">=", 300, "người/năm");
        target(2, "CS_HOC_NAM", ">=", 150, "người/năm");
        target(3, "CS_HOC_NU", ">=", 150, "người/năm");
        target(4, "CS_HOC_GIAO_VIEN", ">=", 100, "người/năm");
        target(5, "CS_HOC_PHU_HUYNH", ">=", 200, "người/năm");
        target(6, "CS_GIAO_VIEN_CHUAN", ">=", 80, "%");
        target(7, "CS_BO_HOC", "<=", 2, "%");
        target(8, "CS_MAY_MOI_HOC_SINH", ">=", 0.2, "máy/học sinh");
        target(9, "CS_PHONG_MAY_10000", ">=", 400, "phòng/10.000 học sinh");
        target(10, "CS_SANG_KIEN_3_NAM", ">=", 10, "sáng kiến/năm");
        target(11, "CS_PHONG_MAY", ">", 51, "phòng");
        target(12, "CS_MAY_TINH", "~", 185, "máy");
        target(13, "CS_HOC_CONG_DON", ">=", 360, "người");
        tables.clause(
                PLAN,
                "Chỉ tiêu",
                "chỉ tiêu",
                "Tốt nghiệp vi mạch bán dẫn",
                "KHTH-II.1-14",
                "province",
                "51",
                2028,
                "CS_BAN_DAN",
                2026,
                ">=",
                5,
                "-",
                "người/năm",
                "7;8;9",
                "không",
                "territory",
                "-",
                2026,
                "-",
                "không",
                "có",
                "-",
                "-");
        tables.clause(
                PLAN,
                "Chỉ tiêu",
                "chỉ tiêu",
                "Số phòng máy của xã",
                "KHTH-II.2-1",
                "commune",
                "*",
                2028,
                "CS_PHONG_MAY",
                2026,
                ">=",
                "ANNEX",
                "-",
                "phòng",
                "-",
                "không",
                "hoc_sinh",
                "-",
                2026,
                "-",
                "không",
                "có",
                "-",
                "-");
        target(15, "CS_BO_HOC_1000", "<", 12, "học sinh/1.000 học sinh");
        target(16, "CS_PHONG_2_NAM", ">=", 60, "phòng");
        tables.clause(
                PLAN,
                "Chỉ tiêu",
                "chỉ tiêu",
                "Tỷ lệ giáo viên đạt chuẩn của mỗi xã",
                "KHTH-II.2-2",
                "commune",
                "*",
                2028,
                "CS_GIAO_VIEN_CHUAN",
                2026,
                ">=",
                90,
                "-",
                "%",
                "-",
                "không",
                "hoc_sinh",
                "-",
                2026,
                "-",
                "không",
                "có",
                "-",
                "-");
        tables.header(PLAN, "Phụ lục", "KHTH-II.2-1");
        tables.add(PLAN, "Phụ lục", "23401", "05/KH-UBND", "01/04/2026", "ban hành", "Kế hoạch của xã Đăk Tô", 30);
        tables.add(PLAN, "Phụ lục", "21040", "-", "-", "dự thảo", "Dự thảo của xã Bình Sơn", 20);
    }

    private void target(int number, String indicator, String comparator, Object value, String unit) {
        tables.clause(
                PLAN,
                "Chỉ tiêu",
                "chỉ tiêu",
                "Chỉ tiêu số " + number,
                "KHTH-II.1-" + number,
                "province",
                "51",
                2028,
                indicator,
                2026,
                comparator,
                value,
                "-",
                unit,
                "-",
                "không",
                "hoc_sinh",
                "-",
                2026,
                "-",
                "không",
                "có",
                "-",
                "-");
    }

    /** Step 7: deadlines by month, quarter, event; the yearly one carries the data. */
    private void deadlines() {
        deadline(1, "Báo cáo số liệu hằng năm", "YEARLY", "15/12", "không", "có");
        deadline(2, "Báo cáo nhanh hằng tháng", "MONTHLY", "25 tháng này", "không", "không");
        deadline(3, "Báo cáo hằng quý", "QUARTERLY", "25 tháng cuối", "có", "không");
        deadline(4, "Báo cáo sau khi tập huấn", "AFTER_EVENT", "5 ngày làm việc", "không", "không");
    }

    private void deadline(int number, String title, String form, String day, String before, String data) {
        tables.clause(
                PLAN,
                "Thời hạn",
                "thời hạn",
                title,
                "KHTH-V.1-" + number,
                "truong_hoc",
                "*",
                "-",
                2026,
                form,
                day,
                before,
                "không",
                data,
                "-");
    }
}
