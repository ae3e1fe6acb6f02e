package vn.chitieu.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chitieu.language.Folding;

/**
 * What lies in an inbox: every file that may have been meant as a return, in order of path, each with the hash of its
 * content. One that cannot be read is listed too, so that somebody is told; it stops nothing. Nothing is ever written
 * there.
 */
public final class InboxScan {
    private static final Logger LOG = LoggerFactory.getLogger(InboxScan.class);

    /** What a cover is called as a file: as the form's files are, or as its sheet when each sheet is saved as CSV. */
    private static final Set<String> COVERS = Set.of("bia", "trang bia", "thong tin chung");

    private InboxScan() {}

    /**
     * One file, or one folder of CSV files.
     *
     * @param path path inside the inbox, {@code /} between parts, NFC
     * @param hash SHA-256 of the content; for a folder, of the names and contents of its CSV files; for what is no
     *     return by its name or cannot be read, of its path
     */
    public record Item(Path source, String path, String hash) {}

    /**
     * All returns and registers of the inbox.
     *
     * @throws IOException when the inbox itself cannot be read
     */
    public static List<Item> items(Path inbox) throws IOException {
        if (!Files.isDirectory(inbox)) throw new NotDirectoryException(inbox.toString());
        List<Path> sources = new ArrayList<>();
        walk(inbox, sources);
        List<Item> items = new ArrayList<>();
        for (Path source : sources) add(source, name(inbox, source), items);
        items.sort(Comparator.comparing(Item::path));
        return items;
    }

    /** Hash of the whole inbox: of every path and content. */
    public static String hash(List<Item> items) {
        MessageDigest digest = sha256();
        for (Item item : items)
            digest.update((item.path() + "\0" + item.hash() + "\n").getBytes(StandardCharsets.UTF_8));
        return hex(digest);
    }

    private static void add(Path source, String path, List<Item> items) {
        try {
            boolean form = Files.isDirectory(source) || InboxName.of(source).readable();
            items.add(new Item(source, path, form ? hash(source) : hash("other", path, Files.size(source))));
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(source)) items.add(new Item(source, path, hash("locked", path, 0)));
            else LOG.info("gone while the inbox was listed: {}", path);
        } catch (IOException e) {
            LOG.warn("unreadable in the inbox: {}", path, e);
            items.add(new Item(source, path, hash("locked", path, 0)));
        }
    }

    private static void walk(Path folder, List<Path> sources) throws IOException {
        List<Path> children = children(folder);
        boolean set = children.stream().anyMatch(InboxScan::isCover);
        if (set) sources.add(folder);
        for (Path child : children) {
            // the CSV files beside a cover are one item; workbooks and folders beside it are returns of their own
            if (set && InboxName.of(child) == InboxName.LOOSE_CSV && Files.isRegularFile(child)) continue;
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) descend(child, sources);
            else if (Files.isRegularFile(child) || brokenLink(child)) sources.add(child);
        }
    }

    /** Somebody meant a file to be there. */
    private static boolean brokenLink(Path path) {
        return Files.isSymbolicLink(path) && Files.notExists(path);
    }

    private static void descend(Path folder, List<Path> sources) throws IOException {
        try {
            children(folder);
        } catch (AccessDeniedException e) {
            sources.add(folder);
            return;
        }
        walk(folder, sources);
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(p -> InboxName.of(p) != InboxName.IGNORED).toList();
        }
    }

    private static boolean isCover(Path path) {
        String name = Folding.fold(path.getFileName().toString());
        return Files.isRegularFile(path)
                && name.endsWith(" csv")
                && COVERS.contains(name.substring(0, name.length() - " csv".length()));
    }

    private static String name(Path inbox, Path source) {
        String relative = inbox.relativize(source).toString().replace('\\', '/');
        return Normalizer.normalize(relative.isEmpty() ? "." : relative, Normalizer.Form.NFC);
    }

    private static String hash(String kind, String path, long size) {
        MessageDigest digest = sha256();
        digest.update((kind + "\0" + path + "\0" + size).getBytes(StandardCharsets.UTF_8));
        return hex(digest);
    }

    static String hash(Path source) throws IOException {
        MessageDigest digest = sha256();
        if (!Files.isDirectory(source)) {
            update(digest, source);
            return hex(digest);
        }
        List<Path> files;
        try (Stream<Path> list = Files.list(source)) {
            files = list.filter(Files::isRegularFile)
                    .filter(p -> p.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            digest.update((file.getFileName() + "\0" + Files.size(file) + "\0").getBytes(StandardCharsets.UTF_8));
            update(digest, file);
        }
        return hex(digest);
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
