package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.finding.Finding;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * Reports due several times a year or some days after an event, in rows added to the shipped plans. The plan of the
 * province was issued on 31/07/2025, that of the commune is a draft; every day below is worked out with a calendar.
 */
class PeriodsTest {
    private static final String MONTHLY = "KH11-V.end-11";
    private static final String QUARTERLY = "KH11-V.end-12";
    private static final String ROLLED = "KH11-V.end-13";
    private static final String HALF_YEARLY = "KH11-V.end-14";
    private static final String WORKING_DAYS = "KH11-V.end-15";
    private static final String DAYS_ROLLED = "KH11-V.end-16";
    private static final String DAYS = "KH11-V.end-17";
    private static final String HALVES = "KH11-V.end-18";
    private static final String OF_DRAFT = "NB-V.end-11";
    private static final String RESTATED = "NB-V.end-12";
    private static RuleEngine engine;

    @BeforeAll
    static void rules(@TempDir Path root) {
        RulesFolder rules = RulesFolder.copyTo(root);
        rules.workbook("kh-11-quang-ngai.xlsx", book -> {
            add(book, MONTHLY, "21025", "2025", "MONTHLY", "31 tháng này", "không", "không", "-");
            add(book, QUARTERLY, "21025;23317", "2025", "QUARTERLY", "25 tháng cuối", "có", "không", "-");
            add(book, ROLLED, "21025", "2025", "QUARTERLY", "10 tháng sau", "không", "có", "-");
            add(book, HALF_YEARLY, "21025", "2025", "HALF_YEARLY", "10 tháng sau", "không", "không", "-");
            add(book, WORKING_DAYS, "21025", "2025", "AFTER_EVENT", "5 ngày làm việc", "không", "không", "-");
            add(book, DAYS_ROLLED, "21025", "2025", "AFTER_EVENT", "10 ngày", "không", "có", "-");
            add(book, HALVES, "21025", "2025", "HALF_YEARLY", "15/06;01/12", "có", "không", "-");
            add(book, DAYS, "21025", "2025", "AFTER_EVENT", "11 ngày", "không", "không", "-");
        });
        rules.workbook("kh-ngok-bay.xlsx", book -> {
            add(book, OF_DRAFT, "23317", "2025", "MONTHLY", "25 tháng sau", "không", "không", "-");
            add(book, RESTATED, "23317", "2026", "QUARTERLY", "25 tháng cuối", "có", "không", QUARTERLY);
        });
        Rulebook book = rules.read();
        assertThat(book.hasErrors()).as(book.problems().toString()).isFalse();
        engine = RuleEngines.compile(book);
    }

    /** A row under the last one; its words are those of the row above. */
    private static void add(XSSFWorkbook book, String id, String... typed) {
        XSSFSheet sheet = book.getSheet("Thời hạn");
        Row above = sheet.getRow(sheet.getLastRowNum());
        Row row = sheet.createRow(above.getRowNum() + 1);
        row.createCell(0).setCellValue(row.getRowNum());
        for (int i = 1; i < 9; i++)
            if (above.getCell(i) != null && !above.getCell(i).toString().isEmpty())
                row.createCell(i).setCellValue(above.getCell(i).toString());
        List<String> cells = List.of(
                id, "commune", typed[0], "-", typed[1], typed[2], typed[3], typed[4], typed[5], "không", typed[6]);
        for (int i = 0; i < cells.size(); i++) {
            if (i == 4) row.createCell(9 + i).setCellValue(Integer.parseInt(cells.get(i)));
            else row.createCell(9 + i).setCellValue(cells.get(i));
        }
    }

    private static Night on(String asOf) {
        return Night.of(asOf, engine);
    }

    private static String id(String clause, String period) {
        return "deadline:21025:" + clause + "::" + period;
    }

