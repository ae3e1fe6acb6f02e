package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.archive.RuleArchive;
import vn.chitieu.length.Slow;
import vn.chitieu.night.rules.FormerRulesException;
import vn.chitieu.night.run.NightLog;
import vn.chitieu.rulebook.Rulebooks;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.FreshDatabase;

/**
 * Data of an earlier version of the program under its own schema (the tenth migration), upgraded and gone on with. The
 * data were written by that version: two nights, 3 and 4 December 2026, over {@link SmallInbox}'s good and bad returns
 * and two communes; each entry of the archive is a table as COPY writes it.
 */
@Slow
class UpgradeTest {
    private static final Path DATA = Path.of("src/test/resources/upgrade/v10.zip");

    @TempDir
    Path folder;

    @Test
    void nightsOfAnEarlierVersionAreGoneOnWith() throws Exception {
        try (FreshDatabase database = FreshDatabase.bare()) {
            Flyway.configure()
                    .dataSource(database.dataSource())
                    .target("10")
                    .load()
                    .migrate();
            load(database);
            JdbcClient sql = JdbcClient.create(database.dataSource());
            Map<String, String> before = contents(sql);
            Flyway.configure().dataSource(database.dataSource()).load().migrate();
            assertThat(contents(sql)).isEqualTo(before);
            assertThat(before.get("submission")).startsWith("4 ");

            // its nights rested on rules that this version cannot run: said by name, and nothing is touched
            long run = sql.sql("select max(id) from run").query(Long.class).single();
            assertThatThrownBy(() -> new Replays(database.dataSource()).replay(run, folder.resolve("again")))
                    .isInstanceOf(FormerRulesException.class)
                    .hasMessageContaining("Không làm lại được đêm 04/12/2026")
                    .hasMessageContaining("chưa có tệp khuôn .drt");
            NightResult spoilt = nextNight(database, rules -> Files.delete(rules.resolve("logic/thoi-han.drl")));
            assertThat(spoilt.exitCode()).isEqualTo(2);
            assertThat(spoilt.sentence()).contains("viết cho phiên bản trước của chương trình");
            // but for the run that failed
            assertThat(contents(sql))
                    .allSatisfy((table, rows) -> assertThat(table.equals("run") || rows.equals(before.get(table)))
                            .as(table)
                            .isTrue());

            NightResult result = nextNight(database, rules -> {});
            assertThat(result.exitCode()).as(result.sentence()).isEqualTo(3);
            assertThat(sql.sql("select state || coalesce(seq, 0) from run order by id")
                            .query(String.class)
                            .list())
                    .containsExactly("PUBLISHED1", "PUBLISHED2", "FAILED0", "PUBLISHED3");
            // the old returns and what was said of them stay as they were
            assertThat(contents(sql, "where id <= 4 ")).containsEntry("submission", before.get("submission"));
            // what was open on 3 December and still is has been so since then
            assertThat(sql.sql("""
                            select first_seen || ' ' || change from finding
                            where to_seq is null and finding_id = 'deadline:23317:KH11-V.end-2::2025'""").query(String.class).single()).isEqualTo("2026-12-03 PERSISTING");
            assertThat(new NightLog(database.dataSource()).latest(5)).hasSize(4);
        }
    }

    /**
     * Rules kept from a version that had the templates but not yet the step that finds what answers what: they name
     * nothing that is unknown here, compile, and are refused all the same.
     */
    @Test
    void rulesThatLackAStepAreNeitherReplayedNorTheLastGoodOnes() throws Exception {
        try (FreshDatabase database = new FreshDatabase()) {
            JdbcClient sql = JdbcClient.create(database.dataSource());
            assertThat(nextNight(database, rules -> {}).exitCode()).isEqualTo(3);
            Files.delete(folder.resolve("rules/logic/tra-loi.drl"));
            Rulebook kept = Rulebooks.read(folder.resolve("rules"));
            new RuleArchive(sql).keep(kept, Clock.systemUTC());
            sql.sql("update run set rules_hash = :hash")
                    .param("hash", kept.hash())
                    .update();
            long run = sql.sql("select max(id) from run").query(Long.class).single();
            assertThatThrownBy(() -> new Replays(database.dataSource()).replay(run, folder.resolve("again")))
                    .isInstanceOf(FormerRulesException.class)
                    .hasMessageContaining("thiếu các quy tắc của bước “tra-loi…”");
            NightResult spoilt = nextNight(database, rules -> Files.delete(rules.resolve("logic/thoi-han.drl")));
            assertThat(spoilt.exitCode()).isEqualTo(2);
            assertThat(spoilt.sentence()).contains("viết cho phiên bản trước của chương trình");
        }
    }

    /** What is done to the rules before a night. */
    private interface Change {
        void on(Path rules) throws IOException;
    }

    private NightResult nextNight(FreshDatabase database, Change change) throws Exception {
        Path rules = folder.resolve("rules");
        FileSystemUtils.deleteRecursively(rules);
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "23317"));
        change.on(rules);
        Path inbox = new SmallInbox(folder.resolve("inbox"))
                .goodReturns()
                .badReturn()
                .folder();
        Clock clock = Clock.fixed(Instant.parse("2026-12-05T18:30:00Z"), ZoneOffset.UTC);
        try (NightContext context = NightContext.open(database.dataSource())) {
            return context.nights()
                    .run(
                            new NightRequest(
                                    rules, inbox, folder.resolve("out"), LocalDate.of(2026, 12, 5), clock, Set.of()),
                            NightProgress.NONE);
        }
    }

    /** Rows and a hash over what the tenth schema has of each table that is kept for good. */
    private static Map<String, String> contents(JdbcClient sql) {
        return contents(sql, "");
    }

    private static Map<String, String> contents(JdbcClient sql, String submissions) {
        Map<String, String> columns = Map.of(
                "submission", "id, content_hash, path, unit_code, data_year, sent_date, state, errors, warnings",
                "observation", "id, unit_code, indicator, dimension, year, numerator, denominator, submission_id",
                "finding", "id, finding_id, state, standing, rank, gap, body, change, first_seen, from_seq, to_seq",
                "rule_file", "hash, content",
                "run", "id, as_of, rules_hash, inbox_hash, state, seq, output_hash");
        Map<String, String> found = new HashMap<>();
        columns.forEach((table, names) -> {
            if (submissions.isEmpty() || table.equals("submission"))
                found.put(
                        table,
                        sql.sql("select count(*) || ' ' || md5(string_agg(row(" + names + ")::text, ';' order by 1))"
                                        + " from " + table + " " + submissions)
                                .query(String.class)
                                .single());
        });
        return found;
    }

    private static void load(FreshDatabase database) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                InputStream file = java.nio.file.Files.newInputStream(DATA);
                ZipInputStream zip = new ZipInputStream(file)) {
            // tables come by name, not parents first
            statement.execute("set session_replication_role = replica");
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] rows = zip.readAllBytes();
                if (entry.getName().equals("sequences"))
                    for (String line :
                            new String(rows, StandardCharsets.UTF_8).lines().toList())
                        statement.execute("select setval('" + line.replace(" ", "', ") + ")");
                else
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + entry.getName() + " from stdin", new ByteArrayInputStream(rows));
            }
            statement.execute("set session_replication_role = origin");
        }
    }
}
