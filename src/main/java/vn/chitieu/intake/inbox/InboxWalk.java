package vn.chitieu.intake.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.language.Folding;

/** Walks through an inbox. A folder or a thing in it that cannot be gone into is found too, and stops nothing. */
final class InboxWalk {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWalk.class);
    /** What a cover is called as a file: as the form's files are, or as its sheet when each sheet is saved as CSV. */
    private static final Set<String> COVERS = Set.of("bia", "trang bia", "thong tin chung");

    private final List<Found> found = new ArrayList<>();

    /** @param refused why it is not to be opened, a key of the reader's words; empty for a file or a folder of tables */
    record Found(Path source, String refused) {}

    private InboxWalk() {}

    /** @throws IOException when the inbox itself cannot be listed */
    static List<Found> of(Path inbox) throws IOException {
        InboxWalk walk = new InboxWalk();
        walk.through(inbox, children(inbox));
        return walk.found;
    }

    private void through(Path folder, List<Path> children) {
        boolean set = children.stream().anyMatch(InboxWalk::isCover);
        if (set) found.add(new Found(folder, ""));
        for (Path child : children) {
            // the CSV files beside a cover are one item; workbooks and folders beside it are returns of their own
            if (set && InboxName.of(child) == InboxName.LOOSE_CSV && Files.isRegularFile(child)) continue;
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) descend(child);
            else found.add(new Found(child, refused(child)));
        }
    }

    /** A pipe would be waited for, a device never ends, a linked folder may lead out or round. */
    private static String refused(Path child) {
        if (Files.isRegularFile(child)) return "";
        // somebody meant a file to be there
        if (Files.isSymbolicLink(child) && !Files.exists(child)) return "GONE";
        return Files.isDirectory(child) ? "LINKED_FOLDER" : "SPECIAL";
    }

    private void descend(Path folder) {
        List<Path> children;
        try {
            children = children(folder);
        } catch (IOException e) {
            LOG.warn("a folder of the inbox cannot be listed: {}", folder, e);
            found.add(new Found(folder, "LOCKED"));
            return;
        }
        through(folder, children);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(p -> InboxName.of(p) != InboxName.IGNORED).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isCover(Path path) {
        String name = Folding.fold(path.getFileName().toString());
        return Files.isRegularFile(path)
                && name.endsWith(" csv")
                && COVERS.contains(name.substring(0, name.length() - " csv".length()));
    }
}
