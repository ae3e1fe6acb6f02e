package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.engine.RuleRows.copy;
import static vn.chitieu.engine.RuleRows.set;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.finding.Finding;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Dimension;

/** Rules that the shipped tables seldom call upon, each reached by what staff may write in a table or a unit report. */
class SeldomRulesTest {
    private static final String MEAN = "target:23317:NB-IX.1-1::2030";
    private static final String NOBODYS = "target:23317:NB-IX.1-2::2030";
    private static final String WAIVED = "target:23317:NB-II.2-1::2030";
    private static final String SHARE_OF_2035 = "target:51:KH11-II.3.a-1:level=7:2035";
    private static RuleEngine engine;

    @BeforeAll
    static void rules(@TempDir Path root) {
        RulesFolder rules = RulesFolder.copyTo(root);
        rules.workbook("danh-muc/chi-so.xlsx", book -> {
            Row mean = copy(book.getSheet("Chỉ số"), "ICT_GRADUATES");
            set(mean, "Mã", "ICT_MEAN");
            set(mean, "Thời gian", "WINDOW_MEAN");
            set(mean, "Cửa sổ", 2);
            Row measure = copy(book.getSheet("Số đo"), "GRADUATES_ICT");
            set(measure, "Mã", "GRADUATES_OF_SCHOOLS");
            set(measure, "Cộng từ", "institution");
            Row schools = copy(book.getSheet("Chỉ số"), "ICT_GRADUATES");
            set(schools, "Mã", "SCHOOLS");
            set(schools, "Tử số", "GRADUATES_OF_SCHOOLS");
        });
        rules.workbook("kh-ngok-bay.xlsx", book -> {
            target(book, "NB-IX.1-1", "ICT_MEAN");
            target(book, "NB-IX.1-2", "SCHOOLS");
            // 30/04, rolled over days off
            set(row(book, "Thời hạn", "NB-V.end-2"), "Ngày", "30/04");
            set(row(book, "Thời hạn", "NB-V.end-2"), "Trước ngày", "không");
            set(row(book, "Thời hạn", "NB-V.end-2"), "Dời ngày nghỉ", "có");
            set(row(book, "Nhiệm vụ", "NB-V.2-1"), "Minh chứng", "NUMBER_AND_DATE");
        });
        rules.workbook("danh-muc/danh-gia.xlsx", book -> {
            set(row(book, "Trạng thái", "ACCELERATE"), "Loại", "*");
            Row waiver = book.getSheet("Miễn").createRow(1);
            String[] cells = {WAIVED, "Thiên tai", "UBND tỉnh", "01/12/2026", "10/12/2026"};
            for (int i = 0; i < cells.length; i++) waiver.createCell(i).setCellValue(cells[i]);
        });
        rules.workbook("danh-muc/kien-nghi.xlsx", book -> {
            Row note = copy(book.getSheet("Kiến nghị"), "deadline.NOT_SENT");
            set(note, "Khóa", "deadline.KH11-V.end-2.NOT_SENT");
            set(note, "Đối tượng", "KH11-V.end-2");
        });
        Rulebook book = rules.read();
        assertThat(book.hasErrors()).as(book.problems().toString()).isFalse();
        engine = RuleEngines.compile(book);
    }

    private static void target(XSSFWorkbook book, String clause, String indicator) {
        Row row = copy(book.getSheet("Chỉ tiêu"), "NB-II.2-1");
        set(row, "Mã", clause);
        set(row, "Chỉ số", indicator);
        set(row, "Chỉ tiêu cấp trên", "-");
    }

    private static Row row(XSSFWorkbook book, String sheet, String text) {
        XSSFSheet table = book.getSheet(sheet);
        for (Row row : table) for (var cell : row) if (cell.toString().equals(text)) return row;
        throw new IllegalArgumentException(text);
    }

    private static Night commune(String asOf) {
        return Night.of(asOf, engine).accepted("23317", 2025, "2025-12-01").accepted("23317", 2026, "2026-12-01");
    }

