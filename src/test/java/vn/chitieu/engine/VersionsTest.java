package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.fact.owed.DeadlineObligation;
import vn.chitieu.fact.owed.Obligations;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;

/** Versions of one clause (mục 4.14): which of them asks for what on which day. */
class VersionsTest {
    private static final String KH11 = "kh-11-quang-ngai.xlsx";
    private static final String YEARLY = "KH11-V.end-2";
    private static final String BIOLOGY = "KH11-II.2.a-7";
    private static final String COMMUNE = "23317";

    @TempDir
    Path folder;

    private RulesFolder rules;

    @BeforeEach
    void rules() {
        rules = RulesFolder.copyTo(folder);
    }

    private Rulebook plan(Consumer<XSSFWorkbook> change) {
        rules.workbook(KH11, change);
        Rulebook read = rules.read();
        assertThat(read.problems().stream().filter(p -> p.severity() == RuleProblem.Severity.ERROR))
                .isEmpty();
        return read;
    }

    private static Obligations owed(Rulebook rules, String unit, String night) {
        OrganisationUnit u = rules.registry().unit(unit).orElseThrow();
        LocalDate day = LocalDate.parse(night);
        return RuleEngines.compile(rules).bind(List.of(u), day, day.getYear() + 1);
    }

    /** Named days of the yearly report, by period, as a night sees them. */
    private static List<String> days(Rulebook rules, String night) {
        return owed(rules, COMMUNE, night).deadlines().stream()
                .filter(d -> d.provisionId().equals(YEARLY))
                .map(VersionsTest::day)
                .toList();
    }

    private static String day(DeadlineObligation d) {
        return d.period().code() + " " + d.namedDay();
    }

    /** Last good day 04/12 before the change, 19/11 after it. */
    private Rulebook earlier(String lastDay, String from) {
        return plan(b -> RuleRows.set(Amendments.amend(b, "Thời hạn", YEARLY, lastDay, from), "Ngày", "20/11"));
    }

    @Test
    void aDeadlineMovedForwardGivesExactlyOneAPeriod() {
        // 04/12/2028 lies behind the first row's last day; 19/11/2028 lies in the force of the second
        Rulebook rules = earlier("30/09/2028", "01/10/2028");
        assertThat(days(rules, "2028-10-01"))
                .containsExactly(
                        "2025 2025-12-05", "2026 2026-12-05", "2027 2027-12-05", "2028 2028-11-20", "2029 2029-11-20");
        // the night before knows nothing of it
        assertThat(days(rules, "2028-09-30"))
                .containsExactly(
                        "2025 2025-12-05", "2026 2026-12-05", "2027 2027-12-05", "2028 2028-12-05", "2029 2029-12-05");
    }

    @Test
    void aDateThatWouldLieBeforeItsOwnForceLeavesTheEarlierOneStanding() {
        // 19/11/2028 has passed when the second row begins: nobody may be late by a rule that was not there
        Rulebook rules = earlier("30/11/2028", "01/12/2028");
        assertThat(days(rules, "2029-01-15"))
                .endsWith("2027 2027-12-05", "2028 2028-12-05", "2029 2029-11-20", "2030 2030-11-20");
    }

    @Test
    void aDeadlineMovedBackGivesExactlyOneAPeriod() {
        Rulebook rules = plan(b ->
                RuleRows.set(Amendments.amend(b, "Thời hạn", YEARLY, "30/11/2028", "01/12/2028"), "Ngày", "20/12"));
        // 04/12/2028 falls behind the first row's end, so 19/12/2028 is what 2028 owes
        assertThat(days(rules, "2028-12-10")).endsWith("2027 2027-12-05", "2028 2028-12-20", "2029 2029-12-20");
    }

    @Test
    void aDeadlineThatFallsDueInTheEarlierForceStands() {
        Rulebook rules = plan(b ->
                RuleRows.set(Amendments.amend(b, "Thời hạn", YEARLY, "09/12/2028", "10/12/2028"), "Ngày", "20/12"));
        // 04/12/2028 was due under the first row, whose last day is 09/12
        assertThat(days(rules, "2029-01-15")).endsWith("2028 2028-12-05", "2029 2029-12-20", "2030 2030-12-20");
    }

    @Test
    void whatIsRepealedOwesNothingThatFallsDueAfterItsEnd() {
        Rulebook rules = plan(b -> {
            Row row = Amendments.end(b, "Thời hạn", YEARLY, "30/06/2028");
            RuleRows.set(row, "Văn bản sửa đổi", Amendments.DOCUMENT);
            RuleRows.set(row, "Ngày văn bản sửa đổi", "20/06/2028");
            RuleRows.set(row, "Người duyệt sửa đổi", "Chủ tịch UBND tỉnh");
        });
        // an end entered in advance changes nothing before its day
        assertThat(days(rules, "2028-06-30")).endsWith("2027 2027-12-05", "2028 2028-12-05", "2029 2029-12-05");
        assertThat(days(rules, "2028-07-01")).endsWith("2026 2026-12-05", "2027 2027-12-05");
    }

    @Test
    void aTargetIsThatOfTheDayUpToTheEndOfItsHorizon() {
        Rulebook rules = plan(b ->
                RuleRows.set(Amendments.amend(b, "Chỉ tiêu", BIOLOGY, "31/12/2027", "01/01/2028"), "Giá trị", 250));
        assertThat(figures(rules, "2026-12-31")).isEqualTo(figures(rules, "2027-12-31"));
        assertThat(figures(rules, "2028-01-01")).containsExactly("2030 250");
        assertThat(figures(rules, "2035-12-31")).containsExactly("2030 250");
    }

