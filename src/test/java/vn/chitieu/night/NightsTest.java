package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.indicator.CountingSource;
import vn.chitieu.length.Slow;
import vn.chitieu.night.run.Issues;
import vn.chitieu.night.run.NightKey;
import vn.chitieu.night.run.OutputHash;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.store.FreshDatabase;
import vn.chitieu.vocabulary.Kind;

/** Whole nights on a real database: the shipped rules, a small inbox, real workbooks. */
@Slow
class NightsTest {
    private static final Set<String> COMMUNES = Set.of("21025", "21040", "21484", "23317");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-10T18:30:00Z"), ZoneOffset.UTC);
    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final NightContext context = NightContext.open(database.dataSource());

    @TempDir
    Path folder;

    private Path rules;
    private SmallInbox inbox;
    private Set<String> accepted = Set.of();

    @BeforeEach
    void files() throws IOException {
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(COMMUNES);
        inbox = new SmallInbox(folder.resolve("inbox")).goodReturns();
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    @Test
    void aNightTakesInAssessesWritesAndPublishes() throws IOException {
        allCommunes();
        inbox.badReturn()
                .unreadableFile()
                .wrongRegister()
                .withoutYear()
                .laterReturn()
                .impossiblyLate()
                .brokenButNamed();
        Map<String, Long> steps = new ConcurrentHashMap<>();
        NightResult result =
                context.nights().run(request("out", DAY), (step, done, total) -> steps.merge(step, done, Math::max));

        assertThat(result.sentence()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(3);
        NightSummary summary = result.summary();
        assertThat(summary).isNotNull();
        assertThat(summary.accepted()).isEqualTo(3);
        assertThat(summary.rejected())
                .as(
                        "the commune's, the file that is no workbook, the return without a year, the one sent in 2036, the broken one; not the letter")
                .isEqualTo(5);
        assertThat(summary.onLastGoodRules()).isFalse();
        assertThat(summary.lookFirst())
                .hasSizeGreaterThanOrEqualTo(3)
                .anyMatch(s -> s.contains("Ngọk Bay (23317)"))
                .anyMatch(s -> s.startsWith("Có 3 tệp không đọc được"))
                .anyMatch(s -> s.startsWith("Có 1 dòng của sổ theo dõi"))
                .anyMatch(s -> s.startsWith(
                        "Có 1 báo cáo ghi ngày gửi sau ngày đánh giá nên chưa được tính: Phân hiệu Trường Đại học Công nghiệp TP. Hồ Chí Minh tại Quảng Ngãi"
                                + " (51-CS2), tệp 51-CS2-2026, ngày gửi 20/12/2026."))
                .noneMatch(s -> s.contains("02/12/2036"));
        assertThat(issues("51"))
                .contains("UNIT_UNKNOWN van-ban-den.csv A2", "FILE_OTHER_FORMAT  ", "FILE_UNREADABLE  ");
        assertThat(issues("21040")).contains("YEAR_MISSING bia.csv A1");
        assertThat(summary.states()).anySatisfy(s -> {
            assertThat(s.kind()).isEqualTo(Kind.DEADLINE);
            assertThat(s.state()).isEqualTo("NOT_SENT");
            assertThat(s.draft()).isFalse();
            // 96 communes, 4 departments, 9 institutions owe a report each year: for 2025 DPQ has sent (108 missing),
            // for 2026 DPQ and the accountants' university have (107), and two have had theirs sent back
            assertThat(s.count()).isEqualTo(108 + 105);
        });
        // the commune's, and the college's that says 2036
        assertThat(summary.states())
                .filteredOn(s -> s.state().equals("RETURNED"))
                .singleElement()
                .satisfies(s -> assertThat(s.count()).isEqualTo(2));
        assertThat(steps)
                .containsOnlyKeys("checkRules", "takeIn", "derive", "assess", "compare", "write", "publish")
                .containsEntry("publish", 1L)
                .containsEntry("write", (long) summary.books().workbooks());

        Set<String> answers = files(folder.resolve("out/2026-12-10")).keySet().stream()
                .filter(name -> name.contains("tra-loi-"))
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
        // what nobody could take in, each once; not the letter
        assertThat(answers)
                .containsExactly(
                        "21040/tra-loi-21040-2026.xlsx",
                        "23317/tra-loi-xa-23317-2026.xlsx",
                        "51-CS3/tra-loi-51-CS3-2026.xlsx",
                        "51-CS4/tra-loi-51-CS4-2026-gui-lai.xlsx",
                        "51/tra-loi-hong.xlsx",
                        "51/tra-loi-so-theo-doi.xlsx");
        Map<String, String> written = files(folder.resolve("out/2026-12-10"));
        long letters =
                written.keySet().stream().filter(n -> n.endsWith(".docx")).count();
        // each with its technical workbook; findings.csv, the two appendices of the department that leads the plan
        assertThat(written).hasSize(2 * summary.books().workbooks() + 2 + answers.size() + (int) letters);
        // the letters themselves: LettersTest
        assertThat(new OpenedLetters(folder.resolve("out/2026-12-10/51-GDDT/cong-van")).addressed())
                .hasSize(109);
        List<String> csv = Files.readAllLines(summary.books().csv());
        long published = sql.sql("select count(*) from finding where to_seq is null")
                .query(Long.class)
                .single();
        assertThat(csv).hasSize((int) published + 1);
        assertThat(sql.sql("select state || ' ' || seq || ' ' || attempt from run")
                        .query(String.class)
                        .single())
                .isEqualTo("PUBLISHED 1 1");
        assertThat(stepExecutions())
                .contains(
                        entry("checkRules", 1),
                        entry("takeIn", 1),
                        entry("derive", 1),
                        entry("assess", 1),
                        entry("compare", 1),
                        entry("write", 1),
                        entry("publish", 1))
                .hasSize(7 + 8);
        // 330 of 330 + 200 + 500 + 200 learners at the level "đại học", two of the four that train at the level
        assertThat(sql.sql("""
                        select numerator || '/' || denominator || ' ' || reported || '/' || expected_returns
                        from indicator_value
                        where unit_code = '51' and indicator = 'STEM_SHARE' and dimension = 'level=7' and year = 2026""").query(String.class).single()).isEqualTo("330/1230 2/4");
    }

    @Test
    void runningANightAgainGivesTheSameBytes() throws IOException {
        inbox.badReturn();
        assertThat(context.nights()
                        .run(request("first", DAY), NightProgress.NONE)
                        .exitCode())
                .isEqualTo(3);
        long rows = count("finding");
        long observations = count("observation");
        assertThat(context.nights()
                        .run(request("second", DAY), NightProgress.NONE)
                        .exitCode())
                .isEqualTo(3);
        assertThat(files(folder.resolve("second"))).isEqualTo(files(folder.resolve("first")));
        assertThat(count("finding")).isEqualTo(rows);
        assertThat(count("observation")).isEqualTo(observations);
        assertThat(sql.sql("select attempt || ' ' || seq from run order by id")
                        .query(String.class)
                        .list())
                .containsExactly("1 1", "2 2");
        // the list of the inbox is kept once
        assertThat(sql.sql("select distinct run_id from run_input")
                        .query(Long.class)
                        .list())
                .hasSize(1);
        // and once more after a later night
        context.nights().run(request("later", DAY.plusDays(1)), NightProgress.NONE);
        context.nights().run(request("third", DAY), NightProgress.NONE);
        assertThat(files(folder.resolve("third"))).isEqualTo(files(folder.resolve("first")));
    }

    @Test
    void theLastGoodRulesServeWhenThePresentOnesAreWrong() throws IOException {
        NightResult good = context.nights().run(request("good", DAY), NightProgress.NONE);
        assertThat(good.exitCode()).isZero();
        Files.writeString(rules.resolve("logic/thoi-han.drl"), "package vn.chitieu.rules.logic; rule broken when");
        NightResult fallback = context.nights().run(request("fallback", DAY), NightProgress.NONE);
        assertThat(fallback.exitCode()).isEqualTo(4);
        assertThat(fallback.problems()).isNotEmpty().anyMatch(p -> p.file().equals("logic/thoi-han.drl"));
        assertThat(fallback.summary()).isNotNull();
        assertThat(fallback.summary().onLastGoodRules()).isTrue();
        assertThat(csv("fallback")).isEqualTo(csv("good"));
        assertThat(sql.sql("select count(distinct rules_hash) from run")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        // another process, with nothing in memory, takes them from the database
        try (NightContext fresh = NightContext.open(database.dataSource())) {
            assertThat(fresh.nights()
                            .run(request("fresh", DAY), NightProgress.NONE)
                            .exitCode())
                    .isEqualTo(4);
        }
        assertThat(csv("fresh")).isEqualTo(csv("good"));
    }

    /** A waived finding stays where it is and says so; a waiver that does nothing is told until somebody removes it. */
    @Test
    void waiversAreShownAndToldWhenTheyDoNothing() throws IOException {
        String overdue = "deadline:23317:KH11-V.end-2::2026";
        new RulesEdit(rules)
                .waiver(2, overdue, "Bão số 13", "01/12/2026", "11/12/2026")
                .waiver(3, "deadline:21040:KH11-V.end-2::2026", "Lũ quét", "01/11/2026", "30/11/2026")
                .waiver(4, "deadline:21040:KH11-V.end-2::2031", "Gõ nhầm năm", "01/11/2026", "31/12/2026")
                .waiver(5, "deadline:21484:KH11-V.end-2::2026", "Sáp nhập", "01/01/2027", "31/12/2027");
        NightSummary during =
                context.nights().run(request("during", DAY), NightProgress.NONE).summary();
        assertThat(during).isNotNull();
        assertThat(during.lookFirst())
                .contains(
                        "Có 1 kết quả đã hết hạn miễn nên được tính lại bình thường: deadline:21040:KH11-V.end-2::2026. "
                                + "Xem lại trang Miễn trong danh-muc/danh-gia.xlsx.",
                        "Có 1 dòng miễn không khớp với kết quả nào: deadline:21040:KH11-V.end-2::2031. "
                                + "Kiểm tra lại mã phát hiện ở trang Miễn trong danh-muc/danh-gia.xlsx.");
        String summary = words("during", "51", DAY);
        assertThat(summary)
                .contains("(" + overdue + ")|Đang được miễn|11/12/2026|Bão số 13 (Chủ tịch UBND tỉnh duyệt, "
                        + "từ ngày 01/12/2026)")
                .contains("(deadline:21040:KH11-V.end-2::2026)|Đã hết hạn, tính lại bình thường|30/11/2026|Lũ quét")
                .contains("(deadline:21040:KH11-V.end-2::2031)|Không khớp kết quả nào|31/12/2026|Gõ nhầm năm")
                .contains("(deadline:21484:KH11-V.end-2::2026)|Chưa bắt đầu|31/12/2027|Sáp nhập");
        assertThat(words("during", "23317", DAY))
                .contains("(" + overdue + ")|Đang được miễn")
                .contains("1 kết quả đang được miễn vẫn nằm trong số tổng hợp")
                .contains("ược miễn đến ngày 11/12/2026 (Chủ tịch UBND tỉnh duyệt): Bão số 13")
                .doesNotContain("Lũ quét");
        int open = openOverdue();

        LocalDate after = DAY.plusDays(2);
        NightSummary later = context.nights()
                .run(request("after", after), NightProgress.NONE)
                .summary();
        assertThat(later).isNotNull();
        assertThat(later.lookFirst()).anyMatch(s -> s.startsWith("Có 2 kết quả đã hết hạn miễn"));
        assertThat(words("after", "23317", after))
                .contains("(" + overdue + ")|Đã hết hạn, tính lại bình thường|11/12/2026")
                .doesNotContain("ược miễn đến ngày");
        assertThat(openOverdue()).as("counted with and without a waiver").isEqualTo(open);
    }

    private int openOverdue() {
        return sql.sql("select count(*) from run_finding where run_id = :run and unit_code = '23317'"
                        + " and kind = 'deadline' and state = 'OVERDUE' and standing = 'OPEN'")
                .param("run", lastRun())
                .query(Integer.class)
                .single();
    }

    /** All words of a unit's workbook, the cells of a row divided by bars. */
    private String words(String out, String unit, LocalDate day) throws IOException {
        Path place = folder.resolve(out)
                .resolve(day.toString())
                .resolve(unit)
                .resolve("bao-cao-" + unit + "-" + day + ".xlsx");
        StringBuilder words = new StringBuilder();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(place))) {
            DataFormatter shown = new DataFormatter();
            book.forEach(sheet -> sheet.forEach(row -> {
                row.forEach(cell -> {
                    String text = shown.formatCellValue(cell);
                    if (!text.isEmpty()) words.append(text).append('|');
                });
                words.append('\n');
            }));
        }
        return words.toString();
    }

    /** A target raised without touching the scenario that rests on it: nobody has looked at both. */
    @Test
    void aFailingScenarioKeepsTheRulesOut() throws IOException {
        assertThat(context.nights()
                        .run(request("good", DAY), NightProgress.NONE)
                        .exitCode())
                .isZero();
        Path plan = rules.resolve("kh-11-quang-ngai.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(plan)))) {
            var row = book.getSheet("Chỉ tiêu").getRow(7);
            var style = row.getCell(16).getCellStyle();
            row.removeCell(row.getCell(16));
            row.createCell(16).setCellValue(250);
            row.getCell(16).setCellStyle(style);
            try (OutputStream out = Files.newOutputStream(plan)) {
                book.write(out);
            }
        }
        NightResult fallback = context.nights().run(request("fallback", DAY), NightProgress.NONE);
        assertThat(fallback.exitCode()).isEqualTo(4);
        assertThat(fallback.problems())
                .filteredOn(p -> p.code().equals("SCENARIO_FAILED"))
                .extracting(p -> p.file() + " " + p.sheet() + " " + p.cell())
                .containsExactly("kh-11-quang-ngai.xlsx Tình huống H8", "kh-11-quang-ngai.xlsx Tình huống I8");
        assertThat(csv("fallback")).isEqualTo(csv("good"));
    }

    @Test
    void changedLogicIsRefusedUntilNamedAndTheRunRecordsIt() throws IOException {
        assertThat(context.nights()
                        .run(request("good", DAY), NightProgress.NONE)
                        .exitCode())
                .isZero();
        Files.writeString(rules.resolve("logic/muc-do.drl"), "\n// sửa\n", StandardOpenOption.APPEND);
        NightResult refused = context.nights().run(request("refused", DAY), NightProgress.NONE);
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.problems())
                .filteredOn(p -> p.code().equals("LOGIC_CHANGED"))
                .extracting(p -> p.file())
                .containsExactly("logic/muc-do.drl");
        accepted = Set.of("muc-do.drl");
        assertThat(context.nights()
                        .run(request("accepted", DAY), NightProgress.NONE)
                        .exitCode())
                .isZero();
        assertThat(sql.sql("select accepted_logic from run order by id")
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        none -> assertThat(none).isEmpty(),
                        none -> assertThat(none).isEmpty(),
                        named -> assertThat(named).matches("muc-do\\.drl@[0-9a-f]{12}"));
        // once used, they are the last good ones: nobody need name them again for that
        accepted = Set.of();
        Files.writeString(rules.resolve("logic/muc-do.drl"), "package vn.chitieu.rules.logic; broken");
        assertThat(context.nights()
                        .run(request("again", DAY), NightProgress.NONE)
                        .exitCode())
                .isEqualTo(4);
        assertThat(csv("again")).isEqualTo(csv("accepted"));
    }

