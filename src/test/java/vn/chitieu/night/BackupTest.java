package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.FullRun;
import vn.chitieu.night.prune.Pruned;
import vn.chitieu.night.prune.Pruning;
import vn.chitieu.night.prune.Retention;
import vn.chitieu.night.run.OutputHash;
import vn.chitieu.store.Database;
import vn.chitieu.store.Databases;

/** A day is backed up and restored by the very commands of the README, and goes on as if nothing had happened. */
@FullRun
class BackupTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-10T18:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void afterTheRestoreThePastIsTheSameAndTheNextNightToo() throws Exception {
        Path here = Files.createDirectories(folder.resolve("cũ"));
        FileSystemUtils.copyRecursively(Path.of("rules"), here.resolve("rules"));
        new RulesEdit(here.resolve("rules")).communes(Set.of("21025", "23317"));
        SmallInbox inbox = new SmallInbox(here.resolve("data-samples")).goodReturns();
        night(here, 10);
        inbox.badReturn();
        night(here, 11);

        List<String> commands = commands();
        run(here, commands.get(0));
        Path there = Files.createDirectories(folder.resolve("mới"));
        Files.move(here.resolve("sao-luu.tgz"), there.resolve("sao-luu.tgz"));
        run(there, commands.get(1));
        night(here, 12);
        String next = hash(here, 12);
        // nothing is read from where it was
        FileSystemUtils.deleteRecursively(here);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there.resolve("var/db/password"))))
                .isEqualTo("rw-------");
        try (Database database = Databases.open("embedded:" + there.resolve("var/db"))) {
            for (long run = 1; run <= 2; run++) {
                ReplayResult again = new Replays(database.dataSource()).replay(run, there.resolve("again"));
                assertThat(again.different()).isEmpty();
                assertThat(again.sameBytes()).isTrue();
            }
        }
        night(there, 12);
        assertThat(hash(there, 12)).isEqualTo(next);
        // the role of the nights may clear away, too; the eleventh is what the twelfth was compared with
        try (Database database = Databases.open("embedded:" + there.resolve("var/db"))) {
            Pruned pruned =
                    new Pruning(database.dataSource()).prune(new Retention(1, null), there.resolve("out"), CLOCK);
            assertThat(pruned.nights()).isEqualTo(2);
            assertThat(pruned.runs()).isEqualTo(1);
        }
    }

    private static void night(Path folder, int day) {
        try (Database database = Databases.open("embedded:" + folder.resolve("var/db"));
                NightContext context = NightContext.open(database.dataSource())) {
            NightResult result = context.nights()
                    .run(
                            new NightRequest(
                                    folder.resolve("rules"),
                                    folder.resolve("data-samples"),
                                    folder.resolve("out"),
                                    LocalDate.of(2026, 12, day),
                                    CLOCK,
                                    Set.of()),
                            NightProgress.NONE);
            assertThat(result.done()).as(result.sentence()).isTrue();
        }
    }

    private static String hash(Path folder, int day) {
        return OutputHash.of(folder.resolve("out/2026-12-" + day));
    }

    /** The two blocks of the section, in its order. */
    private static List<String> commands() throws IOException {
        String readme = Files.readString(Path.of("docs/operator.md"));
        String section = readme.substring(readme.indexOf("## Backup and restore"));
        String[] blocks = section.substring(0, section.indexOf("\n## ", 3)).split("```");
        return Stream.of(blocks[1], blocks[3]).map(String::strip).toList();
    }

    private static void run(Path folder, String command) throws Exception {
        Process process = new ProcessBuilder("sh", "-e", "-c", command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).as(command).isZero();
    }
}
