package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;
import vn.chitieu.night.run.NightLog;
import vn.chitieu.store.FreshDatabase;

/** Nights that must not go well, and what is on record of them. */
@Slow
class NightsOnRecordTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final Instant NOW = Instant.parse("2026-12-10T18:30:00Z");
    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final NightContext context = NightContext.open(database.dataSource());
    private final NightLog log = new NightLog(database.dataSource());

    @TempDir
    Path folder;

    private Path rules;
    private Path inbox;

    @BeforeEach
    void files() throws IOException {
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "21040", "21484", "23317"));
        inbox = new SmallInbox(folder.resolve("inbox")).goodReturns().folder();
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    @Test
    void anInboxThatHasLostItsReturnsIsRefusedUntilAllowed() throws IOException {
        assertThat(run(inbox, false).exitCode()).isZero();
        String findings = Files.readString(folder.resolve("out/2026-12-10/findings.csv"));
        Path lost = Files.createDirectories(folder.resolve("lost"));
        // a letter is no return
        Files.writeString(lost.resolve("công văn.pdf"), "%PDF");

        NightResult refused = run(lost, false);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.sentence())
                .startsWith("Hộp thư " + lost + " không có báo cáo nào, trong khi lần đánh giá ngày 10/12/2026 có 3 báo"
                        + " cáo")
                .contains("--allow-empty");
        assertThat(folder.resolve("out/2026-12-10/findings.csv")).hasContent(findings);
        assertThat(log.latest(1)).singleElement().satisfies(n -> {
            assertThat(n.state()).isEqualTo("FAILED");
            assertThat(n.reason()).isEqualTo(refused.sentence());
        });

        NightResult allowed = run(lost, true);
        assertThat(allowed.exitCode()).as(allowed.sentence()).isZero();
        // who has said once that nothing is there need not say it again
        assertThat(run(lost, false).exitCode()).isZero();
    }

    @Test
    void anInboxOfFewerThanHalfTheReturnsIsToldOf() throws IOException {
        run(inbox, false);
        FileSystemUtils.deleteRecursively(inbox.resolve("DPQ-2025"));
        NightSummary two = run(inbox, false).summary();
        assertThat(two).isNotNull();
        // 2 of 3
        assertThat(two.lookFirst()).noneMatch(s -> s.startsWith("Hộp thư chỉ có"));
        new SmallInbox(inbox).communes(List.of("23317"));
        run(inbox, false);
        FileSystemUtils.deleteRecursively(inbox.resolve("DPQ-2026"));
        FileSystemUtils.deleteRecursively(inbox.resolve("51-CS1-2026"));
        NightSummary one = run(inbox, false).summary();
        assertThat(one).isNotNull();
        // 1 of 3
        assertThat(one.lookFirst())
                .first()
                .isEqualTo("Hộp thư chỉ có 1 báo cáo, chưa bằng 50 % số báo cáo (3) của lần đánh giá ngày 10/12/2026."
                        + " Kiểm tra thư mục hoặc ổ đĩa có được gắn đủ không.");
    }

    @Test
    void anInboxThatIsGoneLeavesAFailedRunWithTheReason() {
        NightResult result = run(folder.resolve("gone"), false);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(log.latest(5)).singleElement().satisfies(n -> {
            assertThat(n.state()).isEqualTo("FAILED");
            assertThat(n.reason()).isEqualTo(result.sentence()).contains("gone");
            assertThat(n.seconds()).isZero();
        });
        assertThat(log.rules()).isEmpty();
    }

    @Test
    void theNightIsOnRecordWhileItsRulesAreRead() {
        List<String> seen = new ArrayList<>();
        context.nights().run(request(inbox, NOW, false), (step, done, total) -> {
            if (step.equals("checkRules") && done == 0 && seen.isEmpty()) {
                seen.add(log.latest(1).get(0).state());
                assertThat(log.atWork()).isTrue();
            }
        });
        assertThat(seen).containsExactly("RUNNING");
        assertThat(log.atWork()).isFalse();
    }

    @Test
    void theHoursBetweenDeathAndTheNextLifeAreNobodysWork() throws IOException {
        run(inbox, false);
        for (String table : List.of("batch_job_execution", "batch_step_execution"))
            sql.sql("update " + table + " set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null" + " where "
                            + (table.contains("step") ? "step_name = 'publish'" : "true"))
                    .update();
        sql.sql("delete from finding").update();
        sql.sql("update run set state = 'RUNNING', seq = null, ended_at = null").update();
        Instant later = NOW.plusSeconds(3600);
        NightResult result = context.nights().run(request(inbox, later, false), NightProgress.NONE);
        assertThat(result.exitCode()).as(result.sentence()).isZero();
        assertThat(log.latest(5)).singleElement().satisfies(n -> {
            assertThat(n.began()).isEqualTo(NOW);
            assertThat(n.resumed()).isTrue();
            assertThat(n.seconds()).isZero();
        });
    }

    @Test
    void countsOfAStepAgreeFromItsBeginningToItsEnd() throws IOException {
        for (int night = 0; night < 2; night++) {
            List<String> ends = new ArrayList<>();
            context.nights().run(request(inbox, NOW, false), (step, done, total) -> {
                if (done == 0) ends.add(step + " " + total);
                if (done == total && total > 0) ends.add(step + " " + done);
            });
            // else the second would find that nothing is to be done
            FileSystemUtils.deleteRecursively(folder.resolve("out"));
            assertThat(ends).filteredOn(s -> s.startsWith("takeIn")).containsOnly("takeIn 3");
            List<String> written =
                    ends.stream().filter(s -> s.startsWith("write")).toList();
            assertThat(written).hasSize(2);
            assertThat(written.get(0)).isEqualTo(written.get(1));
        }
    }

    /** A file that went between listing and reading makes another inbox of the run; the listed one may come again. */
    @Test
    void theSameListAfterANightThatReadLessIsANightOfItsOwn() throws IOException {
        assertThat(run(inbox, false).exitCode()).isZero();
        sql.sql("update run set inbox_hash = 'read with a file less'").update();
        assertThat(run(inbox, false).exitCode()).isZero();
        assertThat(sql.sql("select state || ' ' || attempt from run order by id")
                        .query(String.class)
                        .list())
                .containsExactly("PUBLISHED 1", "PUBLISHED 1");
    }

    @Test
    void aFullDiskIsNamedWithTheStepTheFolderAndWhatToDo() {
        assertThat(FailureWords.of(
                        "write",
                        List.of(new IllegalStateException(
                                new java.nio.file.FileSystemException("/x/a.part", null, "No space left on device"))),
                        "/x",
                        "jdbc:y"))
                .startsWith("Bước “ghi báo cáo” không xong: đĩa chứa thư mục kết quả /x đã đầy.")
                .contains("--out");
        assertThat(FailureWords.of(
                        "assess",
                        List.of(new IllegalStateException(new java.sql.SQLException("terminating", "57P01"))),
                        "/x",
                        "jdbc:y"))
                .startsWith("Bước “đánh giá” không xong: mất kết nối với cơ sở dữ liệu jdbc:y.");
    }

    private NightResult run(Path from, boolean allowEmpty) {
        return context.nights().run(request(from, NOW, allowEmpty), NightProgress.NONE);
    }

    private NightRequest request(Path from, Instant now, boolean allowEmpty) {
        return new NightRequest(
                rules, from, folder.resolve("out"), DAY, Clock.fixed(now, ZoneOffset.UTC), Set.of(), allowEmpty);
    }
}
