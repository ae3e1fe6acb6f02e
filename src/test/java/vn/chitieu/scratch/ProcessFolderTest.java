package vn.chitieu.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process has left goes with the next one; what a living one needs stays. */
class ProcessFolderTest {
    @TempDir
    Path temporary;

    @Test
    void foldersOfTheDeadAreClearedAndThoseOfTheLivingStay() throws Exception {
        ProcessFolder living = ProcessFolder.within(temporary);
        Files.writeString(living.path().resolve("copy.txt"), "x");
        Path all = living.path().getParent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(all)))
                .isEqualTo("rwx------");
        // as a killed process leaves it: a lock file that nobody holds
        Path dead = Files.createDirectories(all.resolve("4711-1"));
        Files.writeString(dead.resolve(".lock"), "");
        Files.writeString(dead.resolve("copy.txt"), "x");

        ProcessFolder next = ProcessFolder.within(temporary);
        assertThat(dead).doesNotExist();
        assertThat(living.path().resolve("copy.txt")).exists();
        living.remove();
        next.remove();
        assertThat(living.path()).doesNotExist();
        assertThat(all).isDirectoryNotContaining(Files::isDirectory);
    }

    @Test
    void aPlaceThatIsALinkIsNotUsed() throws Exception {
        ProcessFolder first = ProcessFolder.within(temporary);
        Path all = first.path().getParent();
        first.remove();
        Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
        Files.writeString(Files.createDirectories(elsewhere.resolve("kept")).resolve("file"), "x");
        Files.delete(all.resolve(".lock"));
        Files.delete(all);
        Files.createSymbolicLink(all, elsewhere);
        ProcessFolder next = ProcessFolder.within(temporary);
        assertThat(next.path().getParent()).isEqualTo(temporary);
        assertThat(elsewhere.resolve("kept/file")).exists();
        next.remove();
    }
}