    private static List<String> of(Map<String, Finding> found, String clause) {
        return found.values().stream()
                .filter(f -> f.identity().provisionId().equals(clause))
                .map(f -> f.identity().period().text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "KH11-V.end-11, 2026-02, 2026-02-28", // no 31st
        "KH11-V.end-11, 2026-04, 2026-04-30", // a holiday, not rolled
        "KH11-V.end-12, 2026-Q1, 2026-03-24", // before the 25th
        "KH11-V.end-12, 2025-Q4, 2025-12-24",
        "KH11-V.end-13, 2025-Q3, 2025-10-10", // a Friday
        "KH11-V.end-13, 2025-Q4, 2026-01-12", // 10/01/2026 is a Saturday
        "KH11-V.end-13, 2026-Q1, 2026-04-10",
        "KH11-V.end-14, 2025-H2, 2026-01-10", // the same Saturday, not rolled
        "KH11-V.end-18, 2025-H2, 2025-11-30" // before 01/12; 15/06/2025 was before the plan
    })
    void theLastGoodDayOfAPeriod(String clause, String period, String due) {
        Expect.in(on("2026-05-31").findings("21025"), id(clause, period))
                .state("OVERDUE")
                .due(due)
                .severity("HIGH", "OPEN");
    }

    /** Two unlike days: each half has its own, each is a finding; the document names its half. */
    @Test
    void halvesOfTheYearMayHaveDaysOfTheirOwn() {
        Map<String, Finding> found = on("2026-12-05")
                .period("DOCUMENT", "21025", HALVES, "2026-H1", "2026-06-15", null)
                .findings("21025");
        assertThat(of(found, HALVES)).containsExactlyInAnyOrder("2025-H2", "2026-H1", "2026-H2");
        Expect.in(found, id(HALVES, "2026-H1"))
                .state("ON_NAMED_DAY")
                .due("2026-06-14")
                .met("2026-06-15");
        Expect.in(found, id(HALVES, "2026-H2")).state("OVERDUE").due("2026-11-30");
    }

    @Test
    void aPeriodWhoseLastGoodDayIsBeforeTheDocumentNeverWas() {
        Map<String, Finding> found = on("2026-02-10").findings("21025");
        // 31/07/2025, the day of the plan itself, could still be kept
        assertThat(of(found, MONTHLY))
                .containsExactly(
                        "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02");
        // the second quarter ended on 24/06/2025, or 10/07/2025
        assertThat(of(found, QUARTERLY)).containsExactly("2025-Q3", "2025-Q4", "2026-Q1");
        assertThat(of(found, ROLLED)).containsExactly("2025-Q3", "2025-Q4", "2026-Q1");
        assertThat(of(found, HALF_YEARLY)).containsExactly("2025-H2", "2026-H1");
    }

    @Test
    void aDraftIsOwedFromItsFirstYear() {
        Map<String, Finding> found = on("2025-03-31").findings("23317");
        assertThat(of(found, OF_DRAFT)).containsExactly("2025-01", "2025-02", "2025-03");
        Expect.in(found, "deadline:23317:" + OF_DRAFT + "::2025-01")
                .state("OVERDUE")
                .due("2025-02-25");
        Expect.in(found, "deadline:23317:" + OF_DRAFT + "::2025-03")
                .state("DUE_SOON")
                .due("2025-04-25");
        assertThat(of(found, QUARTERLY)).isEmpty();
    }

    @Test
    void dayByDayBeforeTheTwentyFifthOfTheLastMonth() {
        String first = id(QUARTERLY, "2026-Q1");
        Expect.in(on("2026-02-21").findings("21025"), first).state("NOT_DUE");
        Expect.in(on("2026-02-22").findings("21025"), first).state("DUE_SOON");
        Expect.in(on("2026-03-24").findings("21025"), first).state("DUE_SOON");
        Expect.in(on("2026-03-25").findings("21025"), first).state("OVERDUE");
        assertThat(on("2026-03-31").findings("21025")).doesNotContainKey(id(QUARTERLY, "2026-Q2"));
        Expect.in(on("2026-04-01").findings("21025"), id(QUARTERLY, "2026-Q2")).state("NOT_DUE");
        Expect.in(arrived("2026-03-24"), first).state("ON_TIME").met("2026-03-24");
        Expect.in(arrived("2026-03-25"), first).state("ON_NAMED_DAY");
        Expect.in(arrived("2026-03-26"), first).state("LATE").severity("NONE", "CLOSED");
    }