    /** A rule that makes itself true again: the night fails with its name, and nothing is published. */
    @Test
    void aLoopEndsWithTheNameOfTheRule() throws IOException {
        Files.writeString(rules.resolve("logic/vong-lap.drl"), """
                package vn.chitieu.rules.logic;
                import vn.chitieu.fact.DutyCase;
                rule "Thử: vòng lặp không dứt"
                agenda-group "50-thu"
                when
                    $d : DutyCase()
                then
                    modify($d) {}
                end
                """);
        accepted = Set.of("vong-lap.drl");
        NightResult looping = context.nights().run(request("out", DAY), NightProgress.NONE);
        assertThat(looping.exitCode()).isNotZero();
        assertThat(looping.sentence() + looping.problems()).contains("Thử: vòng lặp không dứt");
        assertThat(sql.sql("select count(*) from run where state = 'PUBLISHED'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Three nights, with returns and rules changing between them: each can be done again, and leaves no trace. */
    @Test
    void aPastRunDoneAgainIsTheSameToTheByte() throws IOException {
        context.nights().run(request("out", DAY), NightProgress.NONE);
        inbox.badReturn();
        context.nights().run(request("out", DAY.plusDays(1)), NightProgress.NONE);
        inbox.laterReturn();
        Path plan = rules.resolve("danh-muc/danh-gia.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(plan)))) {
            var row = book.getSheet("Ngưỡng").getRow(2);
            row.removeCell(row.getCell(1));
            row.createCell(1).setCellValue(40);
            try (OutputStream out = Files.newOutputStream(plan)) {
                book.write(out);
            }
        }
        context.nights().run(request("out", DAY.plusDays(20)), NightProgress.NONE);
        Map<String, String> before = dump();
        Replays replays = new Replays(database.dataSource());
        for (long run = 1; run <= 3; run++) {
            ReplayResult again = replays.replay(run, folder.resolve("again-" + run));
            assertThat(again.different()).as("run " + run).isEmpty();
            assertThat(again.sameBytes()).as("run " + run).isTrue();
            assertThat(again.findings()).isPositive();
        }
        assertThat(dump()).isEqualTo(before);
        assertThat(again("out", "again-2", DAY.plusDays(1))).isTrue();
        assertThatThrownBy(() -> replays.replay(99, folder)).isInstanceOf(NoSuchElementException.class);
    }

    private boolean again(String out, String copy, LocalDate day) throws IOException {
        Path a = folder.resolve(out).resolve(day.toString());
        Path b = folder.resolve(copy).resolve(day.toString());
        return OutputHash.of(a).equals(OutputHash.of(b));
    }

    /** Every row of every table, as one hash a table. */
    private Map<String, String> dump() {
        Map<String, String> tables = new TreeMap<>();
        for (String table : sql.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list())
            tables.put(
                    table,
                    sql.sql("select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from " + table
                                    + " t")
                            .query(String.class)
                            .single());
        return tables;
    }

    @Test
    void wrongRulesAndNoneBeforeRunNothing() throws IOException {
        Files.delete(rules.resolve("danh-muc/don-vi.xlsx"));
        NightResult result = context.nights().run(request("out", DAY), NightProgress.NONE);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.done()).isFalse();
        assertThat(result.problems()).isNotEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(states()).containsExactly("FAILED 1");
    }

    @Test
    void anInboxThatIsNotThereIsOneSentence() {
        NightRequest request =
                new NightRequest(rules, folder.resolve("không có"), folder.resolve("out"), DAY, CLOCK, Set.of());
        NightResult result = context.nights().run(request, NightProgress.NONE);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.sentence()).contains("không có").doesNotContain("\n");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsOneSentenceBeforeTheWork() throws IOException {
        Files.writeString(folder.resolve("tệp"), "");
        NightResult result = context.nights().run(request("tệp", DAY), NightProgress.NONE);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.sentence()).contains("tệp", "--out").doesNotContain("\n");
        assertThat(states()).containsExactly("FAILED 1");
    }

    @Test
    void oneNightAtATime() throws Exception {
        try (Connection other = database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(" + 0x63686974696575L + ")");
            NightResult result = context.nights().run(request("out", DAY), NightProgress.NONE);
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.sentence()).startsWith("Một lượt chạy đêm khác đang làm việc");
            statement.execute("select pg_advisory_unlock_all()");
        }
        assertThat(context.nights().run(request("out", DAY), NightProgress.NONE).exitCode())
                .isZero();
    }

