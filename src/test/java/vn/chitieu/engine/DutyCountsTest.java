package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.finding.Finding;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * "Every commune has issued its plan" counted from what is found of that very duty (mục 4.16): KH11-V.6-1 binds the 96
 * communes, and a task of four of them is due on 30/06/2027.
 */
class DutyCountsTest {
    private static final String PLAN = "kh-11-quang-ngai.xlsx";
    private static final String TABLES = "danh-muc/chi-so.xlsx";
    private static final String DUTY = "KH11-V.6-1";
    private static final String TASK = "KH11-V.6-11";
    private static final String ALL = "KH11-IX.1-1";
    private static final String SOME = "KH11-IX.1-2";
    private static final String FOUR = "KH11-IX.1-3";
    private static final String EACH = "KH11-IX.1-4";

    @TempDir
    Path folder;

    private RulesFolder rules;

    @BeforeEach
    void counted() {
        rules = RulesFolder.copyTo(folder);
        rules.workbook(TABLES, b -> {
            measure(b, "XA_CO_KE_HOACH", "done", DUTY);
            measure(b, "XA_PHAI_CO", "owed", DUTY);
            measure(b, "XA_XONG_VIEC", "done", TASK);
            measure(b, "XA_PHAI_LAM", "owed", TASK);
            indicator(b, "TY_LE_XA", "%", "XA_CO_KE_HOACH", "XA_PHAI_CO", 100);
            indicator(b, "SO_XA", "xã", "XA_CO_KE_HOACH", "-", "-");
            indicator(b, "TY_LE_VIEC", "%", "XA_XONG_VIEC", "XA_PHAI_LAM", 100);
        });
        rules.workbook(PLAN, b -> {
            Tasks.columns(b);
            Tasks.add(b, TASK, "commune", "21025;21028;21040;23317", "*", "30/6/2027");
            target(b, ALL, "province", "51", "TY_LE_XA", 100, "%");
            target(b, SOME, "province", "51", "SO_XA", 3, "xã");
            target(b, FOUR, "province", "51", "TY_LE_VIEC", 75, "%");
            target(b, EACH, "commune", "*", "TY_LE_XA", 100, "%");
        });
    }

    private static void measure(XSSFWorkbook book, String id, String column, String clause) {
        add(book, "Số đo", id, "Số " + id, "DUTIES", column, "*", "*", clause, "commune");
    }

    private static void indicator(
            XSSFWorkbook book, String id, String unit, String part, String whole, Object multiplier) {
        add(
                book,
                "Chỉ số",
                id,
                "Chỉ số " + id,
                unit,
                part,
                whole,
                "STOCK",
                "không",
                "NOT_APPLICABLE",
                multiplier,
                "-",
                "không tính",
                "-",
                "bình quân");
    }

    private static void add(XSSFWorkbook book, String sheet, Object... values) {
        XSSFSheet table = book.getSheet(sheet);
        int last = table.getLastRowNum();
        while (last > 0
                && (table.getRow(last) == null
                        || table.getRow(last).getCell(0) == null
                        || table.getRow(last).getCell(0).toString().isEmpty())) last--;
        Row row = table.createRow(last + 1);
        for (int c = 0; c < Math.min(values.length, table.getRow(0).getLastCellNum()); c++) {
            if (values[c] instanceof Number number) row.createCell(c).setCellValue(number.doubleValue());
            else row.createCell(c).setCellValue(values[c].toString());
        }
    }

    private static void target(
            XSSFWorkbook book, String id, String type, String unit, String indicator, int value, String of) {
        Row row = RuleRows.copy(book.getSheet("Chỉ tiêu"), "KH11-II.2.a-7");
        RuleRows.set(row, "STT", row.getRowNum());
        RuleRows.set(row, "Mã", id);
        RuleRows.set(row, "Nội dung", "Chỉ tiêu thử " + id);
        RuleRows.set(row, "Loại đơn vị", type);
        RuleRows.set(row, "Mã đơn vị", unit);
        RuleRows.set(row, "Năm cuối kỳ", 2027);
        RuleRows.set(row, "Chỉ số", indicator);
        RuleRows.set(row, "So sánh", ">=");
        RuleRows.set(row, "Giá trị", value);
        RuleRows.set(row, "Đơn vị tính", of);
        RuleRows.set(row, "Trình độ", "-");
        RuleRows.set(row, "Đối tượng", "resident");
        RuleRows.set(row, "Chỉ tiêu cấp trên", "-");
    }

