package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.fact.Exact;
import vn.chitieu.finding.Finding;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;

/** Figures over years (mục 4.16), as rows of the rule files that any plan may have; one commune on 31/12/2026. */
class ShapesTest {
    private static final String UNIT = "23317";
    private static final String PLAN = "kh-11-quang-ngai.xlsx";
    private static final String TABLES = "danh-muc/chi-so.xlsx";

    @TempDir
    Path folder;

    private RulesFolder rules;
    private int clauses;

    @BeforeEach
    void measures() {
        rules = RulesFolder.copyTo(folder);
        rules.workbook(TABLES, b -> {
            for (String id : List.of("CONG_TRINH", "GIANG_VIEN"))
                add(b, "Số đo", id, "Số " + id, "FIGURES", "value", "*", "*", id, "commune");
        });
    }

    private static void add(XSSFWorkbook book, String sheet, Object... values) {
        XSSFSheet table = book.getSheet(sheet);
        int last = table.getLastRowNum();
        while (last > 0
                && (table.getRow(last) == null
                        || table.getRow(last).getCell(0) == null
                        || table.getRow(last).getCell(0).toString().isEmpty())) last--;
        Row row = table.createRow(last + 1);
        for (int c = 0; c < values.length; c++) {
            Cell cell = row.createCell(c);
            if (values[c] instanceof Number number) cell.setCellValue(number.doubleValue());
            else cell.setCellValue(values[c].toString());
        }
    }

    /** An indicator of the two measures, or of the first alone where nothing is multiplied. */
    private void indicator(String id, String unit, String time, Object multiplier, Object window, String whole) {
        boolean share = !multiplier.equals("-") && !time.startsWith("GROWTH");
        rules.workbook(TABLES, b -> {
            Row headings = b.getSheet("Chỉ số").getRow(0);
            if (headings.getLastCellNum() == 12) headings.createCell(12).setCellValue("Mẫu số cửa sổ");
            add(
                    b,
                    "Chỉ số",
                    id,
                    "Chỉ số " + id,
                    unit,
                    "CONG_TRINH",
                    share ? "GIANG_VIEN" : "-",
                    time,
                    "không",
                    "NOT_COMPUTABLE",
                    multiplier,
                    window,
                    "không tính",
                    "-",
                    whole);
        });
    }

    private void base(String indicator, int year, int value) {
        rules.workbook(TABLES, b -> add(b, "Số gốc", UNIT, indicator, "-", 2030, year, value, "Niên giám thống kê"));
    }

    /** Another clause of the plan for the one commune by 2030. */
    private String target(String indicator, String comparator, double value, String unit) {
        String id = "KH11-IX.1-" + ++clauses;
        rules.workbook(PLAN, b -> {
            Row row = RuleRows.copy(b.getSheet("Chỉ tiêu"), "KH11-II.2.a-7");
            RuleRows.set(row, "STT", row.getRowNum());
            RuleRows.set(row, "Mã", id);
            RuleRows.set(row, "Nội dung", "Chỉ tiêu thử " + id);
            RuleRows.set(row, "Loại đơn vị", "commune");
            RuleRows.set(row, "Mã đơn vị", UNIT);
            RuleRows.set(row, "Chỉ số", indicator);
            RuleRows.set(row, "So sánh", comparator);
            row.getCell(column(row, "Giá trị")).setCellValue(value);
            RuleRows.set(row, "Đơn vị tính", unit);
            RuleRows.set(row, "Trình độ", "-");
            RuleRows.set(row, "Đối tượng", "resident");
            RuleRows.set(row, "Chỉ tiêu cấp trên", "-");
        });
        return id;
    }

    private static int column(Row row, String header) {
        for (Cell cell : row.getSheet().getRow(0)) if (cell.toString().equals(header)) return cell.getColumnIndex();
        throw new IllegalArgumentException(header);
    }

