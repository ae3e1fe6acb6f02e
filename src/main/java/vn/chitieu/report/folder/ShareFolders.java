package vn.chitieu.report.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where several processes write shares of one night, each into a folder of its own beside the one that waits. A process
 * that was given up and is still writing does so into a folder that nobody takes.
 */
public final class ShareFolders {
    private static final Logger LOG = LoggerFactory.getLogger(ShareFolders.class);
    private static final String MARK = ".mark";
    private final Path out;
    private final LocalDate asOf;
    private final Path folder;

    private ShareFolders(Path out, LocalDate asOf) {
        this.out = out;
        this.asOf = asOf;
        this.folder = NightFolder.shares(out, asOf);
    }

    public static ShareFolders of(Path out, LocalDate asOf) {
        return new ShareFolders(out, asOf);
    }

    public void begin(String mark) throws IOException {
        clear();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(MARK), mark);
    }

    public boolean holds(String mark) {
        try {
            return Files.readString(folder.resolve(MARK)).equals(mark);
        } catch (IOException e) {
            return false;
        }
    }

    /** One for a new attempt at a share. */
    public NightFolder fresh() throws IOException {
        if (!Files.isDirectory(folder)) throw new NoSuchFileException(folder.toString());
        return NightFolder.into(
                Files.createDirectory(folder.resolve(UUID.randomUUID().toString())), out, asOf);
    }

    public void gather(Collection<WrittenFolder> shares) throws IOException {
        NightFolder whole = NightFolder.written(out, asOf);
        for (WrittenFolder share : shares) {
            Path from = folder.resolve(share.name());
            List<Path> files;
            try (Stream<Path> tree = Files.walk(from)) {
                files = tree.filter(Files::isRegularFile).toList();
            }
            long bytes = 0;
            for (Path file : files) {
                bytes += Files.size(file);
                whole.adopt(file, from.relativize(file));
            }
            if (files.size() != share.files() || bytes != share.bytes()) throw new NoSuchFileException(from.toString());
        }
        whole.finish(List.of());
        clear();
    }

    /** Whoever was given up may still be writing here: what is left goes the next time. */
    private void clear() {
        try {
            NightFolder.delete(folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("left behind: {}", folder, e);
        }
    }
}
