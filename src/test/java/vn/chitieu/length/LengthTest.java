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
    void aMissingProgramSkipsWithTheSentenceThatInstallsItAndFailsOnABuildServer() {
        assertThatThrownBy(() -> Programs.missing("install it", null))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("install it");
        assertThatThrownBy(() -> Programs.missing("install it", "true"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("install it");
    }

    @Test
    void aProgramIsLookedForOnThePath() throws Exception {
        Path program = Files.createFile(folder.resolve("program"));
        assertThat(Programs.there("program", "/nowhere:" + folder)).isFalse();
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(Programs.there("program", "/nowhere:" + folder)).isTrue();
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
