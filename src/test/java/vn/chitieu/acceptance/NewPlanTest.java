package vn.chitieu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.length.Slow;
import vn.chitieu.night.NightContext;
import vn.chitieu.night.NightProgress;
import vn.chitieu.night.NightRequest;
import vn.chitieu.night.NightResult;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.FreshDatabase;

/** A plan nobody has seen, added by rule files only; every expectation computed by hand from the returns. */
@Slow
class NewPlanTest {
    private static final FreshDatabase DATABASE = new FreshDatabase();

    @TempDir
    private static Path dir;

    private static List<CSVRecord> findings;

    @BeforeAll
    static void night() throws IOException {
        Path rules = dir.resolve("rules");
        new SchoolPlan(rules).write();
        Rulebook rulebook = Rulebooks.read(rules);
        assertThat(rulebook.problems())
                .filteredOn(p -> p.file().equals(SchoolPlan.PLAN) || p.file().startsWith("danh-muc"))
                .isEmpty();
        new SchoolReturns(dir.resolve("inbox")).write();
        try (NightContext context = NightContext.open(DATABASE.dataSource())) {
            NightResult result = context.nights()
                    .run(
                            new NightRequest(
                                    rules,
                                    dir.resolve("inbox"),
                                    dir.resolve("out"),
                                    LocalDate.of(2026, 12, 31),
                                    Clock.fixed(Instant.parse("2026-12-31T18:00:00Z"), ZoneOffset.UTC),
                                    Set.of()),
                            NightProgress.NONE);
            assertThat(result.problems()).noneMatch(p -> p.file().equals(SchoolPlan.PLAN));
            assertThat(result.exitCode()).as("the third school's first return").isIn(0, 3);
        }
        String csv =
                Files.readString(dir.resolve("out/2026-12-31/findings.csv")).substring(1);
        try (CSVParser parser = CSVParser.parse(
                csv,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            findings = parser.getRecords();
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void countsAndTheirPartsAddUp() {
        // 60 + 40 + 20; men 25 + 20 + 10; women 35 + 20 + 10; teachers 20 + 10 + 5; parents 40 + 30 + 15
        expect("51", "KHTH-II.1-1", "2028", "PACE_UNKNOWN", "120", "180");
        expect("51", "KHTH-II.1-2", "2028", "PACE_UNKNOWN", "55", "95");
        expect("51", "KHTH-II.1-3", "2028", "PACE_UNKNOWN", "65", "85");
        expect("51", "KHTH-II.1-4", "2028", "PACE_UNKNOWN", "35", "65");
        expect("51", "KHTH-II.1-5", "2028", "PACE_UNKNOWN", "85", "115");
        assertThat(one("51", "KHTH-II.1-1", "2028").get("coverage")).isEqualTo("3/3");
    }

    @Test
    void figuresThatDoNotAddUpOrThatNothingCountsComeBack() {
        assertThat(rejected("21040-TH1"))
                .as("20 learners, 10 men and 9 women: the cell of the total")
                .containsExactly("PARTS_NOT_TOTAL C11 20 19");
        assertThat(rejected("23401-TH2"))
                .containsExactlyInAnyOrder(
                        "FIGURE_UNKNOWN A2 HOC_SINHS null",
                        "ROW_DOUBLED A4 null null",
                        "FIGURE_YEAR_LATER B5 2027 2026");
    }

    private static List<String> rejected(String unit) {
        return JdbcClient.create(DATABASE.dataSource())
                .sql("""
                        select p.code || ' ' || p.cell || ' ' || coalesce(p.params ->> 'value', 'null') || ' '
                               || coalesce(p.params ->> 'expected', 'null')
                        from submission_problem p join submission s on s.id = p.submission_id
                        where s.unit_code = ? and p.severity = 'ERROR'""")
                .param(unit)
                .query(String.class)
                .list();
    }

    @Test
    void sharesCeilingsAndRatios() {
        // 35 of 40 teachers; 12 of 1,000 pupils; 180 computers for 1,000 pupils; 51 rooms for 1,000
        expect("51", "KHTH-II.1-6", "2028", "MET", "87.5", "-7.5");
        expect("51", "KHTH-II.1-7", "2028", "MET", "1.2", "-0.8");
        expect("51", "KHTH-II.1-8", "2028", "PACE_UNKNOWN", "0.18", "0.02");
        assertThat(one("51", "KHTH-II.1-8", "2028").get("gap_persons"))
                .as("200 - 180 computers")
                .isEqualTo("20");
        expect("51", "KHTH-II.1-9", "2028", "MET", "510", "-110");
    }

    @Test
    void windowsMoreThanAndAbout() {
        // 15 in 2026, 9 in 2025, 6 in 2024: 30 over three years
        expect("51", "KHTH-II.1-10", "2028", "MET", "10", "0");
        // 51 is not more than 51
        expect("51", "KHTH-II.1-11", "2028", "PACE_UNKNOWN", "51", "0");
        // about 185: 175.75 suffices
        expect("51", "KHTH-II.1-12", "2028", "MET_IN_TOLERANCE", "180", "5");
        // 120 of 360 after one year of three
        expect("51", "KHTH-II.1-13", "2028", "ON_TRACK", "120", "240");
        // one of nine institutions has sent: a lower bound that reaches the target
        expect("51", "KHTH-II.1-14", "2028", "MET", "6", "-1");
    }

    @Test
    void aCommunesOwnFigureComesFromTheAnnex() {
        expect("23401", "KHTH-II.2-1", "2028", "MET", "35", "-5");
        assertThat(one("23401", "KHTH-II.2-1", "2028").get("document_status")).isEqualTo("issued");
        // 16 of 20 rooms, the plan still a draft
        expect("21040", "KHTH-II.2-1", "2028", "PACE_UNKNOWN", "16", "4");
        assertThat(one("21040", "KHTH-II.2-1", "2028").get("document_status")).isEqualTo("draft");
        assertThat(findings)
                .noneMatch(f -> f.get("unit_code").equals("21025")
                        && f.get("provision_id").equals("KHTH-II.2-1"));
    }

    @Test
    void belowACeilingAndAWindowWithoutAYear() {
        // 12 of 1,000 is not below 12; nobody is missing below a ceiling
        expect("51", "KHTH-II.1-15", "2028", "PACE_UNKNOWN", "12", "0");
        assertThat(one("51", "KHTH-II.1-15", "2028").get("gap_persons")).isEmpty();
        // nobody gave the rooms of 2025: the 51 of 2026 are a lower bound, and 60 are not reached
        expect("51", "KHTH-II.1-16", "2028", "NOT_COMPUTABLE", "", "");
    }

    @Test
    void aShareOfEveryCommuneIsThatOfItsSchools() {
        // 18 + 8 of 20 + 10; 9 of 10; no school, nothing to count
        CSVRecord two = one("23401", "KHTH-II.2-2", "2028");
        assertThat(List.of(two.get("state"), two.get("actual"), two.get("gap_persons")))
                .as("27 of 30 needed")
                .containsExactly("PACE_UNKNOWN", "86.6667", "1");
        expect("21040", "KHTH-II.2-2", "2028", "MET", "90", "0");
        expect("21025", "KHTH-II.2-2", "2028", "NOT_APPLICABLE", "", "");
    }

    @Test
    void deadlinesByMonthQuarterAndEvent() {
        // issued on 15/03/2026: March to December
        assertThat(of("23401-TH1", "KHTH-V.1-2")).hasSize(10);
        due("23401-TH1", "KHTH-V.1-2", "2026-04", "LATE", "2026-04-25");
        due("23401-TH1", "KHTH-V.1-2", "2026-11", "OVERDUE", "2026-11-25");
        due("23401-TH2", "KHTH-V.1-2", "2026-12", "DUE_SOON", "2027-01-05");
        // "before the 25th of the last month": the 24th is the last good day, the 25th the named one
        assertThat(of("23401-TH1", "KHTH-V.1-3")).hasSize(4);
        due("23401-TH1", "KHTH-V.1-3", "2026-Q1", "ON_NAMED_DAY", "2026-03-24");
        due("23401-TH1", "KHTH-V.1-3", "2026-Q2", "OVERDUE", "2026-06-24");
        // five working days after Friday 24/04: 28, 29/04, then 04, 05, 06/05 (27/04, 30/04 and 01/05 are holidays)
        due("23401-TH1", "KHTH-V.1-4", "2026", "ON_TIME", "2026-05-06");
        due("23401-TH2", "KHTH-V.1-4", "2026", "OVERDUE", "2026-05-06");
        assertThat(of("21040-TH1", "KHTH-V.1-4")).as("no event, no finding").isEmpty();
        due("21040-TH1", "KHTH-V.1-1", "2026", "ON_TIME", "2026-12-15");
    }

    @Test
    void everyUnitOfTheNewKindHasItsWorkbookAndItsNotes() throws IOException {
        assertThat(Files.list(dir.resolve("out/2026-12-31/23401-TH1"))
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("bao-cao-23401-TH1-2026-12-31.xlsx", "ky-thuat-23401-TH1-2026-12-31.xlsx");
        assertThat(one("51", "KHTH-II.1-8", "2028").get("note"))
                .startsWith(
                        "Năm 2026 mới đạt 0,18 máy/học sinh, thiếu 0,02 máy/học sinh so với chỉ tiêu 0,2 máy/học sinh;");
        assertThat(one("51", "KHTH-II.1-11", "2028").get("note"))
                .startsWith("Năm 2026 mới đạt 51 phòng so với chỉ tiêu trên 51 phòng;");
        assertThat(one("51", "KHTH-II.1-7", "2028").get("note"))
                .startsWith("Năm 2026 đạt 1,2% so với chỉ tiêu không quá 2%.");
        assertThat(one("23401-TH1", "KHTH-V.1-2", "2026-11").get("note"))
                .startsWith("Chưa nhận được báo cáo tháng 11/2026 của Trường Tiểu học Đăk Tô, đã quá hạn 36 ngày");
        assertThat(findings)
                .filteredOn(f -> f.get("provision_id").startsWith("KHTH")
                        && Set.of("HIGH", "MEDIUM", "LOW").contains(f.get("severity")))
                .isNotEmpty()
                .allMatch(f -> !f.get("note").isBlank());
    }

    private static void expect(String unit, String clause, String period, String state, String actual, String gap) {
        CSVRecord f = one(unit, clause, period);
        assertThat(List.of(f.get("state"), f.get("actual"), f.get("gap")))
                .as(clause)
                .containsExactly(state, actual, gap);
    }

    private static void due(String unit, String clause, String period, String state, String due) {
        CSVRecord f = one(unit, clause, period);
        assertThat(List.of(f.get("state"), f.get("due")))
                .as(unit + " " + clause + " " + period)
                .containsExactly(state, due);
    }

    private static CSVRecord one(String unit, String clause, String period) {
        List<CSVRecord> found = of(unit, clause).stream()
                .filter(f -> f.get("period").equals(period))
                .toList();
        assertThat(found).as(unit + " " + clause + " " + period).hasSize(1);
        return found.get(0);
    }

    private static List<CSVRecord> of(String unit, String clause) {
        return findings.stream()
                .filter(f ->
                        f.get("unit_code").equals(unit) && f.get("provision_id").equals(clause))
                .filter(f -> !f.get("finding_id").startsWith("data:"))
                .toList();
    }
}
