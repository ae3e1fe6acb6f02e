package vn.chitieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.intake.inbox.FileLimits;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.intake.store.IntakeResult;
import vn.chitieu.intake.store.ProcessedReturn;
import vn.chitieu.length.Slow;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.samples.LargeInbox;
import vn.chitieu.samples.ReturnBuilder;
import vn.chitieu.samples.SampleFile;
import vn.chitieu.samples.SampleWriter;
import vn.chitieu.samples.Sheet;

/** Whole inboxes into a real database, under the shipped rules. */
@Slow
class IntakeTest {
    private static final Path SAMPLES = Path.of("data-samples");
    private static final String ALL = "select id, unit_code, indicator, dimension, year, numerator, denominator, sheet,"
            + " cell from observation order by id";

    private DataSource source;
    private JdbcTemplate jdbc;

    @TempDir
    Path inbox;

    @BeforeEach
    void freshDatabase() throws Exception {
        source = TestBase.database();
        jdbc = new JdbcTemplate(source);
    }

    @Test
    void theSamplesAreTakenInOnce() throws IOException {
        List<String> steps = new ArrayList<>();
        IntakeResult first = intake().take(SAMPLES, run(1), (done, total) -> steps.add(done + "/" + total));
        assertThat(first.of("")).isEqualTo(new IntakeResult(114, 110, 4, 0, 1, 114, 36, ""));
        // 115 files are read: 114 returns and the register
        assertThat(steps).hasSize(115).startsWith("1/115").endsWith("115/115");
        assertThat(count("run_input where run_id = 1")).isEqualTo(115);
        assertThat(count("register_entry")).isEqualTo(13);
        List<Map<String, Object>> rows = jdbc.queryForList(ALL);

        IntakeResult again = intake().take(SAMPLES, run(2), (done, total) -> {});
        assertThat(again.of("")).isEqualTo(new IntakeResult(114, 110, 4, 0, 1, 0, 0, ""));
        assertThat(jdbc.queryForList(ALL)).isEqualTo(rows);
        assertThat(count("submission")).isEqualTo(114);
        assertThat(count("run_input where run_id = 2")).isEqualTo(115);

        // the same run once more, as after a restart
        assertThat(intake().take(SAMPLES, 2, (done, total) -> {})).isEqualTo(again);
        assertThat(count("run_input where run_id = 2")).isEqualTo(115);
    }

    @Test
    void anotherDatabaseGetsTheSameRows() throws Exception {
        intake().take(SAMPLES, run(1), (done, total) -> {});
        List<Map<String, Object>> rows = jdbc.queryForList(ALL);
        freshDatabase();
        intake().take(SAMPLES, run(1), (done, total) -> {});
        assertThat(jdbc.queryForList(ALL)).isEqualTo(rows);
    }

    @Test
    void problemsStandWithTheirCellAndSeverity() throws IOException {
        intake().take(SAMPLES, run(1), (done, total) -> {});
        assertThat(problems("2025/21040-2025.xlsx"))
                .containsExactly(
                        "1 AS_OF_AFTER_SENT ERROR Trang bìa!B6",
                        "2 FEMALE_OVER_PERSONS ERROR Người học!F2",
                        "3 NUMBER_UNREADABLE ERROR Người học!E3",
                        "4 TOTAL_MISSING WARNING Người học!B4",
                        "5 COUNT_BLANK ERROR Người học!E4",
                        "6 TOTAL_MISSING WARNING Tốt nghiệp!B2",
                        "7 AI_OVER_ICT ERROR Tốt nghiệp!E3");
        assertThat(problems("2026/51-CS7-2026-bo-sung.xlsx"))
                .containsExactly("1 FEMALE_OVER_PERSONS ERROR Người học!F2", "2 CONTROL_SUM_WRONG ERROR Người học!E4");
        // 465 learners after 240: the comparison with last year comes after the problems of the return itself
        assertThat(problems("2026/21085-2026.xlsx")).containsExactly("1 YEAR_LEAP WARNING Người học!E2");
        assertThat(jdbc.queryForObject(
                        "select warnings from submission where path = '2026/21085-2026.xlsx'", Integer.class))
                .isEqualTo(1);
    }

