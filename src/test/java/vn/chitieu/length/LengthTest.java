package vn.chitieu.length;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What is not run is said, and a missing program fails only where nothing may be skipped. */
class LengthTest {
    @TempDir
    private Path folder;

    @Test
    void aMissingProgramSkipsWithTheSentenceThatInstallsIt() {
        assertThatThrownBy(() -> Programs.need("no-such-program", "some-package", folder.toString(), null))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining(
                        "not tested, for want of no-such-program: install it by apt-get install some-package");
    }

    @Test
    void onABuildServerItFails() {
        assertThatThrownBy(() -> Programs.need("no-such-program", "some-package", folder.toString(), "true"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("apt-get install some-package");
    }

    @Test
    void aProgramOnThePathIsEnough() throws Exception {
        Path program = Files.createFile(folder.resolve("program"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Programs.need("program", "some-package", "/nowhere:" + folder, "true");
    }

    @Test
    void aTestOfTheFullRunSaysWhatBecomesOfIt() {
        assertThat(FullRunCondition.decide("A.b", "full").isDisabled()).isFalse();
        assertThat(FullRunCondition.decide("A.b", "full").getReason()).contains("full run: A.b");
        assertThat(FullRunCondition.decide("A.b", "usual").getReason())
                .contains("A.b is left to the full run: mvn -B verify -Pfull");
        assertThat(FullRunCondition.decide("A.b", "").isDisabled()).isTrue();
    }
}