    @Test
    void aNightThatDiedIsFinishedAndNothingIsDoubled() throws IOException {
        diedDuringAssessment(request("dead", DAY));
        Map<String, Integer> before = stepExecutions();
        long done = sql.sql(
                        "select count(*) from batch_step_execution where step_name like 'assessUnits:%' and status = 'COMPLETED'")
                .query(Long.class)
                .single();
        assertThat(done).isBetween(1L, 7L);

        try (NightContext fresh = NightContext.open(database.dataSource())) {
            assertThat(fresh.nights()
                            .run(request("resumed", DAY), NightProgress.NONE)
                            .exitCode())
                    .isZero();
        }
        assertThat(sql.sql("select state || ' ' || attempt from run")
                        .query(String.class)
                        .list())
                .containsExactly("PUBLISHED 1");
        Map<String, Integer> after = stepExecutions();
        assertThat(after).containsEntry("takeIn", 1).containsEntry("derive", 1).containsEntry("checkRules", 2);
        // the parts that were done are not done again
        int again = after.entrySet().stream()
                .filter(e -> e.getKey().startsWith("assessUnits"))
                .mapToInt(e -> e.getValue() - before.getOrDefault(e.getKey(), 0))
                .sum();
        assertThat(again).isEqualTo(8 - (int) done);
        assertThat(sql.sql(
                                "select count(*) from (select finding_id from finding group by finding_id having count(*) > 1) d")
                        .query(Long.class)
                        .single())
                .isZero();

        try (FreshDatabase clean = new FreshDatabase();
                NightContext undisturbed = NightContext.open(clean.dataSource())) {
            undisturbed.nights().run(request("clean", DAY), NightProgress.NONE);
        }
        assertThat(files(folder.resolve("resumed"))).isEqualTo(files(folder.resolve("clean")));
    }