    /** 240 learners in 2025, 465 in 2026: the leap is told whichever return came first, and gone when 2025 is gone. */
    @Test
    void theComparisonOfYearsDoesNotDependOnWhichReturnCameFirst() throws IOException {
        Path later = SAMPLES.resolve("2026/21085-2026.xlsx");
        Files.copy(later, inbox.resolve("21085-2026.xlsx"));
        intake().take(inbox, run(1), (done, total) -> {});
        assertThat(problems("21085-2026.xlsx")).isEmpty();
        Files.copy(SAMPLES.resolve("2025/21085-2025.xlsx"), inbox.resolve("21085-2025.xlsx"));
        for (int again = 2; again <= 3; again++) {
            intake().take(inbox, run(again), (done, total) -> {});
            assertThat(problems("21085-2026.xlsx")).containsExactly("1 YEAR_LEAP WARNING Người học!E2");
            assertThat(jdbc.queryForList("select warnings from submission order by path", Integer.class))
                    .containsExactly(0, 1);
        }
        Files.delete(inbox.resolve("21085-2025.xlsx"));
        intake().take(inbox, run(4), (done, total) -> {});
        assertThat(problems("21085-2026.xlsx")).isEmpty();
        assertThat(jdbc.queryForList("select warnings from submission order by path", Integer.class))
                .containsExactly(0, 0);
    }

    /** Phạm Văn Đồng 2025, from the list of its programmes: rows 2 to 16 of the learners, 2 to 10 of the graduates. */
    @Test
    void observationsOfAUniversity() throws IOException {
        intake().take(SAMPLES, run(1), (done, total) -> {});
        // STEM, bachelor level: 420 + 120 + 90 + 130 + 160 + 140 + 20 + 15 = 1095; of all: + 1000 + 400 + 300 + 200
        assertThat(observed("DPQ", "STEM_SHARE", 2025))
                .containsExactly("level=6 0/0 ", "level=7 1095/2995 E2:E13", "level=8 40/130 E14:E16", "level=9 0/0 ");
        // engineers 90 + 130 among 1095; masters 30 + 10 among 40
        assertThat(observed("DPQ", "ENGINEER_MASTER_SHARE", 2025))
                .containsExactly("level=6 0/0 ", "level=7 220/1095 E6:E13", "level=8 40/40 E14:E15", "level=9 0/0 ");
        // women: 96 + 30 + 21 + 9 + 14 + 6 + 13 + 10 = 199; 8 + 6 = 14
        assertThat(observed("DPQ", "FEMALE_SHARE", 2025)).contains("level=7 199/1095 E6:E13", "level=8 14/40 E14:E15");
        // ICT: 60 + 15 + 20, and 8 masters; with a higher degree: 20 engineers and the 8 masters
        assertThat(observed("DPQ", "ICT_GRADUATES", 2025)).contains("level=7 95/null E3:E5", "level=8 8/null E9");
        assertThat(observed("DPQ", "ICT_HIGHER_SHARE", 2025)).contains("level=7 20/95 E3:E5", "level=8 8/8 E9");
        // AI: 20 of the major and 15 of the AI track in software engineering
        assertThat(observed("DPQ", "AI_GRADUATES", 2025)).contains("level=7 35/null E4:E5");
        // talent: 20 + 30 engineers
        assertThat(observed("DPQ", "TALENT_AI_SHARE", 2025)).contains("level=7 20/50 E5:E6");
        // programmes: 8 STEM ones at bachelor level, 3 of them integrate data and AI; 2 masters', 1 does
        assertThat(observed("DPQ", "INTEGRATION_SHARE", 2025)).contains("level=7 3/8 E6:E13", "level=8 1/2 E14:E15");
        assertThat(observed("DPQ", "PHD_LECTURERS", 2025)).containsExactly(" 0/null ");
        assertThat(observed("DPQ", "PHD_LECTURERS", 2026)).containsExactly(" 1/null B2");
        assertThat(observed("DPQ", "_LEARNERS_TOTAL", 2025)).containsExactly(" 3125/null E2:E16");
    }

