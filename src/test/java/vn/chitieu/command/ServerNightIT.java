package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.length.Slow;
import vn.chitieu.night.RulesEdit;

/**
 * The jar on a server that asks for passwords, with the two roles that the composition makes: the owner once, for
 * {@code migrate}; nights, the look at them, their replay and the clearing away under the other alone.
 */
@Slow
class ServerNightIT {
    private static final String ADMIN = "goc";
    private static final String OWNER = "chu-pw";
    private static final String APPLICATION = "app-pw";

    @TempDir
    private Path folder;

    private EmbeddedPostgres server;
    private Path rules;
    private Path inbox;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig(
                        "pwfile",
                        Files.writeString(folder.resolve("pw"), ADMIN + "\n").toString())
                .setConnectConfig("password", ADMIN)
                .start();
        roles();
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "23317"));
        inbox = Files.createDirectories(folder.resolve("inbox"));
        for (String file : List.of("DPQ-2026.xlsx", "51-CS1-2026.xlsx", "21025-2026.xlsx"))
            Files.copy(Path.of("data-samples/2026").resolve(file), inbox.resolve(file));
    }

    /** The statements of {@code deploy/roles.sh}, as the PostgreSQL image runs them. */
    private void roles() throws IOException {
        JdbcTemplate admin = new JdbcTemplate(server.getPostgresDatabase());
        List<String> statements = Files.readAllLines(Path.of("deploy/roles.sh")).stream()
                .filter(line -> line.endsWith(";"))
                .map(line -> line.replace(":'owner_password'", "'" + OWNER + "'")
                        .replace(":'password'", "'" + APPLICATION + "'"))
                .toList();
        assertThat(statements).hasSize(5);
        statements.forEach(admin::execute);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void nightsNeedNoRoleThatCouldAlterDropOrForget() throws Exception {
        Jar nights = new Jar(folder)
                .with("CHITIEU_DATABASE", "jdbc:postgresql://localhost:" + server.getPort() + "/chitieu")
                .with("CHITIEU_DATABASE_USER", "chitieu")
                .with(
                        "CHITIEU_DATABASE_PASSWORD_FILE",
                        Files.writeString(folder.resolve("app"), APPLICATION + "\n")
                                .toString());
        Jar.Done early = nights.run(night("2026-12-30"));
        assertThat(early.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(early.err()).contains("Người dùng chitieu không có quyền", "“migrate”");

        Jar.Done migrated = owner().run("migrate");
        assertThat(migrated.exitCode()).as(migrated.err()).isZero();
        for (String day : List.of("2026-12-30", "2026-12-31")) {
            Jar.Done done = nights.run(night(day));
            assertThat(done.exitCode()).as(done.err()).isZero();
            assertThat(folder.resolve("out").resolve(day).resolve("findings.csv"))
                    .isRegularFile();
        }
        nothingCanBeAlteredDroppedOrForgotten();

        Jar.Done status = nights.run("status", "--rules", rules.toString());
        assertThat(status.exitCode()).as(status.err()).isZero();
        Jar.Done again = nights.run("night", "--replay", "2", "--rules", rules.toString(), "--out", "again");
        assertThat(again.exitCode())
                .as("the same again: " + again.out() + again.err())
                .isZero();
        Jar.Done pruned = nights.run("prune", "--keep-nights", "1", "--out", "out");
        assertThat(pruned.exitCode()).as(pruned.err()).isZero();
        assertThat(folder.resolve("out/2026-12-30")).doesNotExist();
        assertThat(early.err() + migrated.err() + again.err() + Files.readString(nights.log()))
                .doesNotContain(OWNER, APPLICATION);
    }

    private void nothingCanBeAlteredDroppedOrForgotten() {
        JdbcTemplate application =
                new JdbcTemplate(server.getDatabase("chitieu", "chitieu", Map.of("password", APPLICATION)));
        assertThat(application.queryForObject("select count(*) from submission", Integer.class))
                .isEqualTo(3);
        for (String refused : List.of(
                "drop table submission",
                "alter table finding add column x int",
                "create table x (y int)",
                "create schema x",
                "truncate submission",
                "delete from submission",
                "delete from rule_file",
                "delete from register_entry",
                "update flyway_schema_history set success = false",
                "copy submission to program 'true'"))
            assertThatThrownBy(() -> application.execute(refused))
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).as(refused).isEqualTo("42501"));
        assertThat(application.queryForList(
                        "select distinct tableowner from pg_tables where schemaname = 'public'", String.class))
                .containsExactly("chitieu_owner");
    }

    private Jar owner() throws IOException {
        return new Jar(Files.createDirectories(folder.resolve("owner")))
                .with("CHITIEU_DATABASE", "jdbc:postgresql://localhost:" + server.getPort() + "/chitieu")
                .with("CHITIEU_DATABASE_OWNER", "chitieu_owner")
                .with("CHITIEU_DATABASE_OWNER_PASSWORD", OWNER)
                .with("CHITIEU_DATABASE_USER", "chitieu")
                .with("CHITIEU_DATABASE_PASSWORD", APPLICATION);
    }

    private String[] night(String day) {
        return new String[] {
            "night", "--rules", rules.toString(), "--inbox", inbox.toString(), "--out", "out", "--as-of", day
        };
    }
}
