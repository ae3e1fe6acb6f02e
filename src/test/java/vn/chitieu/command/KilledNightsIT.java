package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.FullRun;
import vn.chitieu.night.RulesEdit;

/**
 * The jar on a real server, struck at random moments of a night over a few units: the night after must leave the same
 * files and the same rows as one that nothing happened to. {@code -Dkills=N -Dseed=S} strikes more often, from another
 * seed.
 */
class KilledNightsIT {
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("seed", 2026);
    private static final String DAY = "2026-12-31";

    /** What befalls a night. */
    private enum Blow {
        KILL,
        TERMINATE,
        CONNECTIONS_LOST,
        OUTPUT_REMOVED,
        FILE_REPLACED,
        ANOTHER_NIGHT_BESIDE
    }

    @TempDir
    private Path folder;

    private EmbeddedPostgres server;
    private Path rules;
    private int databases;

    @BeforeEach
    void files() throws IOException {
        server = EmbeddedPostgres.builder().start();
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "23317"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void whateverBefallsANightTheNextIsAsIfItHadNot() throws Exception {
        struck(KILLS, SEED);
    }

    @Test
    @FullRun
    void twelveMoreFromAnotherSeed() throws Exception {
        struck(12, SEED + 1);
    }

    private void struck(int nights, long seed) throws Exception {
        Place clean = new Place("clean");
        long begun = System.nanoTime();
        Jar.Done done = clean.jar.run(clean.night());
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        assertThat(done.exitCode()).as(done.err()).isIn(0, ExitCodes.REJECTED);
        Map<String, String> files = clean.files();
        String rows = clean.rows();

        Random random = new Random(seed);
        Map<Blow, Integer> blows = new EnumMap<>(Blow.class);
        for (int round = 0; round < nights; round++) {
            Blow blow = Blow.values()[random.nextInt(Blow.values().length)];
            long after = (long) (random.nextDouble() * whole);
            String told = "seed " + seed + ", round " + round + ": " + blow + " after " + after + " ms of " + whole;
            System.out.println(told);
            Place place = new Place("round-" + round);
            Jar.Done struck = place.struck(blow, after);
            assertThat(struck.exitCode()).as(told + "\n" + struck.err()).isIn(0, 1, 3, 137, 143);
            assertThat(struck.out() + struck.err()).as(told).doesNotContain("\tat ", "Exception in thread");
            place.mended();
            Jar.Done again = place.jar.run(place.night());
            assertThat(again.exitCode()).as(told + "\n" + again.err()).isEqualTo(done.exitCode());
            assertThat(place.files()).as(told).isEqualTo(files);
            assertThat(place.rows()).as(told).isEqualTo(rows);
            blows.merge(blow, 1, Integer::sum);
            FileSystemUtils.deleteRecursively(place.own);
        }
        System.out.println("nights struck: " + blows);
    }

    /** One database, inbox and folder of results. */
    private final class Place {
        private final Path own;
        private final Path inbox;
        private final Jar jar;
        private final String database;

        Place(String name) throws IOException {
            own = Files.createDirectories(folder.resolve(name));
            inbox = Files.createDirectories(own.resolve("inbox"));
            for (String file : List.of(
                    "2025/DPQ-2025.xlsx",
                    "2026/DPQ-2026.xlsx",
                    "2026/51-CS1-2026.xlsx",
                    "2026/DDP-2026.xlsx",
                    "2026/21025-2026.xlsx",
                    "2026/51-TC-2026.xlsx"))
                Files.copy(
                        Path.of("data-samples").resolve(file),
                        inbox.resolve(Path.of(file).getFileName().toString()));
            jar = new Jar(own);
            String named = "struck_" + ++databases;
            new JdbcTemplate(server.getPostgresDatabase()).execute("create database " + named);
            database = server.getJdbcUrl("postgres", named);
        }

        private String[] night() {
            return new String[] {
                "night",
                "--rules",
                rules.toString(),
                "--inbox",
                inbox.toString(),
                "--database",
                database,
                "--out",
                own.resolve("out").toString(),
                "--as-of",
                DAY
            };
        }

        private Jar.Done struck(Blow blow, long after) throws Exception {
            Process night = jar.start(night());
            if (night.waitFor(after, TimeUnit.MILLISECONDS)) return jar.finish(night);
            switch (blow) {
                case KILL -> night.destroyForcibly();
                case TERMINATE -> night.destroy();
                case CONNECTIONS_LOST ->
                    new JdbcTemplate(server.getPostgresDatabase())
                            .queryForList(
                                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = ?",
                                    Boolean.class,
                                    database.replaceFirst(".*/(struck_\\d+).*", "$1"));
                case OUTPUT_REMOVED -> FileSystemUtils.deleteRecursively(own.resolve("out"));
                case FILE_REPLACED ->
                    Files.copy(
                            Path.of("data-samples/2025/51-CS1-2025.xlsx"),
                            inbox.resolve("51-CS1-2026.xlsx"),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                case ANOTHER_NIGHT_BESIDE -> {
                    Jar.Done other = new Jar(Files.createDirectories(own.resolve("beside"))).run(night());
                    assertThat(other.exitCode()).as(other.err()).isIn(0, 1, 3);
                }
            }
            return jar.finish(night);
        }

        /** The inbox as it was sent. */
        private void mended() throws IOException {
            Files.copy(
                    Path.of("data-samples/2026/51-CS1-2026.xlsx"),
                    inbox.resolve("51-CS1-2026.xlsx"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }

        /** Hash of every file of the results by name; nothing else may lie there. */
        private Map<String, String> files() throws Exception {
            Map<String, String> files = new TreeMap<>();
            Path out = own.resolve("out");
            try (Stream<Path> walk = Files.walk(out)) {
                for (Path file : walk.filter(Files::isRegularFile).toList())
                    files.put(
                            out.relativize(file).toString(),
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
            }
            return files;
        }

        /** What the last published night rests on: accepted figures and findings, as text. */
        private String rows() throws Exception {
            JdbcTemplate sql =
                    new JdbcTemplate(server.getDatabase("postgres", database.replaceFirst(".*/(struck_\\d+).*", "$1")));
            String accepted = String.join(
                    "\n",
                    sql.queryForList(
                            "select concat_ws(' ', i.path, i.kind, s.unit_code, s.data_year, s.state, count(o.id), sum(o.numerator))"
                                    + " from run_input i join submission s using (content_hash)"
                                    + " left join observation o on o.submission_id = s.id"
                                    + " where i.run_id = (select max(id) from run where state = 'PUBLISHED')"
                                    + " group by i.path, i.kind, s.unit_code, s.data_year, s.state order by 1",
                            String.class));
            String findings = String.join(
                    "\n",
                    sql.queryForList(
                            "select concat_ws(' ', finding_id, state, change, body) from finding f"
                                    + " where to_seq is null order by finding_id",
                            String.class));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(findings.getBytes(StandardCharsets.UTF_8));
            return accepted + "\n" + findings.lines().count() + " findings "
                    + HexFormat.of().formatHex(hash);
        }
    }
}
