package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.intake.inbox.InboxScan;
import vn.chitieu.length.Slow;
import vn.chitieu.store.FreshDatabase;

/** What happens to files while a night is at work: what is accepted is what was read, what is published is there. */
@Slow
class NightFaultsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-10T18:30:00Z"), ZoneOffset.UTC);
    /** Whoever keeps other nights away. */
    private static final String HOLDERS = " from pg_locks where locktype = 'advisory'"
            + " and database = (select oid from pg_database where datname = current_database())";

    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final NightContext context = NightContext.open(database.dataSource());

    @TempDir
    Path folder;

    private Path rules;
    private SmallInbox inbox;
    private Path out;

    @BeforeEach
    void files() throws IOException {
        rules = folder.resolve("rules");
        out = folder.resolve("out");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "23317"));
        inbox = new SmallInbox(folder.resolve("inbox")).goodReturns();
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    /** 330 learners are listed; before they are read the file says 333, and the night after sees that and no other. */
    @Test
    void aFileReplacedAfterItWasListedIsTakenForWhatItSays() throws IOException {
        Path learners = inbox.folder().resolve("DPQ-2026/nguoi-hoc.csv");
        NightResult first = night(DAY, (step, done, total) -> {
            if (step.equals("takeIn") && done == 0) replace(learners, ",330,", ",333,");
        });
        assertThat(first.exitCode()).as(first.sentence()).isZero();
        assertThat(persons()).containsExactly("333");
        // the run is known by what was read, and says so to people
        assertThat(inboxHash()).isEqualTo(InboxScan.hash(InboxScan.items(inbox.folder())));
        assertThat(runInputs()).containsExactly(inboxHash());
        // the same file again: nothing is read anew, nothing is lost
        assertThat(night(DAY, NightProgress.NONE).exitCode()).isZero();
        assertThat(persons()).containsExactly("333");
        // and as it was at first: its content had not been stored under what was not in it
        replace(learners, ",333,", ",330,");
        assertThat(night(DAY.plusDays(1), NightProgress.NONE).exitCode()).isZero();
        assertThat(persons()).containsExactlyInAnyOrder("333", "330");
        assertThat(sql.sql("""
                        select numerator::text from indicator_value
                        where unit_code = 'DPQ' and indicator = 'STEM_SHARE' and dimension = 'level=7' and year = 2026""").query(String.class).single()).isEqualTo("330");
    }

    @Test
    void aFileThatGoesAfterItWasListedIsAsIfItHadNotCome() throws IOException {
        NightResult first = night(DAY, (step, done, total) -> {
            if (step.equals("takeIn") && done == 0) gone(inbox.folder().resolve("DPQ-2026"));
        });
        assertThat(first.exitCode()).as(first.sentence()).isZero();
        assertThat(sql.sql("select path from run_input order by path")
                        .query(String.class)
                        .list())
                .containsExactly("51-CS1-2026", "DPQ-2025");
        assertThat(inboxHash()).isEqualTo(InboxScan.hash(InboxScan.items(inbox.folder())));
        assertThat(sql.sql("select count(*) from submission where state = 'REJECTED'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aNightWhoseFilesAreTakenAwayBeforeItIsPublishedIsNotPublished() throws IOException {
        assertThat(night(DAY, NightProgress.NONE).exitCode()).isZero();
        NightResult second = night(DAY.plusDays(1), (step, done, total) -> {
            if (step.equals("publish") && done == 0) gone(out.resolve(".2026-12-11.new/findings.csv"));
        });
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.sentence()).contains("bị thay đổi hoặc xóa trước khi công bố");
        assertThat(out.resolve("2026-12-11")).doesNotExist();
        assertThat(states()).containsExactly("PUBLISHED", "FAILED");
        // nothing stands in the way of the next
        assertThat(night(DAY.plusDays(1), NightProgress.NONE).exitCode()).isZero();
        assertThat(out.resolve("2026-12-11/findings.csv")).isRegularFile();
        assertThat(hidden()).isEmpty();
    }

    /** The lock goes with its connection, and another night takes over: the first one stops, nothing is done twice. */
    @Test
    void aNightWhoseLockIsLostGivesWayToAnother() throws IOException {
        List<CompletableFuture<NightResult>> beside = new ArrayList<>();
        NightResult first = night(DAY, (step, done, total) -> {
            if (!step.equals("derive") || done != 0 || !beside.isEmpty()) return;
            sql.sql("select pg_terminate_backend(pid)" + HOLDERS)
                    .query(Boolean.class)
                    .list();
            beside.add(CompletableFuture.supplyAsync(this::byAnotherProcess));
            await().until(() ->
                    !sql.sql("select pid" + HOLDERS).query(Integer.class).list().isEmpty());
        });
        NightResult other = beside.get(0).join();
        assertThat(other.exitCode()).as(other.sentence()).isZero();
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(first.sentence()).contains("mất kết nối với cơ sở dữ liệu");
        assertThat(states()).containsExactly("PUBLISHED");
        assertThat(sql.sql(
                                "select count(*) from (select finding_id from finding group by finding_id having count(*) > 1) d")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(out.resolve("2026-12-10/findings.csv")).isRegularFile();
        assertThat(hidden()).isEmpty();
    }

    /** A death between the two renames, in the second run of a day; then a night of another day. */
    @Test
    void whatMadeRoomForAFolderComesBackOrGoes() throws IOException {
        assertThat(night(DAY, NightProgress.NONE).exitCode()).isZero();
        byte[] findings = Files.readAllBytes(out.resolve("2026-12-10/findings.csv"));
        // published and on the way
        Files.move(out.resolve("2026-12-10"), out.resolve(".2026-12-10.new"));
        Files.createDirectories(out.resolve(".2026-12-10.old/51"));
        // never published: the earlier one is still the good one
        Files.createDirectories(out.resolve(".2026-12-08.new/51"));
        Files.createDirectories(out.resolve(".2026-12-08.old/51"));
        assertThat(night(DAY.plusDays(1), NightProgress.NONE).exitCode()).isZero();
        assertThat(out.resolve("2026-12-10/findings.csv")).hasBinaryContent(findings);
        assertThat(out.resolve("2026-12-08/51")).isDirectory();
        assertThat(hidden()).isEmpty();
    }

    /** A death after the database has published and before the folder has its place. */
    @Test
    void aFolderThatWasPublishedIsPutInItsPlaceByTheNextNight() throws IOException {
        assertThat(night(DAY, NightProgress.NONE).exitCode()).isZero();
        byte[] findings = Files.readAllBytes(out.resolve("2026-12-10/findings.csv"));
        Files.move(out.resolve("2026-12-10"), out.resolve(".2026-12-10.new"));
        // what an unpublished night left is not
        Files.createDirectories(out.resolve(".2026-12-09.new/51"));
        assertThat(night(DAY.plusDays(1), NightProgress.NONE).exitCode()).isZero();
        assertThat(out.resolve("2026-12-10/findings.csv")).hasBinaryContent(findings);
        assertThat(out.resolve("2026-12-11/findings.csv")).isRegularFile();
        assertThat(out.resolve("2026-12-09")).doesNotExist();
        assertThat(hidden()).isEmpty();
    }

    /** A file elsewhere, that the service may read and the sender may not, does not come back in an answer. */
    @Test
    void whatALinkOutOfTheInboxPointsToIsNotAnswered() throws IOException {
        Path outside = Files.copy(Path.of("data-samples/2026/51-CS2-2026.xlsx"), folder.resolve("secret.xlsx"));
        Files.createSymbolicLink(inbox.folder().resolve("51-CS2-2026.xlsx"), outside);
        assertThat(night(DAY, NightProgress.NONE).exitCode()).isEqualTo(3);
        assertThat(sql.sql("select reason from run_input where path = '51-CS2-2026.xlsx'")
                        .query(String.class)
                        .single())
                .startsWith("đường dẫn tắt trỏ ra ngoài hộp thư");
        Path answer = out.resolve("2026-12-10/51-CS2/tra-loi-51-CS2-2026.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(answer))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
        }
    }

    @Test
    void aFileWhereTheFolderShouldBeIsNotReplaced() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("2026-12-10"), "of somebody");
        NightResult night = night(DAY, NightProgress.NONE);
        assertThat(night.exitCode()).isEqualTo(1);
        assertThat(night.sentence()).contains("đang có một tệp thường", "2026-12-10");
        assertThat(out.resolve("2026-12-10")).hasContent("of somebody");
    }

    private NightResult byAnotherProcess() {
        try (NightContext other = NightContext.open(database.dataSource())) {
            return other.nights()
                    .run(new NightRequest(rules, inbox.folder(), out, DAY, CLOCK, Set.of()), NightProgress.NONE);
        }
    }

    private NightResult night(LocalDate day, NightProgress progress) {
        return context.nights().run(new NightRequest(rules, inbox.folder(), out, day, CLOCK, Set.of()), progress);
    }

    private List<String> persons() {
        return sql.sql("""
                select r.persons::text from submission_row r join submission s on s.id = r.submission_id
                where s.unit_code = 'DPQ' and s.data_year = 2026 and r.persons >= 300""").query(String.class).list();
    }

    private String inboxHash() {
        return sql.sql("select inbox_hash from run order by id desc limit 1")
                .query(String.class)
                .single();
    }

    /** Hashes of the inboxes whose files are listed. */
    private List<String> runInputs() {
        return sql.sql("select distinct inbox_hash from run r join run_input i on i.run_id = r.id")
                .query(String.class)
                .list();
    }

    private List<String> states() {
        return sql.sql("select state from run order by id").query(String.class).list();
    }

    private List<Path> hidden() throws IOException {
        try (Stream<Path> list = Files.list(out)) {
            return list.filter(p -> p.getFileName().toString().startsWith(".")).toList();
        }
    }

    private static void replace(Path file, String text, String other) {
        try {
            Files.writeString(file, Files.readString(file).replace(text, other));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void gone(Path path) {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
