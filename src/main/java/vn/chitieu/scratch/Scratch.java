package vn.chitieu.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Temporary files and folders. All of a process lie in a folder of its own, which it holds locked as long as it lives: a
 * folder that nobody holds is of one that was killed, and is cleared away by the next process that needs some.
 */
public final class Scratch {
    private static @Nullable ProcessFolder mine;

    private Scratch() {}

    /** A new empty file; whoever asked for it removes it. */
    public static Path file(String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder(), prefix, suffix);
    }

    /** A new empty folder; whoever asked for it removes it. */
    public static Path folder(String prefix) throws IOException {
        return Files.createTempDirectory(folder(), prefix);
    }

    /**
     * Removes everything of this process. Not to be called while work goes on: a night that is told to end must not fail
     * for want of its files, but be found unfinished.
     */
    public static synchronized void leave() {
        if (mine != null) mine.remove();
        mine = null;
    }

    private static synchronized Path folder() throws IOException {
        if (mine == null) mine = ProcessFolder.within(Path.of(System.getProperty("java.io.tmpdir")));
        return mine.path();
    }
}
