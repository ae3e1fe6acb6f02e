package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.command.common.ExitCodes;
import vn.chitieu.length.FullRun;
import vn.chitieu.length.Slow;
import vn.chitieu.night.RulesEdit;

/**
 * The jar in several processes on one server, under the role that owns no table: one begins nights, others do parts of
 * them, and are killed, stopped, of another version or without the right rules. Five minutes of processes, therefore of
 * the full run; {@code WorkersNightTest} holds the same within one process in every build.
 */
@Slow
class WorkersIT {
    private static final String DAY = "2026-12-31";
    private static final String GATE = "4711";
    /** Findings of a range are stored when nobody holds the gate, and each range takes a while. */
    private static final String AT_THE_GATE =
            "perform pg_advisory_xact_lock_shared(" + GATE + "); perform pg_sleep(0.4); return null;";

    private static final String FAILS = """
            if exists (select from fresh where unit_code = '23317') then raise exception 'no findings of 23317'; end if;
            return null;""";

    @TempDir
    private Path folder;

    private EmbeddedPostgres server;
    private Path rules;
    private Path inbox;
    private String database;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setLocaleConfig("locale", "C")
                .start();
        JdbcTemplate admin = new JdbcTemplate(server.getPostgresDatabase());
        admin.execute("create role chu login");
        admin.execute("create role chay login");
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "23317"));
        inbox = Files.createDirectories(folder.resolve("inbox"));
        for (String file : List.of("DPQ-2026.xlsx", "51-CS1-2026.xlsx", "21025-2026.xlsx"))
            Files.copy(Path.of("data-samples/2026").resolve(file), inbox.resolve(file));
    }

    @AfterEach
    void stop() throws IOException {
        for (Process process : started) process.destroyForcibly();
        server.close();
    }

    @Test
    @FullRun
    void oneTwoAndFourProcessesLeaveTheSameBytesAsNone() throws Exception {
        fresh("none");
        Map<String, String> usual = whole(local("none"));
        for (int count : List.of(1, 2, 4)) {
            String name = "with" + count;
            fresh(name);
            onInsert(AT_THE_GATE);
            List<Process> workers = new ArrayList<>();
            for (int i = 0; i < count; i++) workers.add(worker(name + "-" + i, jar(name + "-" + i), rules, out(name)));
            assertThat(whole(handingOut(name))).as(name).isEqualTo(usual);
            assertThat(number("select count(distinct worker) from night_part"))
                    .as(name)
                    .isBetween(2, count + 1);
            Jar.Done status = jar("status-" + name).run("status", "--rules", rules.toString());
            assertThat(status.out().lines().filter(l -> l.startsWith("Tiến trình phụ")))
                    .hasSize(count);
            for (Process worker : workers) {
                worker.destroy();
                assertThat(worker.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(number("select count(*) from night_worker")).isZero();
            nothingIsLeft(name);
        }
    }

    /** One is killed and one stops answering, each in the middle of a part. */
    @Test
    @FullRun
    void whatAProcessWasDoingIsDoneByAnother() throws Exception {
        fresh("none");
        Map<String, String> usual = whole(local("none"));
        fresh("struck");
        onInsert(AT_THE_GATE);
        Process night;
        Jar jar = jar("struck").with("CHITIEU_WORKERS", "1").with("CHITIEU_PART_SECONDS", "5");
        Process killed = worker("killed", jar("killed").with("CHITIEU_THREADS", "1"), rules, out("struck"));
        Process stopped = worker("stopped", jar("stopped").with("CHITIEU_THREADS", "1"), rules, out("struck"));
        try (Connection gate = shut()) {
            night = begin(jar, "struck");
            until(() -> number("select count(*) from night_part where worker <> '-'") == 2);
            killed.destroyForcibly().waitFor();
            signal("STOP", stopped);
            gate.close();
        }
        Jar.Done done = jar.finish(night);
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(files("struck")).isEqualTo(usual);
        assertThat(number("select count(*) from night_part where attempts = 2 and worker = '-'"))
                .isEqualTo(2);
        nothingIsLeft("struck");
        // it wakes up, finds that the part is another's, and is of use again
        signal("CONT", stopped);
        assertThat(stopped.waitFor(3, TimeUnit.SECONDS)).isFalse();
        assertThat(number("select count(*) from batch_step_execution where status <> 'COMPLETED'"))
                .isZero();
        Files.delete(out("struck").resolve(DAY).resolve("findings.csv"));
        assertThat(whole(handingOut("struck"))).isEqualTo(usual);
        until(() -> number("select count(*) from night_part where worker not in ('-')") > 0);
    }

    @Test
    @FullRun
    void aPartThatFailsFailsTheNightOnce() throws Exception {
        fresh("none");
        Map<String, String> usual = whole(local("none"));
        fresh("failing");
        onInsert(FAILS);
        worker("one", jar("one"), rules, out("failing"));
        Jar.Done failed = handingOut("failing").get();
        assertThat(failed.exitCode()).isEqualTo(ExitCodes.FAILED);
        assertThat(failed.err()).contains("Bước “đánh giá” không xong", "no findings of 23317");
        assertThat(
                        number(
                                "select count(*) from batch_step_execution where status = 'FAILED' and step_name like 'assessUnits%'"))
                .isOne();
        nothingIsLeft("failing");
        sql().execute("drop trigger test_trigger on run_finding");
        assertThat(whole(handingOut("failing"))).isEqualTo(usual);
    }

    @Test
    @FullRun
    void whoIsOfAnotherVersionOrHasOtherRulesDoesNothingAndSaysSo() throws Exception {
        fresh("none");
        Map<String, String> usual = whole(local("none"));
        fresh("refused");
        onInsert(AT_THE_GATE);
        Path other = folder.resolve("other-rules");
        FileSystemUtils.copyRecursively(rules, other);
        Files.writeString(
                other.resolve("logic/muc-do.drl"),
                "\n// other\n"
                        + Files.readString(other.resolve("logic/muc-do.drl")).strip() + "\n");
        Jar rulesJar = jar("other-rules-worker");
        Jar versionJar = jar("other-version").of(anotherBuild());
        started.add(rulesJar.start(
                "serve",
                "--role",
                "worker",
                "--rules",
                other.toString(),
                "--out",
                out("refused").toString(),
                "--accept-logic",
                "muc-do.drl"));
        worker("other-version", versionJar, rules, out("refused"));
        until(() -> number("select count(*) from night_worker") == 2);
        assertThat(whole(handingOut("refused"))).isEqualTo(usual);
        assertThat(sql().queryForList("select distinct worker from night_part", String.class))
                .containsExactly("-");
        assertThat(rulesJar.said())
                .contains(other.toString(), "không phải quy tắc của đêm 31/12/2026")
                .doesNotContain("\tat ");
        assertThat(versionJar.said()).contains("bản khác của chương trình").doesNotContain("\tat ");
        Jar.Done status = jar("status").run("status", "--rules", rules.toString());
        assertThat(status.out()).contains("không làm hết phần việc");
    }

    @Test
    @FullRun
    void requestsOfANightThatWasKilledAreDoneByNobody() throws Exception {
        fresh("none");
        Map<String, String> usual = whole(local("none"));
        fresh("dead");
        onInsert(AT_THE_GATE);
        worker("one", jar("one"), rules, out("dead"));
        int taken;
        try (Connection gate = shut()) {
            Process night = begin(jar("dead").with("CHITIEU_WORKERS", "1"), "dead");
            until(() -> number("select count(*) from night_part where worker <> '-'") > 0);
            night.destroyForcibly().waitFor();
            taken = number("select count(*) from night_part");
        }
        Thread.sleep(4_000);
        assertThat(number("select count(*) from night_part")).isEqualTo(taken).isLessThan(8);
        assertThat(number("select count(*) from night_channel_message")).isPositive();
        assertThat(whole(handingOut("dead"))).isEqualTo(usual);
        nothingIsLeft("dead");
    }

    @Test
    void aDatabaseInAFolderCannotBeShared() throws Exception {
        Jar alone = new Jar(Files.createDirectories(folder.resolve("alone")));
        Jar.Done worker =
                alone.run("serve", "--role", "worker", "--rules", rules.toString(), "--out", folder.toString());
        assertThat(worker.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(worker.err()).contains("máy chủ PostgreSQL riêng");
        Jar.Done night = alone.with("CHITIEU_WORKERS", "1")
                .run("night", "--rules", rules.toString(), "--inbox", inbox.toString());
        assertThat(night.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(night.err()).contains("CHITIEU_WORKERS=1");
        assertThat(folder.resolve("alone/var/db")).doesNotExist();
    }

    /** Begins a night when asked and waits for its end. */
    private interface Run {
        Jar.Done get() throws Exception;
    }

    private Run local(String name) {
        return () -> {
            Jar jar = jar(name);
            return jar.finish(begin(jar, name));
        };
    }

    private Run handingOut(String name) {
        return () -> {
            Jar jar = jar(name).with("CHITIEU_WORKERS", "1");
            return jar.finish(begin(jar, name));
        };
    }

    private Process begin(Jar jar, String name) throws IOException {
        Process night = jar.start(
                "night",
                "--rules",
                rules.toString(),
                "--inbox",
                inbox.toString(),
                "--out",
                out(name).toString(),
                "--as-of",
                DAY);
        started.add(night);
        return night;
    }

    private Map<String, String> whole(Run night) throws Exception {
        Jar.Done done = night.get();
        assertThat(done.exitCode()).as(done.err()).isZero();
        return files(database);
    }

    private Process worker(String name, Jar jar, Path rulesDir, Path out) throws IOException {
        Files.createDirectories(out);
        Process worker =
                jar.start("serve", "--role", "worker", "--rules", rulesDir.toString(), "--out", out.toString());
        started.add(worker);
        until(() -> number("select count(*) from night_worker where id like '%:" + worker.pid() + "'") == 1
                || relaunched(worker));
        return worker;
    }

    /** Where the machine's language is no UTF-8 the program starts itself once more. */
    private boolean relaunched(Process worker) {
        return worker.descendants()
                .anyMatch(p -> number("select count(*) from night_worker where id like '%:" + p.pid() + "'") == 1);
    }

    private Jar jar(String name) throws IOException {
        return new Jar(Files.createDirectories(folder.resolve("run-" + name)))
                .with("CHITIEU_DATABASE", address())
                .with("CHITIEU_DATABASE_USER", "chay")
                .with("LC_ALL", "C.UTF-8");
    }

    private String address() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private Path out(String name) {
        return folder.resolve("out-" + name);
    }

    /** A database whose tables one role owns and another fills. */
    private void fresh(String name) throws Exception {
        database = name;
        new JdbcTemplate(server.getPostgresDatabase()).execute("create database \"" + name + "\" owner chu");
        Jar.Done migrated =
                jar("migrate-" + name).with("CHITIEU_DATABASE_OWNER", "chu").run("migrate");
        assertThat(migrated.exitCode()).as(migrated.err()).isZero();
    }

    private JdbcTemplate sql() {
        return new JdbcTemplate(server.getDatabase("postgres", database));
    }

    private int number(String query) {
        return sql().queryForObject(query, Integer.class);
    }

    private void onInsert(String body) {
        sql().execute("create function test_part() returns trigger language plpgsql as $$ begin " + body + " end $$");
        sql().execute("create trigger test_trigger after insert on run_finding referencing new table as fresh"
                + " for each statement execute function test_part()");
    }

    /** Nobody passes the gate until this is closed. */
    private Connection shut() throws SQLException {
        Connection gate = server.getDatabase("postgres", database).getConnection();
        try (Statement statement = gate.createStatement()) {
            statement.execute("select pg_advisory_lock(" + GATE + ")");
        }
        return gate;
    }

    private void nothingIsLeft(String name) throws IOException {
        assertThat(number("select count(*) from night_channel_message")).isZero();
        assertThat(number("select count(*) from night_offer")).isZero();
        if (!Files.exists(out(name))) return;
        try (Stream<Path> list = Files.list(out(name))) {
            assertThat(list.map(f -> f.getFileName().toString())).allMatch(f -> f.equals(DAY));
        }
    }

    private Map<String, String> files(String name) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        Path root = out(name);
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList())
                hashes.put(
                        root.relativize(file).toString(),
                        HexFormat.of().formatHex(DigestUtils.sha256(Files.readAllBytes(file))));
        }
        assertThat(hashes).hasSizeGreaterThan(10);
        return hashes;
    }

    /** The same program from other sources: its jar holds one file more. */
    private Path anotherBuild() throws IOException {
        Path place = Files.createDirectories(folder.resolve("other-build"));
        Files.createSymbolicLink(place.resolve("lib"), Path.of("target", "lib").toAbsolutePath());
        Path jar = place.resolve("chitieu.jar");
        try (JarInputStream in = new JarInputStream(Files.newInputStream(Jar.file()));
                OutputStream to = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(to, in.getManifest())) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                out.putNextEntry(new JarEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new JarEntry("more.txt"));
        }
        return jar;
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private static void until(BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(end);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
