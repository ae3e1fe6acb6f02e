package vn.chitieu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chitieu.length.Slow;

/** An embedded server is its owner's alone, and that of an earlier version, everybody's, becomes so. */
@Slow
class EmbeddedSecurityTest {
    @TempDir
    Path parent;

    private Path folder;
    private String setting;

    @BeforeEach
    void names() {
        folder = parent.resolve("db");
        setting = "embedded:" + folder;
    }

    @Test
    void onlyTheOwnerEntersAndNobodyWithoutThePassword() throws Exception {
        try (Database database = Databases.open(setting)) {
            assertThat(rights(folder)).isEqualTo("rwx------");
            assertThat(rights(folder.resolve("data"))).isEqualTo("rwx------");
            binariesAreTheOwners();
            assertThat(rights(folder.resolve("password"))).isEqualTo("rw-------");
            assertThat(new HostRules(folder.resolve("data")).trust()).isFalse();
            strangersAreRefused();
            theApplicationIsNoSuperuser(database);
            for (String line : Files.readAllLines(folder.resolve("password")))
                assertThat(commandLines()).doesNotContain(line);
        }
    }

    @Test
    void aClusterThatTrustedEverybodyIsTakenOverWithItsData() throws Exception {
        try (EmbeddedPostgres old = trusting()) {
            Flyway.configure()
                    .dataSource(old.getPostgresDatabase())
                    .target("10")
                    .load()
                    .migrate();
            new JdbcTemplate(old.getPostgresDatabase()).execute("insert into rule_set values ('cũ', now())");
        }
        assertThat(new HostRules(folder.resolve("data")).trust()).isTrue();
        try (Database database = Databases.open(setting)) {
            assertThat(sets(database)).containsExactly("cũ");
            assertThat(new HostRules(folder.resolve("data")).trust()).isFalse();
            strangersAreRefused();
            theApplicationIsNoSuperuser(database);
        }
        try (Database again = Databases.open(setting)) {
            assertThat(sets(again)).containsExactly("cũ");
        }
    }

    /** A command of the earlier version was killed and has left its server behind. */
    @Test
    void aLivingClusterIsTakenOverToo() throws Exception {
        EmbeddedPostgres old = trusting();
        try {
            try (Database database = Databases.open(setting)) {
                assertThat(port()).isEqualTo(old.getPort());
                strangersAreRefused();
                theApplicationIsNoSuperuser(database);
            }
        } finally {
            LivePostmaster.stop(folder.resolve("data"), Duration.ofSeconds(30));
        }
    }

    @Test
    void aLostOrForeignPasswordIsToldAtOnceAndTheWayBackWorks() throws Exception {
        try (Database database = Databases.open(setting)) {
            new JdbcTemplate(database.dataSource()).execute("insert into rule_set values ('giữ', now())");
        }
        Path password = folder.resolve("password");
        Path kept = Files.move(password, parent.resolve("kept"));
        refused("Không còn tệp mật khẩu " + password);
        Files.writeString(password, "");
        refused("Không còn tệp mật khẩu " + password);

        Files.write(password, List.of("x".repeat(43), "y".repeat(43)));
        refused("Mật khẩu trong tệp " + password + " không phải");
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();

        Files.delete(password);
        Path hosts = folder.resolve("data/pg_hba.conf");
        Files.writeString(hosts, Files.readString(hosts).replace("scram-sha-256", "trust"));
        try (Database database = Databases.open(setting)) {
            assertThat(sets(database)).containsExactly("giữ");
            strangersAreRefused();
            assertThat(Files.readString(password)).isNotEqualTo(Files.readString(kept));
        }
    }

    @Test
    void aPasswordThatALivingServerRefusesIsToldAtOnce() throws Exception {
        try (Database database = Databases.open(setting)) {
            Path password = folder.resolve("password");
            String right = Files.readString(password);
            Files.write(password, List.of("x".repeat(43), "y".repeat(43)));
            refused("Mật khẩu trong tệp " + password + " không phải");
            Files.writeString(password, right);
            assertThat(sets(database)).isEmpty();
        }
    }

    @Test
    void aFolderWithOtherThingsInItIsNotClosedToOthers() throws Exception {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("công văn.txt"), "x");
        Databases.open(setting).close();
        assertThat(rights(folder)).isEqualTo("rwxr-xr-x");
        assertThat(rights(folder.resolve("data"))).isEqualTo("rwx------");
        binariesAreTheOwners();
        assertThat(rights(folder.resolve("password"))).isEqualTo("rw-------");
    }

    private void refused(String beginning) {
        long begun = System.nanoTime();
        assertThatThrownBy(() -> Databases.open(setting))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageStartingWith(beginning)
                .hasMessageContaining("pg_hba.conf");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    private void strangersAreRefused() throws IOException {
        String url = "jdbc:postgresql://localhost:" + port() + "/postgres?user=";
        for (String user : List.of("postgres", "chitieu"))
            assertThatThrownBy(() -> DriverManager.getConnection(url + user + "&password=postgres"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    private static void theApplicationIsNoSuperuser(Database database) {
        JdbcTemplate sql = new JdbcTemplate(database.dataSource());
        assertThat(
                        sql.queryForMap(
                                "select rolname::text, rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user"))
                .containsEntry("rolname", "chitieu")
                .containsEntry("rolsuper", false)
                .containsEntry("rolcreatedb", false)
                .containsEntry("rolcreaterole", false);
        for (String refused : List.of(
                "copy rule_set from program 'id'",
                "copy (select 1) to '/tmp/x'",
                "select pg_read_file('/etc/passwd')",
                "drop table finding",
                "alter table run add column x int",
                "create table x (y int)"))
            assertThatThrownBy(() -> sql.execute(refused))
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).as(refused).isEqualTo("42501"));
    }

    private static List<String> sets(Database database) {
        return new JdbcTemplate(database.dataSource()).queryForList("select hash from rule_set", String.class);
    }

    /** As the version before did it. */
    private EmbeddedPostgres trusting() throws IOException {
        Files.createDirectories(folder);
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("postgres").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                .start();
    }

    private int port() throws IOException {
        return Integer.parseInt(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(3));
    }

    private static String commandLines() {
        StringBuilder all = new StringBuilder();
        ProcessHandle.allProcesses().forEach(p -> p.info().commandLine().ifPresent(line -> all.append(line)
                .append('\n')));
        return all.toString();
    }

    /** The server's programs are unpacked once a process: into the folder of whichever test was first. */
    private void binariesAreTheOwners() throws IOException {
        Path binaries = folder.resolve("postgres");
        if (Files.exists(binaries)) assertThat(rights(binaries)).isEqualTo("rwx------");
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
