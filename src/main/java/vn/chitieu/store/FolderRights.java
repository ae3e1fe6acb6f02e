package vn.chitieu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who may enter an embedded server's folder: its owner alone. */
final class FolderRights {
    /** What names of files end with that a death may leave behind; see {@link #clear}. */
    static final String PART = ".part";

    private static final Set<String> OURS = Set.of("data", "postgres", "start.log", "lock", EmbeddedSecrets.FILE);

    private FolderRights() {}

    /**
     * Makes the folder, or closes one that is there: unless somebody keeps other things in it too, whose folder it is
     * not ours to close; what is ours in it is closed in any case.
     */
    static void close(Path folder) throws IOException {
        Files.createDirectories(folder);
        boolean ours;
        try (Stream<Path> entries = Files.list(folder)) {
            ours = entries.map(p -> p.getFileName().toString()).allMatch(n -> OURS.contains(n) || n.endsWith(PART));
        }
        if (ours) owners(folder);
    }

    /** Files of a process that died while it made them; the caller holds the folder's lock. */
    static void clear(Path folder) throws IOException {
        List<Path> left;
        try (Stream<Path> entries = Files.list(folder)) {
            left = entries.filter(p -> p.toString().endsWith(PART))
                    .filter(Files::isRegularFile)
                    .toList();
        }
        for (Path file : left) Files.deleteIfExists(file);
    }

    /** Nobody but the owner. */
    static void owners(Path folder) throws IOException {
        set(folder, "rwx------");
    }

    static void ownersFile(Path file) throws IOException {
        set(file, "rw-------");
    }

    private static void set(Path path, String rights) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) view.setPermissions(PosixFilePermissions.fromString(rights));
    }
}