    /** Ngọk Bay gives rows by group; all learners are the rows "tổng số", and it runs no programmes itself. */
    @Test
    void observationsOfACommune() throws IOException {
        intake().take(SAMPLES, run(1), (done, total) -> {});
        assertThat(observed("23317", "STEM_SHARE", 2025))
                .containsExactly("level=6 0/40 E2", "level=7 36/105 E3:E4,E6:E7", "level=8 1/3 E5,E8", "level=9 0/0 ");
        assertThat(observed("23317", "ICT_GRADUATES", 2025)).contains("level=7 6/null E4:E5", "level=8 0/null ");
        assertThat(observed("23317", "ICT_HIGHER_SHARE", 2025)).contains("level=7 1/6 E4:E5");
        assertThat(observed("23317", "BIO_GRADUATES", 2025)).contains("level=7 1/null E6");
        assertThat(observed("23317", "INTEGRATION_SHARE", 2025)).contains("level=7 0/0 ");
        assertThat(observed("23317", "PHD_LECTURERS", 2025)).isEmpty();
        assertThat(jdbc.queryForList(
                        "select distinct population from observation where unit_code = '23317'", String.class))
                .containsExactly("resident");
        // the series of the nation comes in the return of the department
        assertThat(jdbc.queryForList(
                        "select population || ' ' || numerator || '/' || denominator || ' ' || cell from observation"
                                + " where unit_code = 'VN' order by year",
                        String.class))
                .containsExactly("reference 4.2/100 D2", "reference 4.5/100 D2", "reference 6.1/100 D2");
    }

    @Test
    void aRejectedReturnLeavesNoRows() throws IOException {
        intake().take(SAMPLES, run(1), (done, total) -> {});
        assertThat(count("submission where state = 'REJECTED'")).isPositive();
        assertThat(count("reported_duty d join submission s on s.id = d.submission_id where s.state = 'REJECTED'"))
                .isZero();
    }

    @Test
    void unknownTablesAreNotObservedAndCompleteOnesGiveZeros() throws IOException {
        ReturnBuilder builder = new ReturnBuilder("51-CS4", "Dung Quất", 2026, LocalDate.of(2026, 12, 1));
        Sheet learners = builder.learners();
        ReturnBuilder.programme(learners, "6510201", "", "", "cao đẳng", 20, 1, "");
        builder.nothing("Bảng Tốt nghiệp").nothing("Bảng Nhiệm vụ");
        SampleFile known = builder.build();
        SampleWriter.write(inbox, known);
        intake().take(inbox, run(1), (done, total) -> {});
        assertThat(observed("51-CS4", "STEM_SHARE", 2026)).contains("level=6 20/20 E2", "level=7 0/0 ");
        assertThat(observed("51-CS4", "ICT_GRADUATES", 2026)).contains("level=6 0/null ");
        assertThat(observed("51-CS4", "PHD_LECTURERS", 2026)).isEmpty();

        ReturnBuilder silent = new ReturnBuilder("51-CS5", "Việt - Hàn", 2026, LocalDate.of(2026, 12, 1));
        silent.nothing("Bảng Nhiệm vụ");
        SampleWriter.write(inbox, silent.build());
        IntakeResult result = intake().take(inbox, run(2), (done, total) -> {});
        assertThat(result.fresh()).isEqualTo(1);
        assertThat(problems("2026/51-CS5-2026.xlsx"))
                .containsExactly("1 TABLE_MISSING WARNING Trang bìa!", "2 TABLE_MISSING WARNING Trang bìa!");
        assertThat(count("observation where unit_code = '51-CS5'")).isZero();
    }

    @Test
    void filesThatCannotBeReadAreInputsWithAReason() throws IOException {
        Files.writeString(inbox.resolve("hỏng.xlsx"), "không phải bảng tính");
        Files.writeString(inbox.resolve("ghi-chú.txt"), "không phải báo cáo");
        Files.writeString(inbox.resolve("~$khóa.xlsx"), "tệp khóa của Excel");
        IntakeResult result = intake().take(inbox, run(1), (done, total) -> {});
        assertThat(result.of("")).isEqualTo(new IntakeResult(1, 0, 1, 1, 0, 1, 1, ""));
        intake().take(inbox, run(2), (done, total) -> {});
        assertThat(jdbc.queryForList(
                        "select run_id || ' ' || kind || ' ' || path || ': ' || reason from run_input order by 1",
                        String.class))
                .containsExactly(
                        "1 UNREADABLE hỏng.xlsx: không phải tệp Excel (có thể là tệp khác đổi đuôi)",
                        "2 UNREADABLE hỏng.xlsx: không phải tệp Excel (có thể là tệp khác đổi đuôi)");
    }

