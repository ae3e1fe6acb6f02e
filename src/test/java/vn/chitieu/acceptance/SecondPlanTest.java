package vn.chitieu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.Slow;
import vn.chitieu.night.NightContext;
import vn.chitieu.night.NightProgress;
import vn.chitieu.night.NightRequest;
import vn.chitieu.night.NightResult;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.RuleProblem;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.FreshDatabase;

/** Two nights of {@link InnovationPlan}: every finding of the plan, by hand from {@link InnovationReturns}. */
@Slow
class SecondPlanTest {
    private static final FreshDatabase DATABASE = new FreshDatabase();
    private static final Set<String> TELLING = Set.of("21025", "23317", "21548");

    @TempDir
    private static Path dir;

    private static Rulebook rules;
    private static final Map<String, List<CSVRecord>> NIGHTS = new HashMap<>();

    @BeforeAll
    static void nights() throws IOException {
        new InnovationPlan(dir.resolve("rules")).write();
        rules = Rulebooks.read(dir.resolve("rules"));
        assertThat(rules.problems())
                .filteredOn(
                        p -> p.file().equals(InnovationPlan.PLAN) || p.file().startsWith("danh-muc"))
                .isEmpty();
        new InnovationReturns(dir.resolve("inbox")).write();
        try (NightContext context = NightContext.open(DATABASE.dataSource())) {
            for (String day : List.of("2026-12-31", "2028-01-15")) night(context, day);
        }
    }

