package vn.chitieu.night;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;
import vn.chitieu.night.run.Issues;
import vn.chitieu.night.run.NightKey;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.store.FreshDatabase;

/** A content is read once, but each night tells of a file by the name it has then. */
@Slow
class FileNamesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-10T18:30:00Z"), ZoneOffset.UTC);
    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final NightContext context = NightContext.open(database.dataSource());

    @TempDir
    private Path folder;

    private Path rules;
    private SmallInbox inbox;

    @BeforeEach
    void files() throws IOException {
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "23317"));
        inbox = new SmallInbox(folder.resolve("inbox")).goodReturns();
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    /** The return of DPQ for 2026 comes under the name of another unit and year, is renamed, and named wrongly again. */
    @Test
    void aRenamedReturnIsHeldAgainstItsNewName() throws IOException {
        Path wrong = inbox.folder().resolve("51-CS1-2027");
        Path right = inbox.folder().resolve("DPQ-2026");
        Files.move(right, wrong);
        night(DAY, 0);
        assertThat(issues())
                .containsExactly(
                        "DPQ FILE_OF_OTHER bia.csv B1 51-CS1-2027 51-CS1",
                        "DPQ FILE_OF_OTHER_YEAR bia.csv B2 51-CS1-2027 2027");
        Files.move(wrong, right);
        night(DAY.plusDays(1), 0);
        assertThat(issues()).isEmpty();
        assertThat(returns()).containsExactly("51-CS1 2026 0", "DPQ 2025 0", "DPQ 2026 0");
        Files.move(right, wrong);
        night(DAY.plusDays(2), 0);
        assertThat(issues()).hasSize(2);
        // under both names at once: told of the wrong one, read once
        FileSystemUtils.copyRecursively(wrong, right);
        night(DAY.plusDays(3), 0);
        assertThat(issues())
                .containsExactly(
                        "DPQ FILE_OF_OTHER bia.csv B1 51-CS1-2027 51-CS1",
                        "DPQ FILE_OF_OTHER_YEAR bia.csv B2 51-CS1-2027 2027");
        assertThat(returns()).containsExactly("51-CS1 2026 0", "DPQ 2025 0", "DPQ 2026 2");
        // what each night said, it says again
        for (long run :
                sql.sql("select id from run order by id").query(Long.class).list()) {
            ReplayResult again = new Replays(database.dataSource()).replay(run, folder.resolve("again-" + run));
            assertThat(again.different()).as("run " + run).isEmpty();
            assertThat(again.sameBytes()).as("run " + run).isTrue();
        }
        assertThat(returns()).containsExactly("51-CS1 2026 0", "DPQ 2025 0", "DPQ 2026 2");
    }

    /** Nobody reads whose it is: it is answered to the unit whose code its name begins with. */
    @Test
    void aFileNobodyCanReadIsAnsweredByTheNameItHasNow() throws IOException {
        Path first = Files.writeString(inbox.folder().resolve("51-CS2-2026.xlsx"), "not a workbook");
        night(DAY, 3);
        assertThat(answers(DAY)).containsExactly("51-CS2/tra-loi-51-CS2-2026.xlsx");
        Path second = Files.move(first, inbox.folder().resolve("51-CS3-2026.xlsx"));
        night(DAY.plusDays(1), 3);
        assertThat(answers(DAY.plusDays(1))).containsExactly("51-CS3/tra-loi-51-CS3-2026.xlsx");
        assertThat(count("submission")).isEqualTo(5);
        // under both names, and in another folder: each is told of, neither read again
        Files.copy(second, first);
        Files.copy(second, Files.createDirectories(inbox.folder().resolve("b")).resolve("51-CS3-2026.xlsx"));
        night(DAY.plusDays(2), 3);
        assertThat(answers(DAY.plusDays(2)))
                .contains("51-CS2/tra-loi-51-CS2-2026.xlsx", "51-CS3/tra-loi-51-CS3-2026.xlsx");
        assertThat(count("submission")).isEqualTo(5);
        assertThat(sql.sql("select path || ' ' || kind from run_input where run_id = (select max(id) from run)"
                                + " and path like '%.xlsx' order by path")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "51-CS2-2026.xlsx UNREADABLE", "51-CS3-2026.xlsx UNREADABLE", "b/51-CS3-2026.xlsx UNREADABLE");
    }

    /** A workbook that was sent as a .zip by mistake is read once its name is mended. */
    @Test
    void aWorkbookUnderAWrongEndingIsReadWhenItsNameIsMended() throws IOException {
        Path zip = Files.copy(
                Path.of("data-samples/2026/51-CS2-2026.xlsx"), inbox.folder().resolve("51-CS2-2026.zip"));
        night(DAY, 3);
        assertThat(returns()).doesNotContain("51-CS2 2026 0");
        Files.move(zip, inbox.folder().resolve("51-CS2-2026.xlsx"));
        night(DAY.plusDays(1), 0);
        assertThat(returns()).contains("51-CS2 2026 0");
    }

    private void night(LocalDate day, int exitCode) {
        NightResult result = context.nights()
                .run(
                        new NightRequest(rules, inbox.folder(), folder.resolve("out"), day, CLOCK, Set.of()),
                        NightProgress.NONE);
        assertThat(result.exitCode()).as(result.sentence()).isEqualTo(exitCode);
    }

    /** Problems as the workbooks show them. */
    private List<String> issues() {
        long run = sql.sql("select max(id) from run").query(Long.class).single();
        Issues issues = new Issues(sql, new NightKey(DAY, "", "", 1, run, inbox.folder(), folder));
        try (Stream<DataIssue> all = issues.stream()) {
            return all.map(i -> String.join(
                            " ",
                            i.unitCode(),
                            i.code(),
                            i.sheet(),
                            i.cell(),
                            i.params().get("value"),
                            i.params().get("other")))
                    .sorted()
                    .toList();
        }
    }

    private List<String> returns() {
        return sql.sql("select unit_code || ' ' || data_year || ' ' || warnings from submission"
                        + " where state = 'ACCEPTED' order by 1")
                .query(String.class)
                .list();
    }

    private List<String> answers(LocalDate day) throws IOException {
        Path results = folder.resolve("out").resolve(day.toString());
        try (Stream<Path> all = Files.walk(results)) {
            return all.map(p -> results.relativize(p).toString())
                    .filter(name -> name.contains("tra-loi"))
                    .sorted()
                    .toList();
        }
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }
}