    /** 9 graduates in 2025, 14 in 2026: 11.5 a year in the mean, of the 10 that are asked. */
    @Test
    void theMeanOfTwoYearsIsHeldAgainstTheTarget() {
        Night night = commune("2026-12-10").count("23317", "ICT_MEAN", 2025, 9).count("23317", "ICT_MEAN", 2026, 14);
        Expect.in(night.findings("23317"), MEAN).state("MET").actual("11.5").gap("-1.5");
        // one year alone: a lower bound, 9/2 = 4.5
        Night alone = commune("2026-12-10").count("23317", "ICT_MEAN", 2026, 9);
        Expect.in(alone.findings("23317"), MEAN).state("NOT_COMPUTABLE").actual(null);
    }

    /** A commune has no school below it whose graduates could be added up. */
    @Test
    void aFigureThatNobodyBelowCanHaveIsNotApplicable() {
        Expect.in(commune("2026-12-10").findings("23317"), NOBODYS)
                .state("NOT_APPLICABLE")
                .actual(null);
    }

    /** 30/04 and 01/05/2026 are days off, 02 and 03/05 a weekend: Monday 04/05. */
    @Test
    void aDayOffIsFollowedByTheNextWorkingDay() {
        String report = "deadline:23317-CA:NB-V.end-2::2026";
        Expect.in(Night.of("2026-05-04", engine).findings("23317-CA"), report)
                .state("DUE_SOON")
                .due("2026-05-04");
        Expect.in(Night.of("2026-05-05", engine).findings("23317-CA"), report).state("OVERDUE");
    }

    @Test
    void aContinuingDutyMayAskForNumberAndDate() {
        String duty = "duty:23317-CA:NB-V.2-1::";
        Night night = commune("2026-12-10").duty("23317-CA", "NB-V.2-1", 2026, "DONE", "Báo cáo số 3", "2026-11-20");
        Expect.in(night.findings("23317-CA"), duty).state("DONE").met("2026-11-20");
        Night undated = commune("2026-12-10").duty("23317-CA", "NB-V.2-1", 2026, "DONE", "Báo cáo số 3", null);
        Expect.in(undated.findings("23317-CA"), duty).state("IN_PROGRESS").marks("DRAFT", "NO_EVIDENCE");
    }

    /** B = 2, A = 3, expected 3.6: pace 62.5 %; the row of the state is for findings of every kind. */
    @Test
    void aStateOfEveryKindIsRankedAsItsRowSays() {
        Expect.in(accelerating("2026-12-11"), WAIVED).state("ACCELERATE").severity("LOW", "OPEN");
    }

    @Test
    void aWaiverHoldsFromItsFirstToItsLastDay() {
        assertThat(accelerating("2026-12-10").get(WAIVED).verdict().waived()).isTrue();
        assertThat(accelerating("2026-12-11").get(WAIVED).verdict().waived()).isFalse();
    }

    private static Map<String, Finding> accelerating(String asOf) {
        return commune(asOf)
                .count("23317", "ICT_GRADUATES", 2025, 2)
                .count("23317", "ICT_GRADUATES", 2026, 3)
                .findings("23317");
    }

    @Test
    void aClauseMayHaveAWordOfItsOwnForWhatIsNotSent() {
        Expect.in(Night.of("2026-12-05", engine).findings("21025"), "deadline:21025:KH11-V.end-2::2026")
                .state("OVERDUE")
                .note("deadline.KH11-V.end-2.NOT_SENT");
        Expect.in(Night.of("2026-12-05").findings("21025"), "deadline:21025:KH11-V.end-2::2026")
                .note("deadline.NOT_SENT");
    }

