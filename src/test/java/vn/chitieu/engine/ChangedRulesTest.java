package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.finding.Finding;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;

/** No Java decides a state: what an edited rule file changes, without a rebuild. */
@Slow
class ChangedRulesTest {
    private static final String ICT = "target:23317:NB-II.2-1::2030";
    private static final String ICT_OF_PROVINCE = "target:51:KH11-II.2.a-7::2030";
    private RulesFolder rules;

    @BeforeEach
    void copy(@TempDir Path root) {
        rules = RulesFolder.copyTo(root);
    }

    private static Map<String, Finding> accelerating(RuleEngine engine) {
        // B = 2, A = 3, expected 3.6: pace 62.5 %
        return Night.of("2026-12-10", engine)
                .accepted("23317", 2025, "2025-12-01")
                .accepted("23317", 2026, "2026-12-01")
                .count("23317", "ICT_GRADUATES", 2025, 2)
                .count("23317", "ICT_GRADUATES", 2026, 3)
                .count("23317", "AI_GRADUATES", 2026, 2)
                .findings("23317");
    }

    @Test
    void withoutThePaceRulesThoseFindingsHaveNoState() {
        rules.without("logic/chi-tieu-tien-do.drl");
        Map<String, Finding> found = accelerating(RuleEngines.compile(rules.read()));
        Expect.in(found, ICT).state("").pace("62.5").severity("NONE", "");
        // the others keep theirs
        Expect.in(found, "target:23317:NB-II.2-3::2030").state("MET");
    }

    /** Templates, names and all: but whoever answers a request would be told of as never having done so. */
    @Test
    void logicThatLacksAStepIsRefusedByName() {
        rules.without("logic/tra-loi.drl");
        assertThatThrownBy(() -> RuleEngines.compile(rules.read()))
                .isInstanceOfSatisfying(
                        RuleCompilationException.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(p -> {
                            assertThat(p.code()).isEqualTo("LOGIC_OF_OTHER_VERSION");
                            assertThat(p.message()).contains("thiếu các quy tắc của bước “tra-loi…”");
                        }));
        rules.without("logic/muc-do.drl");
        assertThatThrownBy(() -> RuleEngines.compile(rules.read()))
                .hasMessageContaining("“tra-loi…”")
                .hasMessageContaining("“70-…”");
    }

    @Test
    void aChangedLineOfLogicChangesFindings() {
        Expect.in(accelerating(ShippedRules.ENGINE), ICT).state("ACCELERATE");
        rules.logic("chi-tieu-tien-do.drl", "setState($band.state())", "setState(\"LIMITED\")");
        Expect.in(accelerating(RuleEngines.compile(rules.read())), ICT).state("LIMITED");
    }

    @Test
    void aChangedCellChangesFindings() {
        // NB-II.2-1 from 10 down to 3 graduates
        rules.workbook("kh-ngok-bay.xlsx", book -> set(book, "Chỉ tiêu", "NB-II.2-1", "Giá trị", 3));
        Rulebook changed = rules.read();
        assertThat(changed.hasErrors()).as(changed.problems().toString()).isFalse();
        Expect.in(accelerating(RuleEngines.compile(changed)), ICT)
                .state("MET")
                .target("3")
                .gap("0");
        // the shipped rules are untouched by it
        Expect.in(accelerating(ShippedRules.ENGINE), ICT).state("ACCELERATE").target("10");
    }

    @Test
    void aChangedThresholdChangesFindings() {
        // pace 62.5 %: with the limit at 65 % the same figures are only "limited"
        rules.workbook("danh-muc/danh-gia.xlsx", book -> {
            XSSFSheet bands = book.getSheet("Tiến độ");
            for (Row row : bands) {
                if (row.getCell(0).getStringCellValue().equals("ACCELERATE"))
                    row.getCell(1).setCellValue(65);
                if (row.getCell(0).getStringCellValue().equals("LIMITED"))
                    row.getCell(2).setCellValue(65);
            }
        });
        Expect.in(accelerating(RuleEngines.compile(rules.read())), ICT).state("LIMITED");
    }

