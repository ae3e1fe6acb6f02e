package vn.chitieu.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.scratch.Scratch;

/**
 * A private copy of one file, or of one folder of CSV files: what is hashed is what is read, whatever becomes of the
 * inbox meanwhile.
 */
public final class Snapshot implements AutoCloseable {
    /** The copy's own folder could not be written: the disk's fault, not the file's. */
    public static final class NoRoomException extends UncheckedIOException {
        NoRoomException(IOException cause) {
            super("no room for a copy of a file of the inbox", cause);
        }
    }

    private final Path folder;
    private final Path copy;

    private Snapshot(Path folder, Path copy) {
        this.folder = folder;
        this.copy = copy;
    }

    /** @throws IOException when the source cannot be read */
    public static Snapshot of(Path source) throws IOException {
        Path folder = newFolder();
        // its own name may be too long or too strange for another disk; its ending tells a zip from a workbook
        String name = source.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot).replaceAll("[^.a-z0-9]", "");
        Path copy = folder.resolve("bao-cao" + ending);
        Snapshot snapshot = new Snapshot(folder, copy);
        try {
            if (Files.isDirectory(source)) tables(source, copy);
            else copy(source, copy);
            return snapshot;
        } catch (IOException | RuntimeException e) {
            snapshot.close();
            throw e;
        }
    }

    public Path copy() {
        return copy;
    }

    public String hash() throws IOException {
        return InboxScan.hash(copy);
    }

    private static Path newFolder() {
        try {
            return Scratch.folder("file");
        } catch (IOException e) {
            throw new NoRoomException(e);
        }
    }

    private static void tables(Path source, Path into) throws IOException {
        List<Path> files = InboxScan.tables(source);
        try {
            Files.createDirectory(into);
        } catch (IOException e) {
            throw new NoRoomException(e);
        }
        for (Path file : files) copy(file, into.resolve(file.getFileName().toString()));
    }

    private static void copy(Path source, Path into) throws IOException {
        byte[] buffer = new byte[16_384];
        try (InputStream in = Files.newInputStream(source);
                OutputStream out = opened(into)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) write(out, buffer, n);
        }
    }

    private static OutputStream opened(Path into) {
        try {
            return Files.newOutputStream(into);
        } catch (IOException e) {
            throw new NoRoomException(e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int count) {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw new NoRoomException(e);
        }
    }

    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new NoRoomException(e);
        }
    }
}