    private Night night() {
        Rulebook book = rules.read();
        assertThat(book.problems().stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR))
                .isEmpty();
        return Night.of("2026-12-31", RuleEngines.compile(book)).accepted(UNIT, 2026, "2026-12-01");
    }

    private static Night given(Night night, String indicator, int year, long part, @Nullable Long whole) {
        return night.own(UNIT, indicator, "", year, "resident", part, whole);
    }

    private static Finding found(Night night, String clause) {
        return night.findings(UNIT).get("target:" + UNIT + ":" + clause + "::2030");
    }

    /** State and figure. */
    private static String told(Night night, String clause) {
        Finding f = found(night, clause);
        BigDecimal value = f.figures().actual().value();
        return f.verdict().state() + " " + (value == null ? "-" : value.toPlainString());
    }

    @Test
    void aRatioOverThreeYearsSaysWhatItIsHeldAgainst() {
        indicator("BQ", "công trình/người", "WINDOW_SUM", 1, 3, "bình quân");
        indicator("BQ2", "công trình/người", "WINDOW_SUM", 1, 3, "bình quân");
        indicator("CONG", "công trình/người", "WINDOW_SUM", 1, 3, "cộng");
        indicator("CUOI", "công trình/người", "WINDOW_SUM", 1, 3, "năm cuối");
        String mean = target("BQ", ">=", 1.8, "công trình/người");
        String more = target("BQ2", ">=", 2, "công trình/người");
        String sum = target("CONG", ">=", 0.6, "công trình/người");
        String last = target("CUOI", ">=", 1.8, "công trình/người");
        Night night = night();
        // works 150 + 200 + 190 = 540; lecturers 290, 300, 310: 900 together, 300 a year
        for (String id : List.of("BQ", "BQ2", "CONG", "CUOI")) {
            given(night, id, 2024, 150, 290L);
            given(night, id, 2025, 200, 300L);
            given(night, id, 2026, 190, 310L);
        }
        assertThat(told(night, mean)).isEqualTo("MET 1.8");
        // 2 for each of 300 lecturers are 600 works: 60 more
        assertThat(found(night, more).figures().distance().persons()).isEqualTo(60);
        assertThat(told(night, sum)).isEqualTo("MET 0.6");
        // 540 / 310 = 1.7419...
        assertThat(found(night, last).figures().actual().value()).isEqualTo("1.74193548387096774194");
        assertThat(found(night, last).figures().actual().denominator()).isEqualTo("310");
    }

    @Test
    void eachOfThreeYearsIsTheWorstOfThem() {
        indicator("MOI_NAM", "%", "EACH_YEAR", 100, 3, "bình quân");
        indicator("MOI_NAM2", "%", "EACH_YEAR", 100, 3, "bình quân");
        String least = target("MOI_NAM", ">=", 90, "%");
        String reached = target("MOI_NAM2", ">=", 89, "%");
        String most = target("MOI_NAM", "<=", 96, "%");
        Night night = night();
        // 95 %, 89 %, 97 %
        for (String id : List.of("MOI_NAM", "MOI_NAM2")) {
            given(night, id, 2024, 95, 100L);
            given(night, id, 2025, 89, 100L);
            given(night, id, 2026, 97, 100L);
        }
        assertThat(told(night, least)).endsWith(" 89").doesNotStartWith("MET");
        assertThat(told(night, reached)).isEqualTo("MET 89");
        // of a ceiling the highest is the worst
        assertThat(told(night, most)).endsWith(" 97").doesNotStartWith("MET");

        // a year that nobody knows: whatever the two others are, it may have been worse
        Night gap = night();
        given(gap, "MOI_NAM2", 2024, 95, 100L);
        given(gap, "MOI_NAM2", 2026, 97, 100L);
        assertThat(told(gap, reached)).startsWith("NOT_COMPUTABLE");
    }

    @Test
    void growthIsHeldAgainstTheBaseYearGivenOnce() {
        indicator("TANG", "%", "GROWTH", 100, "-", "bình quân");
        base("TANG", 2025, 200);
        String clause = target("TANG", ">=", 20, "%");
        Night night = night();
        given(night, "TANG", 2026, 230, null);
        // 30 of 200 = 15 %; the way to 20 % in 2030 asks 4 % by 2026
        assertThat(told(night, clause)).isEqualTo("ON_TRACK 15");
        assertThat(found(night, clause).figures().pace().expected()).isEqualByComparingTo("4");
        // 20 % of 200 are 40: 10 more
        assertThat(found(night, clause).figures().distance().persons()).isEqualTo(10);

        Night less = night();
        given(less, "TANG", 2026, 190, null);
        assertThat(told(less, clause)).isEqualTo("MOVING_AWAY -5");
    }

    @Test
    void growthAgainstTheBaseYearsOwnReport() {
        indicator("TANG", "%", "GROWTH", 100, "-", "bình quân");
        String clause = target("TANG", ">=", 20, "%");
        Night night = night();
        given(night, "TANG", 2025, 200, null);
        given(night, "TANG", 2026, 240, null);
        assertThat(told(night, clause)).isEqualTo("MET 20");
        // without a base there is nothing to grow from
        Night alone = night();
        given(alone, "TANG", 2026, 240, null);
        assertThat(told(alone, clause)).startsWith("NOT_COMPUTABLE");
    }

    @Test
    void meanYearlyGrowthIsExactAtItsLimit() {
        indicator("TANG_BQ", "%", "GROWTH_MEAN", 100, "-", "bình quân");
        base("TANG_BQ", 2023, 1000);
        String clause = target("TANG_BQ", ">=", 10, "%");
        // 1.1 x 1.1 x 1.1 = 1.331
        Night night = night();
        given(night, "TANG_BQ", 2026, 1331, null);
        assertThat(told(night, clause)).isEqualTo("MET 10");
        Night less = night();
        given(less, "TANG_BQ", 2026, 1330, null);
        assertThat(told(less, clause)).startsWith("PACE_UNKNOWN 9.97");
        assertThat(found(less, clause).figures().distance().persons()).isNull();
    }

    @Test
    void rootsAreCutOffNeverRoundedUp() {
        // 2^(1/2) - 1 = 0.41421356237309504...
        assertThat(Exact.yearlyGrowth(BigDecimal.valueOf(2), BigDecimal.ONE, 2)).isEqualTo("41.421356237309");
        assertThat(Exact.yearlyGrowth(BigDecimal.ZERO, BigDecimal.ONE, 3)).isEqualByComparingTo("-100");
        assertThat(Exact.yearlyGrowth(new BigDecimal("1.08"), BigDecimal.ONE, 1))
                .isEqualTo("8");
    }

    @Test
    void ranksAreWholeWithFloorOrCeilingAndTwoOfThemStandUnderOneClause() {
        indicator("HANG", "hạng", "STOCK", "-", "-", "bình quân");
        indicator("HANG2", "hạng", "STOCK", "-", "-", "bình quân");
        String top = target("HANG", "<=", 10, "hạng");
        String over = target("HANG2", "<", 12, "hạng");
        String level = target("HANG", ">=", 3, "hạng");
        Night night = night();
        given(night, "HANG", 2026, 12, null);
        given(night, "HANG2", 2026, 12, null);
        assertThat(told(night, top)).isEqualTo("PACE_UNKNOWN 12");
        assertThat(found(night, top).figures().distance().gap()).isEqualByComparingTo("2");
        assertThat(told(night, over)).isEqualTo("PACE_UNKNOWN 12");
        assertThat(told(night, level)).isEqualTo("MET 12");
    }

    @Test
    void moneyIsExactAndNeverOfWholeOnes() {
        indicator("KINH_PHI", "tỷ đồng/năm", "FLOW", "-", "-", "bình quân");
        indicator("KINH_PHI_KY", "triệu đồng", "CUMULATIVE", "-", "-", "bình quân");
        base("KINH_PHI", 2025, 8);
        base("KINH_PHI_KY", 2024, 0);
        String yearly = target("KINH_PHI", ">=", 12.5, "tỷ đồng/năm");
        String whole = target("KINH_PHI_KY", ">=", 1001, "triệu đồng");
        Night night = night().amount(UNIT, "KINH_PHI", 2026, "8.905")
                .amount(UNIT, "KINH_PHI_KY", 2025, "100.1")
                .amount(UNIT, "KINH_PHI_KY", 2026, "100.09");
        // 12.5 - 8.905 = 3.595; the way from 8 in 2025 to 12.5 in 2030 asks 8.9 by 2026
        assertThat(told(night, yearly)).isEqualTo("ON_TRACK 8.905");
        Finding f = found(night, yearly);
        assertThat(f.figures().distance().gap()).isEqualByComparingTo("3.595");
        assertThat(f.figures().distance().persons()).isNull();
        // 3.595 over four years, not 1 (tỷ) a year
        assertThat(f.figures().pace().required()).isEqualByComparingTo("0.89875");
        assertThat(f.note().params()).doesNotContainKey("yearly");
        // 1001 x 2/6 = 333.67, not 333: 200.19 is 59.997 % of it, and 60.1 % of the other
        assertThat(told(night, whole)).isEqualTo("LIMITED 200.19");
        assertThat(found(night, whole).figures().pace().expected()).isEqualByComparingTo("333.66666666666666666667");
        assertThat(found(night, whole).figures().distance().persons()).isNull();
    }

    @Test
    void aCeilingUnderOnePercentIsNoFractionAndAFloorIsDoubted() {
        indicator("TY_LE", "%", "STOCK", 100, "-", "bình quân");
        indicator("TY_LE2", "%", "STOCK", 100, "-", "bình quân");
        target("TY_LE", "<=", 0.5, "%");
        String below = target("TY_LE2", "<", 1, "%");
        target("TY_LE", ">=", 0.4, "%");
        assertThat(rules.read().problems().stream().map(RuleProblem::code).filter("SHARE_LIKE_FRACTION"::equals))
                .hasSize(1);
        Night night = night();
        given(night, "TY_LE2", 2026, 1, 100L);
        assertThat(told(night, below)).isEqualTo("PACE_UNKNOWN 1");
    }
}