    /** An internal date reminds; the duty is not overdue by it. The unit's own date goes before everybody's. */
    @Test
    void anInternalDateOfADutyIsShown() {
        String duty = "duty:51-GDDT:KH11-V.1.b-2::";
        Night night = Night.of("2025-12-10")
                .register("INTERNAL_DATE", "*", "KH11-V.1.b-2", null, "", "2025-09-01", "2025-10-31")
                .register("INTERNAL_DATE", "51-GDDT", "KH11-V.1.b-2", null, "", "2025-09-01", "2025-11-15");
        Expect.in(night.findings("51-GDDT"), duty)
                .state("NOT_REPORTED")
                .due("2025-11-15")
                .marks("INTERNAL_DATE");
    }

    /** Asked once, done in 2025 with evidence: what the report of 2026 passes over stays done. */
    @Test
    void aOnceOnlyDutyDoneWithEvidenceStaysDone() {
        Night night = Night.of("2026-12-10")
                .accepted("51-TC", 2025, "2025-12-01")
                .accepted("51-TC", 2026, "2026-12-01")
                .register("REQUEST", "51-TC", "KH11-V.end-4", null, "8/SGDĐT", "2025-11-01", "2025-11-20")
                .duty("51-TC", "KH11-V.end-4", 2025, "DONE", "Báo cáo 3/BC-STC", null);
        Expect.in(night.findings("51-TC"), "duty:51-TC:KH11-V.end-4::")
                .state("DONE")
                .year(2026);
    }

    /** Eight of nine reported 100 of 1000; the ninth had 50 learners: between 100/1050 and 150/1050 of the 30 asked. */
    @Test
    void aHorizonNotOpenShowsTheFigureThatNobodyMissingCouldMakeMeetIt() {
        Night night = Night.of("2026-12-31");
        List<String> able = ShippedRules.CONTRIBUTORS.able("51", "STEM_SHARE", List.of(7)).stream()
                .map(u -> u.code())
                .toList();
        String last = able.get(able.size() - 1);
        for (String unit : able) {
            night.part(unit, "STEM_SHARE", 7, 2025, 0, 50L);
            if (!unit.equals(last))
                night.part(
                        unit,
                        "STEM_SHARE",
                        7,
                        2026,
                        unit.equals(able.get(0)) ? 100 : 0,
                        unit.equals(able.get(0)) ? 1000L : 0L);
        }
        Expect.in(night.findings("51"), SHARE_OF_2035)
                .state("NOT_YET_DUE")
                .year(2026)
                .actual("10")
                .marks("PARTIAL", "DENOMINATOR_HELD");
        Finding found = night.findings("51").get(SHARE_OF_2035);
        assertThat(found.figures().coverage().missingUnits()).isEqualTo(last);
        assertThat(Expect.rounded(found.figures().actual().low())).isEqualTo("9.5238");
        assertThat(Expect.rounded(found.figures().actual().high())).isEqualTo("14.2857");
    }

    /** 4.7: the table of 2026 implied a zero; the return of another year states 12 for it. */
    @Test
    void aFigureStatedByAnotherYearsReturnIsMarked() {
        Night night = commune("2026-12-10");
        AssessmentInput input = night.input("23317");
        List<IndicatorValue> values = new ArrayList<>(input.values());
        values.add(IndicatorValue.own(
                "23317",
                "ICT_GRADUATES",
                Dimension.level(7),
                2026,
                "resident",
                BigDecimal.valueOf(12),
                null,
                List.of(
                        new Cited("observation", "23317-2027.xlsx", "Tốt nghiệp", "E5"),
                        new Cited("implied", "23317-2026.xlsx", "Tốt nghiệp", ""))));
        Map<String, Finding> found = Night.byId(engine.assess(new AssessmentInput(
                LocalDate.parse("2026-12-10"),
                input.units(),
                input.returns(),
                values,
                input.duties(),
                input.register())));
        Expect.in(found, WAIVED)
                .state("MET")
                .actual("12")
                .marks("BASELINE_FIRST_YEAR", "DRAFT", "IMPLIED_ZERO", "PROVISIONAL");
    }
}