    @Test
    void everyYearOfAnEachYearTargetIsAHorizon() {
        rules.workbook("kh-ngok-bay.xlsx", book -> set(book, "Chỉ tiêu", "NB-II.2-1", "Từng năm", "có"));
        RuleEngine engine = RuleEngines.compile(rules.read());
        // expected = T = 10: pace (3 - 2)/(10 - 2) = 12.5 %; nothing left to spread: no required pace
        Expect.in(accelerating(engine), ICT)
                .state("LIMITED")
                .expected("10")
                .pace("12.5")
                .required(null);
        Expect.in(
                        Night.of("2027-01-01", engine)
                                .accepted("23317", 2026, "2026-12-01")
                                .count("23317", "ICT_GRADUATES", 2026, 3)
                                .findings("23317"),
                        ICT)
                .state("MISSED")
                .year(2026);
    }

    @Test
    void ceilingsAreReadTheOtherWay() {
        rules.workbook("kh-ngok-bay.xlsx", book -> set(book, "Chỉ tiêu", "NB-II.2-1", "So sánh", "<="));
        RuleEngine engine = RuleEngines.compile(rules.read());
        // at most 10: B = 16, A = 14: gap 4, nobody is missing below a ceiling, attained 10/14 = 71.4286 %
        // expected 16 - 6/5 = 14.8; pace (14 - 16)/(14.8 - 16) = 166.6667 %; required (10 - 14)/4 = -1
        Map<String, Finding> above = ceiling(engine, 16, 14);
        Expect.in(above, ICT)
                .state("ON_TRACK")
                .gap("4")
                .persons(null)
                .attained("71.4286")
                .expected("14.8")
                .pace("166.6667")
                .required("-1");
        Expect.in(ceiling(engine, 16, 10), ICT).state("MET").gap("0").persons(null);
        // the baseline kept the ceiling, this year does not
        Expect.in(ceiling(engine, 9, 11), ICT).state("MOVING_AWAY").gap("1");
    }

    private static Map<String, Finding> ceiling(RuleEngine engine, long base, long now) {
        return Night.of("2026-12-10", engine)
                .accepted("23317", 2025, "2025-12-01")
                .accepted("23317", 2026, "2026-12-01")
                .count("23317", "ICT_GRADUATES", 2025, base)
                .count("23317", "ICT_GRADUATES", 2026, now)
                .findings("23317");
    }

    @Test
    void aWaivedFindingStaysAndComesBackOnExpiry() {
        rules.workbook("danh-muc/danh-gia.xlsx", book -> {
            Row row = book.getSheet("Miễn").createRow(1);
            String[] cells = {ICT, "Thiên tai", "UBND tỉnh", "01/12/2026", "10/12/2026"};
            for (int i = 0; i < cells.length; i++) row.createCell(i).setCellValue(cells[i]);
        });
        Rulebook changed = rules.read();
        assertThat(changed.hasErrors()).as(changed.problems().toString()).isFalse();
        RuleEngine engine = RuleEngines.compile(changed);
        assertThat(waived(engine, "2026-11-30")).isFalse();
        assertThat(waived(engine, "2026-12-01")).isTrue();
        assertThat(waived(engine, "2026-12-10")).isTrue();
        assertThat(waived(engine, "2026-12-11")).isFalse();
    }

    private static boolean waived(RuleEngine engine, String asOf) {
        return Night.of(asOf, engine).findings("23317").get(ICT).verdict().waived();
    }

    @Test
    void aDayOffRollsTheDeadlineOnlyWhereTheColumnSaysSo() {
        // 04/12/2027 is a Saturday, 05/12 a Sunday: rolled to Monday 06/12
        rules.workbook("kh-11-quang-ngai.xlsx", book -> set(book, "Thời hạn", "KH11-V.end-2", "Dời ngày nghỉ", "có"));
        RuleEngine engine = RuleEngines.compile(rules.read());
        String id = "deadline:21025:KH11-V.end-2::2027";
        Expect.in(Night.of("2027-12-06", engine).findings("21025"), id)
                .state("DUE_SOON")
                .due("2027-12-06");
        Expect.in(Night.of("2027-12-06").findings("21025"), id).state("OVERDUE").due("2027-12-04");
    }

