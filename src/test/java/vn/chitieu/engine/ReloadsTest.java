package vn.chitieu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.length.Slow;

/** Two hundred changes of the rules in one process with little room for classes: what is replaced is gone. */
@Slow
class ReloadsTest {
    @TempDir
    private Path dir;

    @Test
    void reloadsLeaveNothingBehind() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:MaxMetaspaceSize=112m",
                        "-Xmx320m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reloads.class.getName(),
                        dir.resolve("rules").toString())
                .redirectErrorStream(true)
                .start();
        List<String> told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", told)).isZero();
        List<long[]> points = new ArrayList<>();
        for (String line : told)
            if (line.startsWith("RELOADED")) {
                String[] parts = line.split(" ");
                points.add(new long[] {Long.parseLong(parts[2]), Long.parseLong(parts[3])});
            }
        assertThat(points).hasSize(4);
        long[] half = points.get(1);
        long[] end = points.get(3);
        // a change of a few percent is the garbage collector's mood, not a leak
        assertThat(end[0])
                .as("classes after 100 and 200: %d, %d", half[0], end[0])
                .isLessThan(half[0] * 105 / 100);
        assertThat(end[1])
                .as("metaspace after 100 and 200: %d, %d", half[1], end[1])
                .isLessThan(half[1] * 105 / 100);
    }
}