    /** As a connection that is cut while a step commits leaves it: Spring Batch would never start that night again. */
    @Test
    void aNightThatEndedUndecidedIsGoneOnWithToo() throws IOException {
        diedDuringAssessment(request("dead", DAY));
        int undecided = 0;
        for (String table : List.of("batch_job_execution", "batch_step_execution"))
            undecided += sql.sql("update " + table + " set status = 'UNKNOWN' where status = 'STARTED'")
                    .update();
        assertThat(undecided).isGreaterThanOrEqualTo(3);
        NightResult again = context.nights().run(request("again", DAY), NightProgress.NONE);
        assertThat(again.exitCode()).as(again.sentence()).isZero();
        assertThat(sql.sql("select state || ' ' || attempt from run")
                        .query(String.class)
                        .list())
                .containsExactly("PUBLISHED 1");
    }

    @Test
    void deathRightAfterPublicationLeavesAPublishedNight() throws IOException {
        context.nights().run(request("first", DAY), NightProgress.NONE);
        sql.sql("update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null")
                .update();
        assertThat(context.nights()
                        .run(request("second", DAY), NightProgress.NONE)
                        .exitCode())
                .isZero();
        assertThat(sql.sql("select state || ' ' || attempt from run order by id")
                        .query(String.class)
                        .list())
                .containsExactly("PUBLISHED 1", "PUBLISHED 2");
        assertThat(files(folder.resolve("second"))).isEqualTo(files(folder.resolve("first")));
    }

