package vn.chitieu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.length.Slow;

/** A PostgreSQL that asks for passwords, with an owner of the tables and a role that fills them. */
@Slow
class ServerRolesTest {
    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;
    private static JdbcTemplate admin;
    private static int databases;

    private String name = "";

    @BeforeAll
    static void start() throws Exception {
        Path password = Files.writeString(folder.resolve("pw"), "goc\n");
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .setConnectConfig("password", "goc")
                .start();
        admin = new JdbcTemplate(server.getPostgresDatabase());
        admin.execute("create role chu login password 'chu-pw'");
        admin.execute("create role app login password 'app-pw'");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void database() {
        name = "chitieu" + ++databases;
        admin.execute("create database " + name + " owner chu");
    }

    @Test
    void theOwnerMakesTheTablesAndTheApplicationOnlyFillsThem() throws Exception {
        assertThatThrownBy(() -> Databases.open(address(), application()))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContainingAll("Người dùng app", "CHITIEU_DATABASE_OWNER", "migrate")
                .hasMessageNotContaining("app-pw");
        assertThat(Databases.look(address(), application())).isEmpty();

        Databases.open(address(), both()).close();
        // from now on without the owner
        try (Database database = Databases.open(address(), application())) {
            JdbcTemplate sql = new JdbcTemplate(database.dataSource());
            assertThat(sql.queryForObject("select current_user", String.class)).isEqualTo("app");
            for (String refused : List.of(
                    "drop table finding",
                    "alter table finding drop column body",
                    "create table x (y int)",
                    "truncate finding",
                    "delete from submission",
                    "delete from rule_file",
                    "update rule_file set content = ''",
                    "delete from register_entry",
                    "drop function refresh_statistics(text)",
                    "delete from flyway_schema_history"))
                assertThatThrownBy(() -> sql.execute(refused))
                        .rootCause()
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).as(refused).isEqualTo("42501"));
            sql.execute("truncate run_finding, indicator_value, return_status, return_withdrawal");
            sql.execute(Statistics.refresh("finding"));
            assertThatThrownBy(() -> sql.execute(Statistics.refresh("rule_set")))
                    .rootCause()
                    .hasMessageContaining("no statistics of rule_set");
            assertThat(sql.queryForObject("select tableowner from pg_tables where tablename = 'finding'", String.class))
                    .isEqualTo("chu");
        }
    }

    @Test
    void tablesThatTheApplicationOwnedAreHandedToTheOwner() throws Exception {
        admin.execute("create database cu owner app");
        String old = "jdbc:postgresql://localhost:" + server.getPort() + "/cu";
        try (Database single = Databases.open(old, application())) {
            new JdbcTemplate(single.dataSource()).execute("insert into rule_set values ('a', now())");
        }
        // as the README says
        JdbcTemplate inOld = new JdbcTemplate(server.getDatabase("postgres", "cu"));
        inOld.execute("reassign owned by app to chu");
        Databases.open(old, both()).close();
        try (Database database = Databases.open(old, application())) {
            JdbcTemplate sql = new JdbcTemplate(database.dataSource());
            assertThat(sql.queryForList("select hash from rule_set", String.class))
                    .containsExactly("a");
            assertThatThrownBy(() -> sql.execute("drop table run_input"))
                    .rootCause()
                    .hasMessageContaining("must be owner");
        }
    }

    @Test
    void whoOnlyLooksUpgradesNothing() {
        Flyway.configure()
                .dataSource(server.getDatabase("chu", name, Map.of("password", "chu-pw")))
                .target("10")
                .load()
                .migrate();
        assertThatThrownBy(() -> Databases.look(address(), both()))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContainingAll("còn ở bản 10", "migrate");
        assertThat(version()).isEqualTo("10");
        // without rights to read it is told who must act
        assertThatThrownBy(() -> Databases.open(address(), application()))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("Người dùng app không có quyền");
        Databases.open(address(), both()).close();
        assertThat(version()).isNotEqualTo("10");
        assertThat(Databases.look(address(), application())).hasValueSatisfying(Database::close);
    }

    @Test
    void aNewerSchemaIsRefusedByName() {
        Databases.open(address(), both()).close();
        String known = version();
        ofChitieu()
                .execute("insert into flyway_schema_history values"
                        + " (900, '99', 'của bản sau', 'SQL', 'V99__x.sql', 1, 'chu', now(), 1, true)");
        for (Map<String, String> roles : List.of(both(), application())) {
            assertThatThrownBy(() -> Databases.open(address(), roles))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("là bản 99, mới hơn bản " + known);
            assertThatThrownBy(() -> Databases.look(address(), roles)).hasMessageContaining("là bản 99");
        }
    }

    @Test
    void passwordsMayStandInFiles() throws Exception {
        Map<String, String> files =
                new HashMap<>(Map.of("CHITIEU_DATABASE_USER", "app", "CHITIEU_DATABASE_OWNER", "chu"));
        files.put(
                "CHITIEU_DATABASE_PASSWORD_FILE",
                Files.writeString(folder.resolve("a"), "app-pw\n").toString());
        files.put(
                "CHITIEU_DATABASE_OWNER_PASSWORD_FILE",
                Files.writeString(folder.resolve("o"), "chu-pw\n").toString());
        Databases.open(address(), files).close();
        assertThat(version()).isNotNull();
        files.put("CHITIEU_DATABASE_PASSWORD_FILE", folder.resolve("none").toString());
        assertThatThrownBy(() -> Databases.open(address(), files))
                .isInstanceOf(UnknownSettingException.class)
                .hasMessageContaining("CHITIEU_DATABASE_PASSWORD_FILE");
    }

    @Test
    void anAddressAsOtherProgramsHaveItIsUnderstood() {
        String setting = address().replace("//", "//chu:chu-pw@");
        try (Database database = Databases.open(setting, Map.of())) {
            assertThat(database.place()).isEqualTo(address());
        }
        assertThatThrownBy(() -> Databases.open(setting.replace("chu-pw", "sai-roi"), Map.of()))
                .hasMessageContaining("máy chủ không chấp nhận người dùng hoặc mật khẩu")
                .satisfies(e -> {
                    for (Throwable cause = e; cause != null; cause = cause.getCause())
                        assertThat(cause.toString()).doesNotContain("sai-roi");
                });
    }

    private String address() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    private static Map<String, String> application() {
        return Map.of("CHITIEU_DATABASE_USER", "app", "CHITIEU_DATABASE_PASSWORD", "app-pw");
    }

    private static Map<String, String> both() {
        Map<String, String> both = new HashMap<>(application());
        both.put("CHITIEU_DATABASE_OWNER", "chu");
        both.put("CHITIEU_DATABASE_OWNER_PASSWORD", "chu-pw");
        return both;
    }

    private JdbcTemplate ofChitieu() {
        return new JdbcTemplate(server.getDatabase("postgres", name));
    }

    private String version() {
        return ofChitieu()
                .queryForObject(
                        "select version from flyway_schema_history order by installed_rank desc limit 1", String.class);
    }
}
