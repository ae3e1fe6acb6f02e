package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.finding.Finding;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;

/** Xã Đăk Tô (23401) is taken over by Xã Ngọk Bay (23317) from 01/07/2027 (mục 4.15): its past is theirs from then on. */
class MergerTest {
    private static final String ICT = "target:23317:NB-II.2-1::2030";

    @TempDir
    Path folder;

    private RulesFolder rules;

    @BeforeEach
    void rules() {
        rules = RulesFolder.copyTo(folder);
    }

    private RuleEngine arranged(String form, String share) {
        rules.workbook("danh-muc/don-vi.xlsx", b -> {
            XSSFSheet units = b.getSheet("Đơn vị");
            boolean ends = !form.equals("tách");
            for (Row row : units)
                if (ends && row.getCell(0).toString().equals("23401")) {
                    Cell to = row.getCell(6);
                    to.setBlank();
                    to.setCellValue("30/06/2027");
                }
            XSSFSheet arranged = b.getSheet("Sắp xếp đơn vị");
            Row row = arranged.createRow(arranged.getLastRowNum() + 1);
            String[] values = {"23401", "Xã Đăk Tô", "23317", "01/07/2027", form, "-", ""};
            for (int c = 0; c < values.length; c++) row.createCell(c).setCellValue(values[c]);
            if (!share.equals("-")) row.getCell(5).setCellValue(Double.parseDouble(share));
        });
        Rulebook book = rules.read();
        assertThat(book.problems().stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR))
                .isEmpty();
        return RuleEngines.compile(book);
    }

    /** Ngọk Bay had 2 in 2025 and has 9 in 2027; Đăk Tô had 3 in 2025. */
    private static Map<String, Finding> night(RuleEngine engine, String asOf) {
        return Night.of(asOf, engine)
                .accepted("23317", 2025, "2025-12-01")
                .accepted("23317", 2026, "2026-12-01")
                .accepted("23317", 2027, "2027-12-01")
                .count("23317", "ICT_GRADUATES", 2025, 2)
                .count("23401", "ICT_GRADUATES", 2025, 3)
                .count("23317", "ICT_GRADUATES", 2027, 9)
                .findings("23317");
    }

    @Test
    void theBaselineOfAMergerIsTheSumOfItsParts() {
        RuleEngine engine = arranged("nhập", "-");
        // B = 2 + 3 = 5; expected in 2027: 5 + (10 - 5) x 2/5 = 7; A = 9: (9 - 5)/(7 - 5) = 200 %
        Map<String, Finding> after = night(engine, "2027-12-31");
        Expect.in(after, ICT).state("ON_TRACK").from(2025, "5").expected("7").pace("200");
        assertThat(after.get(ICT).note().params()).containsEntry("taken_over", "Xã Đăk Tô (23401)");
    }

    @Test
    void beforeItsDayItChangesNothing() {
        RuleEngine engine = arranged("nhập", "-");
        Map<String, Finding> before = Night.of("2027-06-30", engine)
                .accepted("23317", 2025, "2025-12-01")
                .accepted("23317", 2026, "2026-12-01")
                .count("23317", "ICT_GRADUATES", 2025, 2)
                .count("23401", "ICT_GRADUATES", 2025, 3)
                .count("23317", "ICT_GRADUATES", 2026, 4)
                .findings("23317");
        // B = 2 alone: expected 2 + 8/5 = 3.6
        Expect.in(before, ICT).from(2025, "2").expected("3.6");
        assertThat(before.get(ICT).note().params()).doesNotContainKey("taken_over");
    }

    @Test
    void aSplitTakesItsStatedShare() {
        // B = 2 + 40 % of 3 = 3.2
        Expect.in(night(arranged("tách", "40"), "2027-12-31"), ICT).from(2025, "3.2");
    }

    @Test
    void aSplitWithoutAShareHasNoPast() {
        // the year 2025 is not known; 2027 is the first
        Map<String, Finding> found = night(arranged("tách", "-"), "2027-12-31");
        Expect.in(found, ICT).state("PACE_UNKNOWN").from(2027, "9");
    }

    @Test
    void aPartThatNeverReportedLeavesTheYearUnknown() {
        RuleEngine engine = arranged("nhập", "-");
        Map<String, Finding> found = Night.of("2027-12-31", engine)
                .accepted("23317", 2025, "2025-12-01")
                .accepted("23317", 2027, "2027-12-01")
                .count("23317", "ICT_GRADUATES", 2025, 2)
                .count("23317", "ICT_GRADUATES", 2027, 9)
                .count("23401", "ICT_GRADUATES", 2026, 3)
                .findings("23317");
        Expect.in(found, ICT).state("PACE_UNKNOWN").from(2027, "9");
    }
}