    @Test
    void aDeadNightOfAnotherDayIsGivenUp() throws IOException {
        diedDuringAssessment(request("dead", DAY));
        assertThat(context.nights()
                        .run(request("next", DAY.plusDays(1)), NightProgress.NONE)
                        .exitCode())
                .isZero();
        assertThat(sql.sql("select as_of || ' ' || state from run order by id")
                        .query(String.class)
                        .list())
                .containsExactly("2026-12-10 FAILED", "2026-12-11 PUBLISHED");
        // its derived tables are gone meanwhile: it starts anew
        assertThat(context.nights()
                        .run(request("again", DAY), NightProgress.NONE)
                        .exitCode())
                .isZero();
        assertThat(sql.sql("select attempt from run where as_of = '2026-12-10' order by id")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
        // whole, not only what its last life would have assessed: a finding of a yearly report for every unit and year
        assertThat(sql.sql("select count(*) from finding where to_seq is null and provision_id = 'KH11-V.end-2'"
                                + " and kind = 'deadline'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2 * (COMMUNES.size() + 4 + 9));
    }

    @Test
    void theNumberOfStatementsDoesNotDependOnTheReturns() throws IOException {
        allCommunes();
        int few = statements("few");
        inbox.communes(Rulebooks.read(rules).registry().units().stream()
                .filter(u -> u.type().equals("commune"))
                .map(OrganisationUnit::code)
                .toList());
        assertThat(statements("many")).isEqualTo(few).isBetween(100, 600);
    }

    private void allCommunes() throws IOException {
        Path units = Path.of("danh-muc", "don-vi.xlsx");
        Files.copy(Path.of("rules").resolve(units), rules.resolve(units), StandardCopyOption.REPLACE_EXISTING);
    }

    private int statements(String out) throws IOException {
        try (FreshDatabase fresh = new FreshDatabase()) {
            CountingSource counting = new CountingSource(fresh.dataSource());
            try (NightContext counted = NightContext.open(counting)) {
                assertThat(counted.nights()
                                .run(request(out, DAY), NightProgress.NONE)
                                .done())
                        .isTrue();
            }
            return counting.statements();
        }
    }

    /** Stops a night among the parts of the assessment, and leaves the tables as a killed process leaves them. */
    private void diedDuringAssessment(NightRequest request) {
        AtomicInteger parts = new AtomicInteger();
        NightResult result = context.nights().run(request, (step, done, total) -> {
            if (step.equals("assess") && done > 0 && parts.incrementAndGet() == 4)
                throw new IllegalStateException("died");
        });
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.sentence()).contains("died");
        assertThat(folder.resolve("dead")).doesNotExist();
        for (String table : List.of("batch_job_execution", "batch_step_execution"))
            sql.sql("update " + table + " set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null"
                            + " where status = 'FAILED'")
                    .update();
        sql.sql("update run set state = 'RUNNING', ended_at = null").update();
    }

    private NightRequest request(String out, LocalDate day) {
        return new NightRequest(rules, inbox.folder(), folder.resolve(out), day, CLOCK, accepted);
    }

    private Map<String, Integer> stepExecutions() {
        Map<String, Integer> steps = new TreeMap<>();
        sql.sql("select step_name, count(*) as n from batch_step_execution group by step_name")
                .query(row -> {
                    steps.put(row.getString("step_name"), row.getInt("n"));
                });
        return steps;
    }

    /** Problems as the workbook of the unit shows them. */
    private List<String> issues(String unit) {
        Issues issues = new Issues(sql, new NightKey(DAY, "", "", 1, lastRun(), inbox.folder(), folder));
        try (Stream<DataIssue> own = unit.equals("51") ? issues.orphans().stream() : issues.stream()) {
            return own.filter(i -> unit.equals("51") || i.unitCode().equals(unit))
                    .map(i -> i.code() + " " + i.sheet() + " " + i.cell())
                    .toList();
        }
    }

    private long lastRun() {
        return sql.sql("select max(id) from run").query(Long.class).single();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private List<String> states() {
        return sql.sql("select state || ' ' || attempt from run order by id")
                .query(String.class)
                .list();
    }

    private String csv(String out) throws IOException {
        return Files.readString(folder.resolve(out).resolve(DAY + "/findings.csv"));
    }

    /** Contents by name; equal maps are equal folders. */
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList())
                contents.put(
                        root.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }
}