    @Test
    void whatIsNoReturnByItsNameIsSaidAndStopsNothing() throws IOException {
        for (String name : List.of("công văn.docx", "ảnh.png", "cũ.ods", "lẻ.csv", "Thumbs.db"))
            Files.writeString(inbox.resolve(name), "x");
        Files.createFile(inbox.resolve("rỗng.xlsx"));
        Files.createDirectories(inbox.resolve("trống"));
        Files.createSymbolicLink(inbox.resolve("vòng"), inbox);
        Files.createSymbolicLink(inbox.resolve("vòng.xlsx"), inbox.resolve("vòng.xlsx"));
        IntakeResult result = intake().take(inbox, run(1), (done, total) -> {});
        assertThat(result.returns()).isEqualTo(7);
        assertThat(result.rejected()).isEqualTo(7);
        assertThat(jdbc.queryForList(
                        "select s.path || ' ' || p.code || ' ' || p.severity || ' ' || (p.params ->> 'value')"
                                + " from submission s join submission_problem p on p.submission_id = s.id order by 1",
                        String.class))
                .containsExactlyInAnyOrder(
                        "công văn.docx FILE_OTHER_FORMAT WARNING tệp đính kèm, không phải bảng số liệu",
                        "cũ.ods FILE_UNREADABLE ERROR dạng tệp này (xlsb, xltx, ods, fods, xml, numbers, gsheet, rar,"
                                + " 7z) không được nhận; bảng tính thì mở ra, chọn Lưu thành (Save As), kiểu Sổ làm việc"
                                + " Excel (xlsx); tệp nén thì giải nén, gửi thẳng tệp xlsx",
                        "lẻ.csv FILE_UNREADABLE ERROR tệp CSV lẻ, trong thư mục không có tệp trang bìa (bia.csv hoặc Trang bìa.csv)",
                        "rỗng.xlsx FILE_UNREADABLE ERROR tệp rỗng, không có nội dung",
                        "vòng FILE_UNREADABLE ERROR đường dẫn tắt đến một thư mục không được đi theo; chép hẳn các tệp"
                                + " vào hộp thư",
                        "vòng.xlsx FILE_UNREADABLE ERROR đường dẫn tắt trỏ đến một tệp không còn ở đó",
                        "ảnh.png FILE_OTHER_FORMAT WARNING tệp đính kèm, không phải bảng số liệu");
    }

    /** What takes longer, or is larger, than the settings allow is told of; the others are read. */
    @Test
    void aFileBeyondItsLimitsIsNamedAndStopsNothing() throws IOException {
        SampleWriter.write(
                inbox,
                new ReturnBuilder("51-KHCN", "Sở Khoa học và Công nghệ", 2026, LocalDate.of(2026, 12, 1))
                        .path("nhỏ.xlsx")
                        .build());
        Files.write(inbox.resolve("lớn.xlsx"), new byte[200_000]);
        FileLimits small = new FileLimits(100_000, Duration.ofMinutes(1));
        new Intake(source, TestBase.RULES, TestBase.ENGINE, small).take(inbox, run(1), (done, total) -> {});
        assertThat(reasons()).containsExactly("2026/nhỏ.xlsx: ", "lớn.xlsx: tệp vượt quá dung lượng cho phép");

        Files.delete(inbox.resolve("lớn.xlsx"));
        ReturnProcessor taker = new ReturnProcessor(TestBase.RULES, TestBase.ENGINE);
        List<InboxScan.Item> items = InboxScan.items(inbox);
        try (ReadAhead reading = new ReadAhead(taker, items, Duration.ZERO)) {
            ProcessedReturn first = reading.next().taken();
            assertThat(first.problems())
                    .extracting(p -> p.params().get("value"))
                    .anyMatch(said -> said.contains("quá lâu"));
        }
    }

    private List<String> reasons() {
        return jdbc.queryForList("select path || ': ' || reason from run_input order by path", String.class);
    }

    @Test
    void aLinkToAFileThatIsGoneIsNamed() throws IOException {
        Files.createSymbolicLink(inbox.resolve("21040-2026.xlsx"), inbox.resolve("đã xóa.xlsx"));
        intake().take(inbox, run(1), (done, total) -> {});
        assertThat(jdbc.queryForList("select path || ': ' || reason from run_input", String.class))
                .containsExactly("21040-2026.xlsx: đường dẫn tắt trỏ đến một tệp không còn ở đó");
    }