    private static Map<String, Finding> arrived(String day) {
        return on("2026-04-20")
                .period("DOCUMENT", "21025", QUARTERLY, "2026-Q1", day, null)
                .findings("21025");
    }

    @Test
    void aDocumentWithoutItsPeriodAnswersTheOldestOpenOne() {
        Map<String, Finding> found = on("2025-10-31")
                .period("DOCUMENT", "21025", MONTHLY, "", "2025-08-15", null)
                .period("DOCUMENT", "21025", MONTHLY, "", "2025-08-20", null)
                .period("DOCUMENT", "21025", MONTHLY, "2025-10", "2025-10-05", null)
                .period("DOCUMENT", "21025", MONTHLY, "", "2025-10-10", null)
                .findings("21025");
        Expect.in(found, id(MONTHLY, "2025-07")).state("LATE").met("2025-08-15").due("2025-07-31");
        Expect.in(found, id(MONTHLY, "2025-08")).state("ON_TIME").met("2025-08-20");
        // the one of October is named, so the next one without a period is September's
        Expect.in(found, id(MONTHLY, "2025-09")).state("LATE").met("2025-10-10");
        Expect.in(found, id(MONTHLY, "2025-10")).state("ON_TIME").met("2025-10-05");
    }

    @Test
    void aDocumentNeverAnswersAPeriodThatHasNotBegun() {
        Map<String, Finding> found = on("2025-09-30")
                .period("DOCUMENT", "21025", MONTHLY, "", "2025-07-30", null)
                .period("DOCUMENT", "21025", MONTHLY, "", "2025-07-31", null)
                .findings("21025");
        Expect.in(found, id(MONTHLY, "2025-07")).state("ON_TIME").met("2025-07-30");
        Expect.in(found, id(MONTHLY, "2025-08")).state("OVERDUE").met(null);
    }

    @Test
    void anExtensionIsOfOnePeriodOnly() {
        Map<String, Finding> found = on("2026-07-01")
                .period("EXTENSION", "21025", QUARTERLY, "2026-Q1", "2026-03-20", "2026-03-31")
                .period("DOCUMENT", "21025", QUARTERLY, "2026-Q1", "2026-03-30", null)
                .period("DOCUMENT", "21025", QUARTERLY, "2026-Q2", "2026-06-30", null)
                .findings("21025");
        Expect.in(found, id(QUARTERLY, "2026-Q1"))
                .state("ON_TIME")
                .due("2026-03-31")
                .marks("EXTENDED");
        Expect.in(found, id(QUARTERLY, "2026-Q2")).state("LATE").due("2026-06-24");
        Expect.in(found, id(QUARTERLY, "2025-Q4")).state("OVERDUE").due("2025-12-24");
    }

    @Test
    void theLastQuarterCanBeExtendedIntoTheNextYear() {
        // whether the register gives the year of the report, of the new day, or none
        for (Integer year : new Integer[] {2025, 2026, null}) {
            Map<String, Finding> found = on("2026-01-15")
                    .entry("EXTENSION", "21025", QUARTERLY, year, "2025-Q4", "2025-12-20", "2026-01-20")
                    .findings("21025");
            Expect.in(found, id(QUARTERLY, "2025-Q4"))
                    .state("DUE_SOON")
                    .due("2026-01-20")
                    .marks("EXTENDED");
            Expect.in(found, id(QUARTERLY, "2026-Q1")).state("NOT_DUE").due("2026-03-24");
        }
    }

