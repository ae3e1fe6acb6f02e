package vn.chitieu.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * One process's folder among those of its user.
 *
 * @param path the folder, {@code held} its lock
 */
record ProcessFolder(Path path, FileChannel held) {
    private static final String LOCK = ".lock";
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** Makes one, after clearing away those of dead processes. */
    static ProcessFolder within(Path temporary) throws IOException {
        // not made here: a folder for temporary files that has gone is for a person to see
        if (!Files.isDirectory(temporary)) throw new NotDirectoryException(temporary.toString());
        Path all =
                temporary.resolve("chitieu-" + System.getProperty("user.name").replaceAll("[^A-Za-z0-9_-]", "_"));
        if (!own(all)) return held(Files.createTempDirectory(temporary, "chitieu-"));
        // a new folder must not be taken for a dead one's before it is locked
        try (FileChannel guard = open(all.resolve(LOCK));
                FileLock lock = guard.lock()) {
            clear(all);
            return held(Files.createTempDirectory(all, ProcessHandle.current().pid() + "-"));
        }
    }

    /** The name can be guessed, so that somebody else may have made it. */
    private static boolean own(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            if (Files.isSymbolicLink(folder)) return false;
            Path probe = Files.createTempFile("chitieu", null);
            boolean mine = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe));
            Files.delete(probe);
            if (mine) Files.setPosixFilePermissions(folder, OWNER);
            return mine;
        } catch (UnsupportedOperationException e) {
            return true;
        }
    }

    private static void clear(Path all) throws IOException {
        List<Path> folders;
        try (Stream<Path> entries = Files.list(all)) {
            folders = entries.filter(Files::isDirectory).toList();
        }
        for (Path folder : folders) if (dead(folder)) FileSystemUtils.deleteRecursively(folder);
    }

    private static boolean dead(Path folder) {
        try (FileChannel channel = open(folder.resolve(LOCK));
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static ProcessFolder held(Path folder) throws IOException {
        FileChannel channel = open(folder.resolve(LOCK));
        channel.lock();
        return new ProcessFolder(folder, channel);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    void remove() {
        try (FileChannel open = held) {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            // the next process clears it away
        }
    }
}