    /** A file of which the system lets nobody read a byte, not even the test's user. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatMayNotBeReadStopsNothing() throws IOException {
        Files.createSymbolicLink(inbox.resolve("khóa.xlsx"), Path.of("/proc/self/mem"));
        assertThat(InboxScan.items(inbox)).singleElement().satisfies(i -> assertThat(i.path())
                .isEqualTo("khóa.xlsx"));
        intake().take(inbox, run(1), (done, total) -> {});
        assertThat(problems("khóa.xlsx")).hasSize(1).allMatch(p -> p.startsWith("1 FILE_UNREADABLE ERROR"));
    }

    @Test
    void aRegisterRowThatCannotBeReadIsSaid() throws IOException {
        Sheet documents = Sheet.of(
                        "Văn bản đến",
                        "",
                        "Mã đơn vị",
                        "Mã điều khoản",
                        "Năm",
                        "Số văn bản",
                        "Ngày văn bản",
                        "Ngày đến",
                        "Nội dung")
                .row("21040", "KH11-V.end-2", 2026, "1/BC", "01/12/2026", "2026-12-02", "Báo cáo")
                .row("99999", "KH11-V.end-2", 2026, "2/BC", "01/12/2026", "32/12/2026", "Báo cáo");
        SampleWriter.write(inbox, new SampleFile("so.xlsx", List.of(documents)));
        IntakeResult result = intake().take(inbox, run(1), (done, total) -> {});
        assertThat(result.of("")).isEqualTo(new IntakeResult(0, 0, 0, 0, 1, 0, 0, ""));
        assertThat(jdbc.queryForObject(
                        "select kind || ' ' || unit_code || ' ' || entry_date || ' ' || arrived || ' ' || row_number"
                                + " from register_entry",
                        String.class))
                .isEqualTo("DOCUMENT 21040 2026-12-01 2026-12-02 2");
        assertThat(jdbc.queryForList(
                        "select code || ' ' || severity || ' ' || sheet || '!' || cell || ' ' || (params ->> 'value')"
                                + " from register_problem order by path, ordinal",
                        String.class))
                .containsExactly(
                        "UNIT_UNKNOWN ERROR Văn bản đến!A3 99999", "DATE_UNREADABLE ERROR Văn bản đến!F3 32/12/2026");
    }

    @Test
    void theNumberOfStatementsDoesNotDependOnTheFiles() throws Exception {
        Path folder = inbox.resolve("rules");
        LargeInbox.rules(Path.of("rules"), folder, 50);
        Rulebook rules = Rulebooks.read(folder);
        assertThat(rules.hasErrors()).isFalse();
        LargeInbox.write(inbox.resolve("10"), 10, 1);
        LargeInbox.write(inbox.resolve("100"), 50, 2);
        int few = statements(rules, inbox.resolve("10"), 10);
        freshDatabase();
        int many = statements(rules, inbox.resolve("100"), 100);
        assertThat(many).isEqualTo(few).isBetween(10, 40);
    }

    @Test
    void theInboxIsLeftAsItWas() throws IOException {
        List<String> before = listing(SAMPLES);
        intake().take(SAMPLES, run(1), (done, total) -> {});
        assertThat(listing(SAMPLES)).isEqualTo(before);
    }

    private int statements(Rulebook rules, Path folder, int files) throws IOException {
        CountingSource counting = new CountingSource(source);
        IntakeResult result =
                new Intake(counting, rules, RuleEngines.compile(rules)).take(folder, run(1), (done, total) -> {});
        assertThat(result.accepted()).isEqualTo(files);
        return counting.count();
    }

    private Intake intake() {
        return new Intake(source, TestBase.RULES, TestBase.ENGINE);
    }

    private long run(long id) {
        jdbc.update(
                "insert into run (id, as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at)"
                        + " overriding system value values (?, '2026-12-31', 'r', 'i', ?, 'e', 'RUNNING', now())",
                id,
                id);
        return id;
    }

    private long count(String from) {
        Long count = jdbc.queryForObject("select count(*) from " + from, Long.class);
        return count == null ? 0 : count;
    }

    private List<String> problems(String path) {
        return jdbc.queryForList(
                "select p.ordinal || ' ' || p.code || ' ' || p.severity || ' ' || p.sheet || '!' || p.cell"
                        + " from submission_problem p join submission s on s.id = p.submission_id where s.path = ?"
                        + " order by p.ordinal",
                String.class,
                path);
    }

    private List<String> observed(String unit, String indicator, int year) {
        return jdbc.queryForList(
                "select dimension || ' ' || numerator || '/' || coalesce(denominator::text, 'null') || ' ' || cell"
                        + " from observation where unit_code = ? and indicator = ? and year = ?"
                        + " order by dimension",
                String.class,
                unit,
                indicator,
                year);
    }

    private static List<String> listing(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.sorted().toList()) files.add(file + " " + Files.getLastModifiedTime(file));
        }
        return files;
    }
}
