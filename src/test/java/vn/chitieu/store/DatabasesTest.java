package vn.chitieu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.chitieu.length.Slow;

/** A real embedded server: kept, shared, stopped by the last one to leave. */
@Slow
class DatabasesTest {
    @TempDir
    Path folder;

    @Test
    void keepsDataDurablyAndIsSharedWhileItLives() throws Exception {
        String setting = "embedded:" + folder.resolve("db");
        long postmaster;
        try (Database first = Databases.open(setting)) {
            JdbcTemplate sql = new JdbcTemplate(first.dataSource());
            assertThat(sql.queryForObject("show fsync", String.class)).isEqualTo("on");
            assertThat(sql.queryForObject("show synchronous_commit", String.class))
                    .isEqualTo("on");
            assertThat(sql.queryForObject("show lc_messages", String.class)).isEqualTo("C");
            assertThat(sql.queryForObject("show server_encoding", String.class)).isEqualTo("UTF8");
            sql.execute("insert into rule_set values ('abc', now())");
            postmaster = pid();
            try (Database second = Databases.open(setting)) {
                assertThat(pid()).isEqualTo(postmaster);
                assertThat(count(second)).isEqualTo(1);
                first.close();
                assertThat(count(second))
                        .as("the first to leave does not stop it")
                        .isEqualTo(1);
            }
        }
        assertThat(ProcessHandle.of(postmaster)).isEmpty();
        try (Database again = Databases.open(setting)) {
            assertThat(count(again)).isEqualTo(1);
        }
    }

    @Test
    void aStalePidFileDoesNotHinderTheStart() throws Exception {
        String setting = "embedded:" + folder.resolve("db");
        Databases.open(setting).close();
        // this very process: alive, but no postmaster
        Files.write(
                folder.resolve("db/data/postmaster.pid"),
                List.of(Long.toString(ProcessHandle.current().pid()), "", "", "1"));
        try (Database database = Databases.open(setting)) {
            assertThat(count(database)).isZero();
        }
    }

    /** What Flyway would say, without asking it. */
    @Test
    void tablesThatAreUpToDateAreKnownByTheRecordAlone() throws Exception {
        Set<String> known = KnownMigrations.versions();
        assertThat(known).contains("1", "41").doesNotContain("2.1");
        try (FreshDatabase database = new FreshDatabase()) {
            JdbcTemplate sql = new JdbcTemplate(database.dataSource());
            AppliedMigrations applied = new AppliedMigrations(database.dataSource());
            String newest = sql.queryForObject(
                    "select version from flyway_schema_history order by installed_rank desc limit 1", String.class);
            assertThat(applied.allOf(known)).contains(newest);
            Set<String> more = new HashSet<>(known);
            more.add("9001");
            assertThat(applied.allOf(more)).as("one is left to be done").isEmpty();
            sql.execute("update flyway_schema_history set success = false where version = '1'");
            assertThat(applied.allOf(known)).as("one went wrong").isEmpty();
            sql.execute("update flyway_schema_history set success = true, version = '9001' where version = '1'");
            assertThat(applied.allOf(known)).as("made by a newer program").isEmpty();
        }
    }

    /** The first statement hears it from the server, the next from the pool, and neither is unexpected. */
    @Test
    void aConnectionThatBrokeIsKnownAsLostHoweverItIsHeardOf() throws Exception {
        try (Database database = Databases.open("embedded:" + folder.resolve("db"));
                Connection held = database.dataSource().getConnection();
                Connection other = database.dataSource().getConnection()) {
            held.setAutoCommit(false);
            int pid = new JdbcTemplate(new SingleConnectionDataSource(held, true))
                    .queryForObject("select pg_backend_pid()", Integer.class);
            new JdbcTemplate(new SingleConnectionDataSource(other, true))
                    .execute("select pg_terminate_backend(" + pid + ")");
            for (int times = 0; times < 2; times++)
                assertThatThrownBy(() -> held.createStatement().execute("select 1"))
                        .isInstanceOf(SQLException.class)
                        .matches(Databases::lost);
            assertThat(Databases.lost(new SQLException("no state, other words")))
                    .isFalse();
        }
    }

    @Test
    void theLockIsHeldByOneSessionAndDiesWithIt() throws Exception {
        try (Database database = Databases.open("embedded:" + folder.resolve("db"))) {
            SessionLock held =
                    SessionLock.take(database.dataSource(), 7, Duration.ZERO).orElseThrow();
            assertThat(SessionLock.take(database.dataSource(), 7, Duration.ofMillis(600)))
                    .isEmpty();
            held.close();
            Optional<SessionLock> next = SessionLock.take(database.dataSource(), 7, Duration.ZERO);
            assertThat(next).isPresent();
            new JdbcTemplate(database.dataSource())
                    .execute("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
            assertThat(SessionLock.take(database.dataSource(), 7, Duration.ofSeconds(5)))
                    .isPresent();
        }
    }

    @Test
    void copiesRowsWithAwkwardTextAndNulls() throws Exception {
        try (Database database = Databases.open("embedded:" + folder.resolve("db"));
                Connection connection = database.dataSource().getConnection();
                CopySpool spool = new CopySpool("rule_set_file", "rule_set_hash, name, file_hash")) {
            connection
                    .createStatement()
                    .execute(
                            "insert into rule_set values ('h', now()); insert into rule_file values ('12', ''), ('\\N', '')");
            String awkward = "Đăk\tRơ\\Wa\n\r\"x\"";
            spool.add("h", awkward, 12);
            spool.add("h", "b", "\\N");
            assertThat(spool.send(connection)).isEqualTo(2);
            assertThat(new JdbcTemplate(database.dataSource())
                            .queryForList("select name from rule_set_file order by file_hash", String.class))
                    .containsExactly(awkward, "b");
        }
    }

    @Test
    void refusalsAreSentencesForTheOperator() throws Exception {
        assertThatThrownBy(() -> Databases.open("mysql:x"))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("Không hiểu thiết lập cơ sở dữ liệu “mysql:x”");
        assertThatThrownBy(() -> Databases.open("jdbc:postgresql://localhost:1/none?user=u&password=secret"))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("jdbc:postgresql://localhost:1/none")
                .hasMessageNotContaining("secret");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Databases.open("embedded:" + file))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining(file.toString());
    }

    private static int count(Database database) {
        return new JdbcTemplate(database.dataSource()).queryForObject("select count(*) from rule_set", Integer.class);
    }

    private long pid() throws Exception {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("db/data/postmaster.pid")).get(0));
    }
}