    @Test
    void aQuarterThatTwoPlansAskForIsOneFinding() {
        String first = "deadline:23317:" + QUARTERLY + "::2026-Q1";
        Map<String, Finding> found = on("2026-04-20").findings("23317");
        Expect.in(found, first).state("OVERDUE").marks("ALSO_CITES");
        assertThat(of(found, RESTATED)).isEmpty();
        Expect.in(found, "deadline:23317:" + QUARTERLY + "::2025-Q4").marks();
        // a document recorded under the clause that restates it counts
        Expect.in(
                        on("2026-04-20")
                                .period("DOCUMENT", "23317", RESTATED, "2026-Q1", "2026-03-20", null)
                                .findings("23317"),
                        first)
                .state("ON_TIME")
                .met("2026-03-20");
        // an extension under it too, of its period only
        Map<String, Finding> extended = on("2026-04-20")
                .period("EXTENSION", "23317", RESTATED, "2026-Q1", "2026-03-20", "2026-04-30")
                .findings("23317");
        Expect.in(extended, first).state("DUE_SOON").due("2026-04-30");
        Expect.in(extended, "deadline:23317:" + QUARTERLY + "::2026-Q2").due("2026-06-24");
    }

    @Test
    void workingDaysPassOverTetAndStartAfterTheEvent() {
        // Friday 13/02/2026; 16-20/02 is Tet, then a weekend: 23, 24, 25, 26, 27/02
        Expect.in(event(WORKING_DAYS, "2026-02-13", "2026-02-20"), id(WORKING_DAYS, "2026"))
                .state("DUE_SOON")
                .due("2026-02-27");
        // Saturday 07/03/2026: 9, 10, 11, 12, 13/03
        Expect.in(event(WORKING_DAYS, "2026-03-07", "2026-03-14"), id(WORKING_DAYS, "2026"))
                .state("OVERDUE")
                .due("2026-03-13");
        // Monday 28/12/2026: 29, 30, 31/12, not 01/01, 04, 05/01/2027: still of 2026
        Expect.in(event(WORKING_DAYS, "2026-12-28", "2027-01-05"), id(WORKING_DAYS, "2026"))
                .state("DUE_SOON")
                .due("2027-01-05");
    }

    @Test
    void plainDaysRollOnlyWhereTheColumnSaysSo() {
        // 19/04/2026 + 11, 20/04/2026 + 10 = 30/04, a holiday; 01/05 another; 02 and 03/05 a weekend
        Expect.in(event(DAYS, "2026-04-19", "2026-05-01"), id(DAYS, "2026"))
                .state("OVERDUE")
                .due("2026-04-30");
        Expect.in(event(DAYS_ROLLED, "2026-04-20", "2026-05-01"), id(DAYS_ROLLED, "2026"))
                .state("DUE_SOON")
                .due("2026-05-04");
    }

    private static Map<String, Finding> event(String clause, String day, String asOf) {
        return on(asOf).period("EVENT", "21025", clause, "", day, null).findings("21025");
    }

    @Test
    void eachEventOpensAFindingOfItsOwn() {
        Map<String, Finding> found = on("2026-06-10")
                .period("EVENT", "21025", WORKING_DAYS, "", "2026-03-02", null)
                .period("EVENT", "21025", WORKING_DAYS, "", "2026-06-01", null)
                .period("DOCUMENT", "21025", WORKING_DAYS, "", "2026-03-09", null)
                .findings("21025");
        // Mondays: 3, 4, 5, 6, 9/03 and 2, 3, 4, 5, 8/06
        Expect.in(found, id(WORKING_DAYS, "2026")).state("ON_TIME").due("2026-03-09");
        Expect.in(found, "deadline:21025:" + WORKING_DAYS + ":event=2:2026")
                .state("OVERDUE")
                .due("2026-06-08");
        // sent a day late; and without an event nothing is owed
        Expect.in(
                        on("2026-06-10")
                                .period("EVENT", "21025", WORKING_DAYS, "", "2026-03-02", null)
                                .period("DOCUMENT", "21025", WORKING_DAYS, "", "2026-03-10", null)
                                .findings("21025"),
                        id(WORKING_DAYS, "2026"))
                .state("LATE")
                .met("2026-03-10");
        assertThat(of(on("2026-06-10").findings("21025"), WORKING_DAYS)).isEmpty();
    }
}