    private Rulebook read() {
        Rulebook book = rules.read();
        assertThat(book.problems().stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR))
                .isEmpty();
        return book;
    }

    private static Finding found(Night night, String unit, String clause) {
        return night.findings(unit).get("target:" + unit + ":" + clause + "::2027");
    }

    /** State, part, whole, and how many units of how many were asked. */
    private static String told(Night night, String unit, String clause) {
        Finding f = found(night, unit, clause);
        return f.verdict().state() + " " + f.figures().actual().numerator() + "/"
                + f.figures().actual().denominator() + " "
                + f.figures().coverage().reported() + "/"
                + f.figures().coverage().expected();
    }

    /** Three have: two say number and date, the register holds the third's; a fourth says done without a date. */
    private static Night plans(Night night) {
        return night.accepted("21025", 2026, "2026-12-01")
                .accepted("21028", 2026, "2026-12-01")
                .accepted("21040", 2026, "2026-12-01")
                .duty("21025", DUTY, 2026, "DONE", "12/KH-UBND", "2026-05-04")
                .duty("21028", DUTY, 2026, "DONE", "7/KH-UBND", "2026-06-01")
                .duty("21040", DUTY, 2026, "DONE", "đã ban hành", null)
                .register("PLAN", "23317", DUTY, null, "9/KH-UBND", "2026-07-02", null);
    }

    @Test
    void unitsThatHaveDoneADutyAreCountedFromItsFindings() {
        Night night = plans(Night.of("2026-12-31", RuleEngines.compile(read())));
        // 3 of 96: 3.125 %, the year 2026 of a horizon that ends in 2027; the 93 who are not known to have are not
        // missing
        assertThat(told(night, "51", ALL)).isEqualTo("PACE_UNKNOWN 3/96 96/96");
        Finding all = found(night, "51", ALL);
        assertThat(all.figures().actual().value()).isEqualByComparingTo("3.125");
        assertThat(all.figures().distance().gap()).isEqualByComparingTo("96.875");
        assertThat(all.figures().distance().persons()).isEqualTo(93);
        assertThat(all.figures().coverage().missingUnits()).isEmpty();
        // three communes are three communes
        assertThat(told(night, "51", SOME)).isEqualTo("MET 3/null 96/96");
        // whoever reads it finds each of the three again
        assertThat(all.sources().inputs())
                .extracting(Cited::what, Cited::file)
                .containsExactlyInAnyOrder(
                        tuple("return", "21025-2026.xlsx"),
                        tuple("return", "21028-2026.xlsx"),
                        tuple("register", "so-theo-doi.xlsx"));
        // and the findings of the duty itself say the same
        List<String> done = List.of("21025", "21028", "21040", "23317").stream()
                .filter(u -> night.findings(u)
                        .get("duty:" + u + ":" + DUTY + "::")
                        .verdict()
                        .state()
                        .equals("DONE"))
                .toList();
        assertThat(done).containsExactly("21025", "21028", "23317");
    }

    @Test
    void aUnitsOwnTargetIsItsOwnDuty() {
        Night night = plans(Night.of("2026-12-31", RuleEngines.compile(read())));
        assertThat(told(night, "21025", EACH)).startsWith("MET 1/1");
        assertThat(told(night, "21040", EACH)).startsWith("PACE_UNKNOWN 0/1");
    }

    @Test
    void aTaskDoneAfterTheYearCountsForTheNextAndADutyOfFourIsOfFour() {
        RuleEngine engine = RuleEngines.compile(read());
        // by 31/12/2026: 21025 early, by its return; the others have said nothing: 1 of 4, 25 %
        Night first = Night.of("2027-01-31", engine)
                .accepted("21025", 2026, "2026-12-01")
                .duty("21025", TASK, 2026, "DONE", "1/BC", "2026-11-20")
                // done in the new year, and on record: of the year 2027
                .register("PLAN", "21028", TASK, null, "2/BC", "2027-01-10", null);
        assertThat(told(first, "51", FOUR)).isEqualTo("PACE_UNKNOWN 1/4 96/96");
        // by 31/12/2027: 21025, 21028, and 21040 after the due date of the task: 3 of 4, 75 %
        Night second = Night.of("2027-12-31", engine)
                .accepted("21025", 2026, "2026-12-01")
                .duty("21025", TASK, 2026, "DONE", "1/BC", "2026-11-20")
                .register("PLAN", "21028", TASK, null, "2/BC", "2027-01-10", null)
                .register("PLAN", "21040", TASK, null, "3/BC", "2027-09-01", null);
        assertThat(second.findings("21040")
                        .get("duty:21040:" + TASK + "::")
                        .verdict()
                        .state())
                .isEqualTo("LATE");
        assertThat(told(second, "51", FOUR)).isEqualTo("MET 3/4 96/96");
    }

    @Test
    void nobodyHasDoneItIsNoneOfAll() {
        Night night = Night.of("2026-12-31", RuleEngines.compile(read()));
        assertThat(told(night, "51", ALL)).isEqualTo("PACE_UNKNOWN 0/96 96/96");
        // before the first data year there is nothing to judge
        assertThat(found(Night.of("2025-11-30", RuleEngines.compile(read())), "51", ALL)
                        .verdict()
                        .state())
                .isEqualTo("NOT_YET_DUE");
    }

    @Test
    void theCheckSaysWhatIsWrong() {
        rules.workbook(TABLES, b -> {
            measure(b, "SAI_COT", "persons", DUTY);
            measure(b, "SAI_MA", "done", "KH11-II.2.a-7");
            measure(b, "KHONG_MA", "done", "-");
            indicator(b, "LAN", "%", "XA_CO_KE_HOACH", "LEARNERS_ALL", 100);
            add(
                    b,
                    "Chỉ số",
                    "CONG_DON",
                    "Cộng dồn",
                    "xã",
                    "XA_CO_KE_HOACH",
                    "-",
                    "CUMULATIVE",
                    "không",
                    "NOT_APPLICABLE",
                    "-",
                    "-",
                    "không tính",
                    "-",
                    "bình quân");
        });
        assertThat(rules.read().problems())
                .filteredOn(p -> p.severity() == RuleProblem.Severity.ERROR)
                .extracting(RuleProblem::code)
                .contains("DUTY_COLUMN", "DUTY_CLAUSE", "DUTY_COUNT_MIXED", "DUTY_COUNT_FORM");
    }
}