    @Test
    void aFigureApportionedInTheAnnexIsAFact() {
        // 160 of 150: met; the annex is issued as the document is
        Expect.in(apportioned("ban hành"), ICT_OF_PROVINCE)
                .state("MET")
                .target("150")
                .marks("BASELINE_FIRST_YEAR");
    }

    @Test
    void aFigureOfADraftAnnexMarksItsFindingAndNoOther() {
        Map<String, Finding> found = apportioned("dự thảo");
        Expect.in(found, ICT_OF_PROVINCE).state("MET").target("150").marks("BASELINE_FIRST_YEAR", "DRAFT");
        // the other figures of the same issued document stay what they are
        assertThat(found.values())
                .filteredOn(f -> f.note().marks().contains("DRAFT"))
                .extracting(Finding::id)
                .containsExactly(ICT_OF_PROVINCE);
    }

    private Map<String, Finding> apportioned(String status) {
        rules.workbook("kh-11-quang-ngai.xlsx", book -> {
            set(book, "Chỉ tiêu", "KH11-II.2.a-7", "Giá trị", "ANNEX");
            book.getSheet("Phụ lục").getRow(0).createCell(5).setCellValue("KH11-II.2.a-7");
            Row row = book.getSheet("Phụ lục").createRow(1);
            String[] cells = {"51", "12/QĐ-UBND", "15/01/2026", status, "phân bổ", ""};
            for (int i = 0; i < cells.length; i++) row.createCell(i).setCellValue(cells[i]);
            row.getCell(5).setCellValue(150);
        });
        return Night.of("2026-12-10", RuleEngines.compile(rules.read()))
                .provinceCount("ICT_GRADUATES", 2026, 160, 0)
                .findings("51");
    }

    @Test
    void aBrokenLineOfLogicIsToldByFileAndLine() {
        rules.logic("mien.drl", "Waiver(findingId", "Waivre(findingId");
        RuleCompilationException told =
                catchThrowableOfType(RuleCompilationException.class, () -> RuleEngines.compile(rules.read()));
        assertThat(told.problems()).anySatisfy(p -> {
            assertThat(p.severity()).isEqualTo(RuleProblem.Severity.ERROR);
            assertThat(p.file()).isEqualTo("logic/mien.drl");
            assertThat(p.message()).contains("Dòng ").contains("Waivre");
        });
        // mended under the same name, it compiles again in this process
        rules.logic("mien.drl", "Waivre(findingId", "Waiver(findingId");
        Expect.in(accelerating(RuleEngines.compile(rules.read())), ICT).state("ACCELERATE");
    }

    @Test
    void aRuleThatNeverEndsIsStoppedAndNamed() {
        rules.logic("mien.drl", "waived == false,", "");
        rules.logic("mien.drl", "Waiver(findingId == $id, from <= $c.getAsOf(), expiry >= $c.getAsOf())", "");
        RuleEngine engine = RuleEngines.compile(rules.read());
        assertThat(catchThrowableOfType(IllegalStateException.class, () -> accelerating(engine)))
                .hasMessageContaining("Miễn: trong thời gian được miễn");
    }

    private static void set(XSSFWorkbook book, String sheet, String id, String header, Object value) {
        XSSFSheet table = book.getSheet(sheet);
        int column = -1;
        for (var cell : table.getRow(0)) if (cell.toString().equals(header)) column = cell.getColumnIndex();
        for (Row row : table) {
            if (row.getRowNum() < 1 || !row.getCell(9).toString().equals(id)) continue;
            row.getCell(column).setBlank(); // an inline text keeps its old words otherwise
            if (value instanceof Integer number) row.getCell(column).setCellValue(number);
            else row.getCell(column).setCellValue(value.toString());
            return;
        }
        throw new IllegalArgumentException(id);
    }
}
