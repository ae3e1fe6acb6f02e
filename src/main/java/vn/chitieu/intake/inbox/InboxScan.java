package vn.chitieu.intake.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies in an inbox: every file that may have been meant as a return, in order of path, each with the hash of its
 * content. One that cannot be read is listed too, so that somebody is told; it stops nothing. Nothing is ever written
 * there.
 */
public final class InboxScan {
    private static final Logger LOG = LoggerFactory.getLogger(InboxScan.class);

    private static final String LINK_OUT = "LINK_OUT";
    private static final String LOCKED = "locked";
    private static final String TOO_LARGE = "TOO_MANY_BYTES";

    private InboxScan() {}

    /**
     * One file, or one folder of CSV files.
     *
     * @param path path inside the inbox, {@code /} between parts, NFC; no two are alike
     * @param hash SHA-256 of the content; for a folder, of the names and contents of its CSV files; for what is no
     *     return by its name or cannot be read, of its path
     * @param refused why it is not opened at all, a key of the reader's words; empty for what is
     */
    public record Item(Path source, String path, String hash, String refused) {
        public Item(Path source, String path, String hash) {
            this(source, path, hash, "");
        }

        /** The hash, if it is one of the content; empty where it stands for what was not opened. */
        public String contentHash() {
            boolean opened = refused.isEmpty()
                    && (Files.isDirectory(source) || InboxName.of(source).readable())
                    && !hash.equals(InboxScan.hash(LOCKED, path, 0));
            return opened ? hash : "";
        }

        /** Of content and name together, wherever in the inbox the file lies. */
        public String named() {
            String name = path.substring(path.lastIndexOf('/') + 1);
            return DigestUtils.sha256Hex("named\0" + name + "\0" + hash);
        }

        /** The same place with what was really read there. */
        public Item with(String read) {
            return new Item(source, path, read, refused);
        }
    }

    /**
     * All returns and registers of the inbox.
     *
     * @throws IOException when the inbox itself cannot be read
     */
    public static List<Item> items(Path inbox) throws IOException {
        return items(inbox, FileLimits.ofEnvironment());
    }

    public static List<Item> items(Path inbox, FileLimits limits) throws IOException {
        if (!Files.isDirectory(inbox)) throw new NotDirectoryException(inbox.toString());
        Path root = inbox.toRealPath();
        List<InboxWalk.Found> found = InboxWalk.of(inbox);
        List<Item> items = new ArrayList<>();
        InboxPaths paths = new InboxPaths(
                inbox, found.stream().map(InboxWalk.Found::source).toList());
        for (InboxWalk.Found one : found) add(one, root, paths.of(one.source()), limits, items);
        items.sort(Comparator.comparing(Item::path));
        return items;
    }

    /** Hash of the whole inbox: of every path and content. */
    public static String hash(List<Item> items) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (Item item : items)
            digest.update((item.path() + "\0" + item.hash() + "\n").getBytes(StandardCharsets.UTF_8));
        return Hex.encodeHexString(digest.digest());
    }

    private static void add(InboxWalk.Found one, Path root, String path, FileLimits limits, List<Item> items) {
        Path source = one.source();
        try {
            if (!one.refused().isEmpty()) {
                items.add(new Item(source, path, hash(one.refused(), path, 0), one.refused()));
            } else if (!source.toRealPath().startsWith(root)) {
                items.add(new Item(source, path, hash(LINK_OUT, path, 0), LINK_OUT));
            } else if (!Files.isDirectory(source) && !InboxName.of(source).readable()) {
                items.add(new Item(source, path, hash("other", path, Files.size(source))));
            } else if (size(source) > limits.bytes()) {
                items.add(new Item(source, path, hash(TOO_LARGE, path, size(source)), TOO_LARGE));
            } else {
                items.add(new Item(source, path, hash(source)));
            }
        } catch (NoSuchFileException e) {
            LOG.info("gone while the inbox was listed: {}", path);
        } catch (IOException e) {
            LOG.warn("unreadable in the inbox: {}", path, e);
            items.add(new Item(source, path, hash(LOCKED, path, 0)));
        }
    }

    private static long size(Path source) throws IOException {
        if (!Files.isDirectory(source)) return Files.size(source);
        long size = 0;
        for (Path file : tables(source)) size += Files.size(file);
        return size;
    }

    private static String hash(String kind, String path, long size) {
        return DigestUtils.sha256Hex(kind + "\0" + path + "\0" + size);
    }

    public static String hash(Path source) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        if (!Files.isDirectory(source)) {
            update(digest, source);
            return Hex.encodeHexString(digest.digest());
        }
        List<Path> files = tables(source);
        for (Path file : files) {
            digest.update((file.getFileName() + "\0" + Files.size(file) + "\0").getBytes(StandardCharsets.UTF_8));
            update(digest, file);
        }
        return Hex.encodeHexString(digest.digest());
    }

    /** The CSV files of a folder, in order of name. */
    static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isRegularFile)
                    .filter(InboxScan::isCsv)
                    .sorted(Comparator.comparing(p -> p.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean isCsv(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DigestUtils.updateDigest(digest, in);
        }
    }
}