    @Test
    void aVersionBegunAfterTheHorizonNeverCounts() {
        // 2030 is over: what is decided in 2031 of another horizon opens its own finding, and leaves that of 2030
        Rulebook rules = plan(b -> {
            Row version = Amendments.amend(b, "Chỉ tiêu", BIOLOGY, "31/12/2030", "01/01/2031");
            RuleRows.set(version, "Giá trị", 300);
            RuleRows.set(version, "Năm cuối kỳ", 2032);
        });
        String first = figures(rules, "2030-12-31").get(0);
        assertThat(figures(rules, "2031-02-01")).containsExactly(first, "2032 300");
    }

    @Test
    void aMovedHorizonClosesTheOneAndOpensTheOther() {
        Rulebook rules = plan(b -> {
            Row version = Amendments.amend(b, "Chỉ tiêu", BIOLOGY, "31/12/2027", "01/01/2028");
            RuleRows.set(version, "Giá trị", 300);
            RuleRows.set(version, "Năm cuối kỳ", 2032);
        });
        assertThat(figures(rules, "2027-12-31")).singleElement().asString().startsWith("2030 ");
        assertThat(figures(rules, "2028-01-01")).containsExactly("2032 300");
    }

    private static List<String> figures(Rulebook rules, String night) {
        return owed(rules, "51", night).targets().stream()
                .filter(t -> t.provisionId().equals(BIOLOGY))
                .map(t -> t.horizonEnd() + " " + t.value())
                .toList();
    }

    @Test
    void aContinuingDutyIsThatOfTheYearItIsJudgedOn() {
        // from 01/01/2028 the duty is the other department's
        String clause = "KH11-V.6-1";
        Rulebook rules = plan(b -> {
            Row version = Amendments.amend(b, "Nhiệm vụ", clause, "31/12/2027", "01/01/2028");
            RuleRows.set(version, "Minh chứng", "EVIDENCE");
        });
        RuleEngine engine = RuleEngines.compile(rules);
        // on 01/02/2028 the year judged is 2027: the first row; 04/12/2028 past, 2028 is judged: the second
        assertThat(version(engine, clause, "2028-02-01")).containsExactly("");
        assertThat(version(engine, clause, "2028-12-10")).containsExactly("2028-01-01");
        assertThat(version(engine, clause, "2027-12-31")).containsExactly("");
    }

    private static List<String> version(RuleEngine engine, String clause, String night) {
        return Night.of(night, engine).findings(COMMUNE).values().stream()
                .filter(f -> f.identity().provisionId().equals(clause))
                .map(f -> f.note().version())
                .toList();
    }

    @Test
    void aTaskMovedWhileItRunsHasOneDay() {
        String task = "KH11-V.6-11";
        Rulebook rules = plan(b -> {
            Tasks.columns(b);
            Tasks.add(b, task, "commune", COMMUNE, "*", "30/6/2028");
            RuleRows.set(
                    Amendments.amend(b, "Nhiệm vụ", task, "31/03/2028", "01/04/2028"), "Hạn hoàn thành", "31/10/2028");
        });
        RuleEngine engine = RuleEngines.compile(rules);
        assertThat(due(engine, task, "2028-03-31")).containsExactly("2028-06-30 NOT_DUE");
        assertThat(due(engine, task, "2028-07-15")).containsExactly("2028-10-31 NOT_DUE");
        assertThat(due(engine, task, "2028-11-01")).containsExactly("2028-10-31 OVERDUE");
    }

    @Test
    void aTaskMovedAfterItWasDueStaysOverdue() {
        String task = "KH11-V.6-11";
        Rulebook rules = plan(b -> {
            Tasks.columns(b);
            Tasks.add(b, task, "commune", COMMUNE, "*", "30/6/2028");
            RuleRows.set(
                    Amendments.amend(b, "Nhiệm vụ", task, "31/07/2028", "01/08/2028"), "Hạn hoàn thành", "31/10/2028");
        });
        assertThat(due(RuleEngines.compile(rules), task, "2028-09-01")).containsExactly("2028-06-30 OVERDUE");
    }

    private static List<String> due(RuleEngine engine, String clause, String night) {
        return Night.of(night, engine).findings(COMMUNE).values().stream()
                .filter(f -> f.identity().provisionId().equals(clause))
                .map(f -> f.due() + " " + f.verdict().state())
                .toList();
    }

    @Test
    void aRequestIsAskedForByTheVersionOfItsDay() {
        String clause = "KH11-V.end-3";
        Rulebook rules = plan(b -> RuleRows.set(
                Amendments.amend(b, "Thời hạn", clause, "30/06/2028", "01/07/2028"), "Nơi nhận", "Sở KH&CN"));
        RuleEngine engine = RuleEngines.compile(rules);
        Night night = Night.of("2028-12-31", engine)
                .register("REQUEST", COMMUNE, clause, null, "1/YC", "2028-05-10", "2028-05-30")
                .register("REQUEST", COMMUNE, clause, null, "2/YC", "2028-07-10", "2028-07-30");
        assertThat(night.findings(COMMUNE).values().stream()
                        .filter(f -> f.identity().provisionId().equals(clause))
                        .map(f ->
                                f.identity().dimension().key() + " " + f.note().version()))
                .containsExactlyInAnyOrder("1/YC ", "2/YC 2028-07-01");
    }
}
