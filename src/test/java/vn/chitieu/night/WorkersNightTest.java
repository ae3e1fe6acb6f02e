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
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.integration.util.UUIDConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;
import vn.chitieu.night.parts.PartWorker;
import vn.chitieu.store.FreshDatabase;

/** Nights whose parts are handed out, with and without others who do some; these others are threads of the test. */
@Slow
class WorkersNightTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final Parallelism HERE = new Parallelism(8, 2);
    private static final Parallelism HANDED_OUT = new Parallelism(8, 1, true);
    /** Long enough that nobody does all parts before another has looked. */
    private static final String SLOWLY = "perform pg_sleep(0.5); return null;";

    private static final String FAILS = """
            if exists (select from fresh where unit_code = '23317') then raise exception 'no findings of 23317'; end if;
            return null;""";

    @TempDir
    private Path folder;

    private Path rules;
    private SmallInbox inbox;
    private FreshDatabase database;
    private JdbcTemplate sql;
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void files() throws IOException {
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "23317"));
        inbox = new SmallInbox(folder.resolve("inbox")).goodReturns().badReturn();
        fresh();
    }

    private void fresh() {
        database = new FreshDatabase();
        sql = new JdbcTemplate(database.dataSource());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void noneOneOrTwoOthersGiveTheSameNightAsThisProcessAlone() throws IOException {
        Map<String, String> usual = whole("usual", HERE);
        assertThat(usual).hasSizeGreaterThan(10);
        fresh();
        assertThat(whole("none", HANDED_OUT)).isEqualTo(usual);
        assertThat(takenBy("one")).isZero();
        fresh();
        onInsert(SLOWLY);
        try (Helper one = helper("one", rules, "with-one")) {
            assertThat(whole("with-one", HANDED_OUT)).isEqualTo(usual);
            assertThat(takenBy("one")).isPositive();
            assertThat(shares()).as("one of the workbooks for each process").isEqualTo(2);
        }
        fresh();
        onInsert(SLOWLY);
        try (Helper one = helper("one", rules, "with-two");
                Helper two = helper("two", rules, "with-two")) {
            assertThat(whole("with-two", HANDED_OUT)).isEqualTo(usual);
            assertThat(takenBy("one")).isPositive();
            assertThat(takenBy("two")).isPositive();
            assertThat(shares()).isEqualTo(3);
        }
        assertThat(told).isEmpty();
        nothingIsLeft();
    }

    @Test
    void aPartThatFailsFailsTheNightOnceAndTheNextIsWhole() throws IOException {
        Map<String, String> usual = whole("usual", HERE);
        fresh();
        onInsert(FAILS);
        try (Helper one = helper("one", rules, "out")) {
            NightResult failed = night("out", HANDED_OUT);
            assertThat(failed.exitCode()).isOne();
            assertThat(failed.sentence()).startsWith("Bước “đánh giá”").contains("no findings of 23317");
            assertThat(sql.queryForObject(
                            "select count(*) from batch_step_execution where status = 'FAILED' and step_name like 'assessUnits:%'",
                            Integer.class))
                    .isOne();
            assertThat(sql.queryForList("select attempts from night_part", Integer.class))
                    .containsOnly(1);
            assertThat(folder.resolve("out")).doesNotExist();
            nothingIsLeft();
            sql.execute("drop trigger test_trigger on run_finding");
            assertThat(whole("out", HANDED_OUT)).isEqualTo(usual);
        }
    }

    @Test
    void whoHasOtherRulesOrAnotherFolderSaysSoAndLeavesThePartsToOthers() throws IOException {
        Map<String, String> usual = whole("usual", HERE);
        fresh();
        Path other = folder.resolve("other-rules");
        FileSystemUtils.copyRecursively(rules, other);
        new RulesEdit(other).figure("kh-11-quang-ngai.xlsx", "KH11-II.2.a-1", 33);
        onInsert(SLOWLY);
        try (Helper one = helper("one", other, "out");
                Helper two = helper("two", rules, "elsewhere")) {
            assertThat(whole("out", HANDED_OUT)).isEqualTo(usual);
            assertThat(takenBy("one")).isZero();
            assertThat(takenBy("two")).isPositive();
            assertThat(written("two")).isZero();
        }
        assertThat(told)
                .hasSize(2)
                .anySatisfy(s -> assertThat(s).contains(other.toString(), "không phải quy tắc của đêm 10/12/2026"))
                .anySatisfy(
                        s -> assertThat(s).contains(folder.resolve("elsewhere").toString(), "chỉ đánh giá"));
    }

    @Test
    void requestsOfANightThatDiedAreDoneByNobodyAndClearedByTheNext() throws Exception {
        Map<String, String> usual = whole("usual", HERE);
        fresh();
        onInsert("perform pg_sleep(0); return null;");
        sql.execute("""
                insert into run (as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at, out_dir)
                values ('2026-12-09', 'r', 'i', 1, 'e', 'RUNNING', now(), '')""");
        sql.execute("insert into night_offer select id, as_of, 'r', 'e', '', '', 'm', 0 from run");
        sql.update(
                "insert into night_channel_message (message_id, group_key, created_date, message_content, region)"
                        + " select 'x', ?, 1, id || ' assessUnits 1', 'night' from run",
                UUIDConverter.getUUID("ASSESS").toString());
        try (Helper one = helper("one", rules, "out")) {
            Thread.sleep(2_000);
            assertThat(sql.queryForObject("select count(*) from night_channel_message", Integer.class))
                    .isOne();
            assertThat(whole("out", HANDED_OUT)).isEqualTo(usual);
        }
        assertThat(told).isEmpty();
        assertThat(sql.queryForObject("select count(*) from night_part where step_execution_id = 1", Integer.class))
                .isZero();
        nothingIsLeft();
    }

    /** As if three processes had died of the part that is taken first. */
    @Test
    void aPartThatProcessesDieOfIsGivenUp() throws IOException {
        Map<String, String> usual = whole("usual", HERE);
        fresh();
        sql.execute("create function deadly() returns trigger language plpgsql as $$ begin"
                + " if not exists (select from night_part) then new.attempts := 4; end if; return new; end $$");
        sql.execute("create trigger deadly before insert on night_part for each row execute function deadly()");
        NightResult failed = night("out", HANDED_OUT);
        assertThat(failed.exitCode()).isOne();
        assertThat(failed.sentence())
                .startsWith("3 tiến trình đã dừng đột ngột")
                .contains("CHITIEU_PART_SECONDS");
        nothingIsLeft();
        sql.execute("drop trigger deadly on night_part");
        assertThat(whole("out", HANDED_OUT)).isEqualTo(usual);
    }

    @Test
    void requestsThatSomebodyHasRemovedAreNotWaitedForForEver() throws Exception {
        onInsert(SLOWLY);
        CompletableFuture<NightResult> night = CompletableFuture.supplyAsync(() -> night("out", HANDED_OUT));
        while (sql.queryForObject("select count(*) from night_part", Integer.class) == 0 && !night.isDone())
            Thread.sleep(20);
        int removed = sql.update("delete from night_channel_message where ctid in"
                + " (select ctid from night_channel_message for update skip locked)");
        assertThat(removed).isPositive();
        NightResult failed = night.get(2, TimeUnit.MINUTES);
        assertThat(failed.exitCode()).isOne();
        assertThat(failed.sentence()).startsWith("Các yêu cầu giao phần việc");
        nothingIsLeft();
    }

    private void nothingIsLeft() {
        assertThat(sql.queryForObject("select count(*) from night_channel_message", Integer.class))
                .isZero();
        assertThat(sql.queryForObject("select count(*) from night_offer", Integer.class))
                .isZero();
    }

    private int takenBy(String name) {
        return sql.queryForObject("select count(*) from night_part where worker = ?", Integer.class, name);
    }

    private int written(String name) {
        return sql.queryForObject(
                "select count(*) from night_part where worker = ? and folder <> ''", Integer.class, name);
    }

    /** Shares of the workbooks; who takes one depends on who is free. */
    private int shares() {
        return sql.queryForObject("select count(*) from night_part where folder <> ''", Integer.class);
    }

    /** What happens when the findings of a range are stored. */
    private void onInsert(String body) {
        sql.execute("create function test_part() returns trigger language plpgsql as $$ begin " + body + " end $$");
        sql.execute("create trigger test_trigger after insert on run_finding referencing new table as fresh"
                + " for each statement execute function test_part()");
    }

    private Map<String, String> whole(String out, Parallelism parallelism) throws IOException {
        NightResult result = night(out, parallelism);
        assertThat(result.exitCode()).as(result.sentence()).isEqualTo(3);
        return hashes(folder.resolve(out));
    }

    private NightResult night(String out, Parallelism parallelism) {
        try (NightContext context = NightContext.open(database.dataSource(), parallelism)) {
            Clock clock = Clock.fixed(Instant.parse(DAY + "T18:30:00Z"), ZoneOffset.UTC);
            return context.nights()
                    .run(
                            new NightRequest(rules, inbox.folder(), folder.resolve(out), DAY, clock, Set.of()),
                            NightProgress.NONE);
        }
    }

    /** Who does parts, with a context of its own. */
    private record Helper(NightContext context, PartWorker worker) implements AutoCloseable {
        @Override
        public void close() {
            worker.close();
            context.close();
        }
    }

    private Helper helper(String name, Path rulesDir, String out) {
        NightContext context = NightContext.open(database.dataSource(), HERE);
        return new Helper(
                context,
                context.worker(
                        new PartWorker.Place(name, rulesDir, Set.of(), folder.resolve(out), told::add), "database"));
    }

    private static Map<String, String> hashes(Path root) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList())
                hashes.put(
                        root.relativize(file).toString(),
                        HexFormat.of().formatHex(DigestUtils.sha256(Files.readAllBytes(file))));
        }
        return hashes;
    }
}
