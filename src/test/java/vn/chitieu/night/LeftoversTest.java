package vn.chitieu.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    private static final Instant NOW = Instant.parse("2026-12-10T18:30:00Z");

    @TempDir
    Path out;

    @Test
    void onlyUnfinishedNightsOfYesterdayAndBeforeGo() throws Exception {
        Path killed = folder(".2026-12-08.new", 48);
        Path atWork = folder(".2026-12-10.new", 1);
        Path aside = folder(".2026-12-08.old", 48);
        Path published = folder("2026-12-07", 72);
        Path others = folder(".của tôi.new", 72);
        Leftovers.clear(out, NOW);
        assertThat(killed).doesNotExist();
        assertThat(atWork).exists();
        assertThat(aside).exists();
        assertThat(published).exists();
        assertThat(others).exists();
        Leftovers.clear(out.resolve("none"), NOW);
    }

    private Path folder(String name, int hours) throws Exception {
        Path made = Files.createDirectories(out.resolve(name));
        Files.writeString(made.resolve("findings.csv"), "x");
        Files.setLastModifiedTime(made, FileTime.from(NOW.minus(Duration.ofHours(hours))));
        return made;
    }
}
