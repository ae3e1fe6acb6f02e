package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;
import vn.chitieu.night.run.NightLog;
import vn.chitieu.store.FreshDatabase;

/** The same day, rules, inbox and place again: nothing is written, and everything is as soon as one of them differs. */
@Slow
class UnchangedNightTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2026-12-10T18:30:00Z"), ZoneOffset.UTC);
    private final FreshDatabase database = new FreshDatabase();
    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final NightContext context = NightContext.open(database.dataSource());

    @TempDir
    Path folder;

    private Path rules;
    private Path out;
    private SmallInbox inbox;

    @BeforeEach
    void prepare() throws IOException {
        rules = folder.resolve("rules");
        out = folder.resolve("out");
        FileSystemUtils.copyRecursively(Path.of("rules"), rules);
        new RulesEdit(rules).communes(Set.of("21025", "21040", "21484", "23317"));
        inbox = new SmallInbox(folder.resolve("inbox")).goodReturns();
        inbox.badReturn();
    }

    @AfterEach
    void close() {
        context.close();
        database.close();
    }

    @Test
    void nothingIsWrittenAgainAndTheSameIsSaid() throws IOException {
        NightResult first = night();
        Map<String, String> written = files();
        NightResult again = night();
        assertThat(files()).isEqualTo(written);
        assertThat(states()).containsExactly("1 PUBLISHED 1 -", "2 UNCHANGED - 1");
        assertThat(again.exitCode()).isEqualTo(first.exitCode()).isEqualTo(3);
        assertThat(again.summary().unchanged()).isTrue();
        assertThat(first.summary().unchanged()).isFalse();
        assertThat(again.summary()).isEqualTo(first.summary().asUnchanged());
        // a third one looks past the second
        night();
        assertThat(files()).isEqualTo(written);
        assertThat(states()).endsWith("3 UNCHANGED - 1");
        assertThat(new NightLog(database.dataSource()).asOf()).contains(DAY);
    }

    /** A night killed after its folder had taken the place of the one before leaves that one aside. */
    @Test
    void whatADeadNightLeftAsideGoesAllTheSame() throws IOException {
        night();
        Path aside = Files.createDirectories(out.resolve("." + DAY + ".old/51"));
        Files.writeString(aside.resolve("bao-cao.xlsx"), "of the night before");
        night();
        assertThat(states()).endsWith("2 UNCHANGED - 1");
        assertThat(out.resolve("." + DAY + ".old")).doesNotExist();
    }

    @Test
    void aWorkbookTouchedAnAnswerGoneOrAFileAddedIsWrittenAnew() throws IOException {
        night();
        Path night = out.resolve(DAY.toString());
        Map<String, String> content = contents(night);
        Path book = first(night, "51/.*\\.xlsx");
        Files.writeString(book, "touched");
        night();
        assertThat(contents(night)).isEqualTo(content);
        Files.delete(first(night, ".*tra-loi.*"));
        night();
        assertThat(contents(night)).isEqualTo(content);
        Files.writeString(night.resolve("note.txt"), "not ours");
        night();
        assertThat(contents(night)).isEqualTo(content);
        assertThat(states())
                .containsExactly("1 PUBLISHED 1 -", "2 PUBLISHED 2 -", "3 PUBLISHED 3 -", "4 PUBLISHED 4 -");
    }

    @Test
    void anotherInboxAnotherDayOtherRulesOrAFailureBetweenIsAWholeNight() throws IOException {
        night();
        Files.delete(first(inbox.folder(), ".*nguoi-hoc.csv"));
        night();
        new RulesEdit(rules).communes(Set.of("21025", "21040", "21484"));
        night();
        context.nights().run(request(DAY.plusDays(1)), NightProgress.NONE);
        context.nights().run(request(DAY), NightProgress.NONE);
        // what failed after its rules were known may have changed what the night before derived
        sql.sql("""
                insert into run (as_of, rules_hash, inbox_hash, attempt, engine_version, state, started_at)
                values ('2026-12-10', 'r', 'i', 1, 'e', 'FAILED', now())""").update();
        night();
        night();
        assertThat(states())
                .containsExactly(
                        "1 PUBLISHED 1 -",
                        "2 PUBLISHED 2 -",
                        "3 PUBLISHED 3 -",
                        "4 PUBLISHED 4 -",
                        "5 PUBLISHED 5 -",
                        "6 FAILED - -",
                        "7 PUBLISHED 6 -",
                        "8 UNCHANGED - 7");
    }

    private NightResult night() {
        NightResult result = context.nights().run(request(DAY), NightProgress.NONE);
        assertThat(result.done()).as(result.sentence()).isTrue();
        return result;
    }

    private NightRequest request(LocalDate day) {
        return new NightRequest(rules, inbox.folder(), out, day, NIGHT, Set.of());
    }

    private List<String> states() {
        return sql.sql("select id || ' ' || state || ' ' || coalesce(seq::text, '-') || ' '"
                        + " || coalesce(stands::text, '-') from run order by id")
                .query(String.class)
                .list();
    }

    /** Each file by what would be another if it were written again. */
    private Map<String, String> files() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(out)) {
            for (Path file : walk.toList())
                found.put(
                        out.relativize(file).toString(),
                        Files.getAttribute(file, "unix:ino") + " " + Files.getLastModifiedTime(file));
        }
        return found;
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList())
                found.put(
                        folder.relativize(file).toString(),
                        Arrays.hashCode(Files.readAllBytes(file)) + " " + Files.size(file));
        }
        return found;
    }

    private static Path first(Path folder, String name) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(f -> folder.relativize(f).toString().matches(name))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
