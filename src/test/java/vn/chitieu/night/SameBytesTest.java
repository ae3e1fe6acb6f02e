package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;
import vn.chitieu.store.FreshDatabase;

/** The same inputs give the same bytes: into however many parts the units are split, whatever the machine is set to. */
@Slow
class SameBytesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final Instant NIGHT = Instant.parse("2026-12-10T18:30:00Z");
    private final Locale language = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path folder;

    private Path rules;
    private SmallInbox inbox;

    @BeforeEach
    void files() throws IOException {
        rules = folder.resolve("rules");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "23317"));
        inbox = new SmallInbox(folder.resolve("inbox")).goodReturns().badReturn();
    }

    @AfterEach
    void settings() {
        Locale.setDefault(language);
        TimeZone.setDefault(zone);
    }

    @Test
    void oneTwoOrEightPartsAndThreadsGiveTheSameNight() throws IOException {
        Map<String, String> usual = night("usual", new Parallelism(8, 2), NIGHT, 8);
        assertThat(usual).isNotEmpty();
        assertThat(night("one", new Parallelism(1, 1), NIGHT, 1)).isEqualTo(usual);
        assertThat(night("two", new Parallelism(2, 8), NIGHT, 2)).isEqualTo(usual);
        assertThat(night("eight", new Parallelism(8, 8), NIGHT, 8)).isEqualTo(usual);
    }

    /** A clock that is decades off, digits and days of other scripts and calendars, the other side of the date line. */
    @Test
    void clockLanguageAndZoneOfTheMachineDoNotMatter() throws IOException {
        Map<String, String> usual = night("usual", new Parallelism(8, 2), NIGHT, 8);
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(night("ahead", new Parallelism(8, 2), Instant.parse("2099-07-01T00:00:00Z"), 8))
                .isEqualTo(usual);
        Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Niue"));
        assertThat(night("behind", new Parallelism(8, 2), Instant.parse("1999-12-31T23:59:59Z"), 8))
                .isEqualTo(usual);
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat(night("dotless", new Parallelism(8, 2), NIGHT, 8)).isEqualTo(usual);
    }

    private Map<String, String> night(String out, Parallelism parallelism, Instant now, int parts) throws IOException {
        Path results = folder.resolve(out);
        try (FreshDatabase database = new FreshDatabase();
                NightContext context = NightContext.open(database.dataSource(), parallelism)) {
            Clock clock = Clock.fixed(now, ZoneOffset.UTC);
            NightResult result = context.nights()
                    .run(new NightRequest(rules, inbox.folder(), results, DAY, clock, Set.of()), NightProgress.NONE);
            assertThat(result.exitCode()).as(result.sentence()).isEqualTo(3);
            List<String> ranges = JdbcClient.create(database.dataSource())
                    .sql("select step_name from batch_step_execution where step_name like 'assessUnits:%'")
                    .query(String.class)
                    .list();
            assertThat(ranges).hasSize(parts);
        }
        return files(results);
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList())
                hashes.put(
                        root.relativize(file).toString(),
                        java.util.HexFormat.of().formatHex(sha256(Files.readAllBytes(file))));
        }
        return hashes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