    private static void night(NightContext context, String day) throws IOException {
        NightResult result = context.nights()
                .run(
                        new NightRequest(
                                dir.resolve("rules"),
                                dir.resolve("inbox"),
                                dir.resolve("out"),
                                LocalDate.parse(day),
                                Clock.fixed(Instant.parse("2028-01-15T18:00:00Z"), ZoneOffset.UTC),
                                Set.of()),
                        NightProgress.NONE);
        assertThat(result.problems()).noneMatch(p -> p.severity() == RuleProblem.Severity.ERROR);
        assertThat(result.exitCode()).as(result.sentence()).isZero();
        String csv =
                Files.readString(dir.resolve("out/" + day + "/findings.csv")).substring(1);
        try (CSVParser parser = CSVParser.parse(
                csv,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            NIGHTS.put(day, parser.getRecords());
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /** The plan's findings of one kind, without the communes that sent nothing. */
    private static Stream<CSVRecord> of(String day, String kind) {
        return NIGHTS.get(day).stream()
                .filter(f -> f.get("finding_id").startsWith(kind + ":")
                        && f.get("provision_id").startsWith("KHDM-"))
                .filter(f -> !f.get("unit_type").equals("commune") || TELLING.contains(f.get("unit_code")));
    }

    private static List<String> rows(String day, String kind, String... columns) {
        return of(day, kind)
                .map(f -> f.get("unit_code") + " " + f.get("provision_id").substring(5) + " " + f.get("period") + " "
                        + Stream.of(columns)
                                .map(c -> f.get(c).isEmpty() ? "-" : f.get(c))
                                .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    private static List<String> lines(String block) {
        return block.lines().map(l -> l.replaceFirst(" *//.*", "")).sorted().toList();
    }

    @Test
    void targetsOfTheFirstYear() {
        assertThat(rows("2026-12-31", "target", "state", "target", "actual", "gap", "gap_persons"))
                .containsExactlyElementsOf(lines("""
                    51 II.1-1 2028 MET 1.8 1.8 0 0 // works 40 + 60 + 80 = 180; researchers 90, 100, 110: 100 a year
                    51 II.1-2 2028 PACE_UNKNOWN 1.8 1.6364 0.1636 18 // 180/110; 1.8 x 110 = 198 works
                    51 II.1-3 2028 MET 60 60 0 0 // 12/20 in 2024, 18/20, 19/20: the worst
                    51 II.1-4a 2030 ON_TRACK 20 10 10 20 // 220 of 200; 20 % are 240
                    51 II.1-4b 2030 MET 8 10 -2 - // 220/200 after one year
                    51-VIEN1 II.1-5a 2028 MET 10 8 -2 -
                    51-VIEN2 II.1-5a 2028 PACE_UNKNOWN 10 12 2 -
                    51-VIEN1 II.1-5b 2028 MET 3 3 0 0
                    51-VIEN2 II.1-5b 2028 PACE_UNKNOWN 3 2 1 1
                    51 II.1-6 2026 MET 20 20 0 0 // 160 of 800
                    51 II.1-7 2027 NOT_YET_DUE 40 20 20 160 // of 2027
                    51 II.1-8 2028 MET 0.5 0.4 -0.1 - // 2 of 500
                    51 II.1-9 2028 PACE_UNKNOWN 500 500 0 1 // 500 is not more than 500
                    51 II.1-10 2028 MET_IN_TOLERANCE 520 500 20 21 // above 494 = 95 %
                    51 II.1-11 2028 PACE_UNKNOWN 530 500 30 30 // below 503.5
                    51 II.1-12 2028 PACE_UNKNOWN 3 2 1 1 // at least 3 to 5
                    51 II.1-13 2028 PACE_UNKNOWN 12.5 10.205 2.295 - // 6.205 + 4 tỷ; the decision is of next year
                    21025 II.2-1a 2028 PACE_UNKNOWN 90 88 2 2 // a ward
                    23317 II.2-1b 2028 MET 70 70 0 0 // a commune
                    21548 II.2-1b 2028 PACE_UNKNOWN 70 69 1 1 // the island
                    51 II.2-2 2027 PACE_UNKNOWN 100 2.1053 97.8947 93 // 2 of 95: the island is left out
                    """));
    }

    @Test
    void everyCommuneIsInOneOfTheTwoRows() {
        Map<String, Long> wards = NIGHTS.get("2026-12-31").stream()
                .filter(f -> f.get("provision_id").startsWith("KHDM-II.2-1"))
                .collect(Collectors.groupingBy(
                        f -> f.get("provision_id").substring(10) + " " + f.get("unit_class"), Collectors.counting()));
        Map<String, Long> registered = rules.registry().units().stream()
                .filter(u -> u.type().equals("commune") && u.validTo() == null)
                .collect(Collectors.groupingBy(
                        u -> (u.kind().equals("phường") ? "1a " : "1b ") + u.kind(), Collectors.counting()));
        assertThat(wards).isEqualTo(registered);
        assertThat(wards.values().stream().mapToLong(n -> n).sum()).isEqualTo(96);
    }

    @Test
    void reportsAndTasksOfTheFirstYear() {
        assertThat(rows("2026-12-31", "deadline", "state", "due")).containsExactlyElementsOf(lines("""
                    51-VIEN1 V.1-1 2026 ON_TIME 2026-12-15 // 2026-12-10
                    51-VIEN2 V.1-1 2026 ON_TIME 2026-12-15 // 2026-12-12
                    51-VIEN1 V.1-2 2026-H1 ON_TIME 2026-06-15 // 2026-06-14
                    51-VIEN1 V.1-2 2026-H2 LATE 2026-12-01 // 2026-12-03
                    51-VIEN2 V.1-2 2026-H1 OVERDUE 2026-06-15
                    51-VIEN2 V.1-2 2026-H2 OVERDUE 2026-12-01
                    """));
        assertThat(rows("2026-12-31", "duty", "state", "due", "progress")).containsExactlyElementsOf(lines("""
                    21025 V.2-1  ON_TIME 2026-06-30 DONE // typed 6/2026
                    23317 V.2-1  LATE 2026-06-30 DONE
                    51-KHCN V.2-2  OVERDUE 2026-09-30 IN_PROGRESS // the first of two leads
                    51-NV V.2-3  ON_NAMED_DAY 2026-06-29 DONE // before 30/6
                    51-GDDT V.2-4  DUE_SOON 2026-12-31 -
                    51-TC V.2-5  OVERDUE 2026-06-15 - // typed 15/6/2026
                    51-TC V.2-6  NOT_DUE 2027-12-31 - // typed 2027
                    """));
        // 96 communes but the island
        assertThat(NIGHTS.get("2026-12-31"))
                .filteredOn(f -> f.get("provision_id").equals("KHDM-V.2-1"))
                .hasSize(95);
    }

    @Test
    void theYearAfterTheDecisionOnceItIsOver() {
        assertThat(rows("2028-01-15", "target", "state", "target", "actual", "gap", "gap_persons").stream()
                        .filter(r -> r.startsWith("51"))
                        .toList())
                .containsExactlyElementsOf(lines("""
                    51 II.1-1 2028 MET 1.8 2.25 -0.45 0 // works 60 + 80 + 100 = 240; researchers 100, 110, 110: 320/3
                    51 II.1-2 2028 MET 1.8 2.1818 -0.3818 0 // 240/110
                    51 II.1-3 2028 MET 60 90 -30 0 // 90, 95, 95
                    51 II.1-4a 2030 MET 20 21 -1 0 // 242 of 200
                    51 II.1-4b 2030 MET 8 10 -2 - // 1.1 x 1.1 = 1.21
                    51-VIEN1 II.1-5a 2028 MET 10 7 -3 -
                    51-VIEN2 II.1-5a 2028 MET 10 9 -1 -
                    51-VIEN1 II.1-5b 2028 MET 3 3 0 0
                    51-VIEN2 II.1-5b 2028 MET 3 3 0 0
                    51 II.1-6 2026 MET 20 20 0 0 // its year is over, and stays as it was
                    51 II.1-7 2027 MISSED 40 37.5 2.5 20 // 300 of 800; 320 needed
                    51 II.1-8 2028 MOVING_AWAY 0.5 0.7692 0.2692 - // 4 of 520, from 0.4
                    51 II.1-9 2028 MET 500 520 -20 0
                    51 II.1-10 2028 MET_IN_TOLERANCE 520 520 0 1 // not more than 520
                    51 II.1-11 2028 MET_IN_TOLERANCE 530 520 10 10
                    51 II.1-12 2028 MET 3 4 -1 0
                    51 II.1-13 2028 ON_TRACK 15 14 1 - // by the decision; from 10.205 half of the way is 12.6025
                    51 II.2-2 2027 MISSED 100 2.1053 97.8947 93
                    """));
    }

    /** By state and lead, as programmes publish it; in the province's workbook and in that of the plan's lead. */
    @Test
    void tasksByStateAndLead() throws IOException {
        for (String whose : List.of("51", "51-KHCN"))
            assertThat(table(whose, "2026-12-31"))
                    .as(whose)
                    .containsSequence(
                            "TT | Chủ trì | Chưa đến hạn | Sắp đến hạn | Đã hoàn thành đúng hạn | Đã hoàn thành quá hạn"
                                    + " | Đang thực hiện trong hạn | Đang thực hiện quá hạn | Chưa thực hiện"
                                    + " | Chưa thực hiện, quá hạn | Quá hạn, chưa báo cáo | Cộng",
                            "(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10) | (11) | (12)",
                            // 21025 in time, 23317 late, 93 have not said anything
                            "1 | Xã, phường, đặc khu (95 đơn vị) |  |  | 1 | 1 |  |  |  |  | 93 | 95",
                            "2 | Sở Giáo dục và Đào tạo |  | 1 |  |  |  |  |  |  |  | 1",
                            "3 | Sở Khoa học và Công nghệ |  |  |  |  |  | 1 |  |  |  | 1",
                            "4 | Sở Nội vụ |  |  |  | 1 |  |  |  |  |  | 1",
                            "5 | Sở Tài chính | 1 |  |  |  |  |  |  |  | 1 | 2",
                            "Tổng cộng |  | 1 | 1 | 1 | 2 | 0 | 1 | 0 | 0 | 94 | 100",
                            // the six tasks: of the communes' the most have not said anything
                            "Tính mỗi nhiệm vụ một lần |  | 1 | 1 | 0 | 1 | 0 | 1 | 0 | 0 | 2 | 6");
    }

    private static List<String> table(String whose, String day) throws IOException {
        Path file = dir.resolve("out/" + day + "/" + whose + "/bao-cao-" + whose + "-" + day + ".xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            DataFormatter shown = new DataFormatter();
            FormulaEvaluator sums = book.getCreationHelper().createFormulaEvaluator();
            List<String> rows = new ArrayList<>();
            for (Row row : book.getSheet("Nhiệm vụ có hạn")) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) cells.add(shown.formatCellValue(cell, sums));
                rows.add(String.join(" | ", cells));
            }
            return rows;
        }
    }
}
