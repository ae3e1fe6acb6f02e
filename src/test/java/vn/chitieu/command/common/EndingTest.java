package vn.chitieu.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.length.Slow;

/** A process told to end before it has asked for a last word: no stack trace, no hanging. */
@Slow
class EndingTest {
    /** What the second process does: asks for a last thing while the end is under way. */
    public static final class TooLate {
        public static void main(String[] args) {
            System.out.println("in time: "
                    + Ending.does(new Thread(() -> {
                        System.out.println("too late: " + Ending.does(new Thread(() -> {})));
                        System.out.flush();
                    })));
        }
    }

    @Test
    void whatIsAskedForTooLateIsSaidToBe() throws Exception {
        String java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        String classes = String.join(File.pathSeparator, List.of("target/classes", "target/test-classes"));
        String junit = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(java, "-cp", classes + File.pathSeparator + junit, TooLate.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines()).containsExactly("in time: true", "too late: false");
    }
}
