package vn.chitieu.sheet.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.chitieu.sheet.common.UnreadableFile;
import vn.chitieu.sheet.common.UnreadableFile.Reason;

/**
 * Unpacks a zip once into nothing, only to learn that it is whole and how large it is: a file of 5 KB can unpack to
 * gigabytes, and what its directory says of its size need not be true.
 */
public final class ZipGuard {
    private static final int MOST_ENTRIES = 2_000;
    /** Parts that the workbook library reads into a tree, at about fifty times their size. */
    private static final long MOST_TREE_BYTES = 1L << 20;
    /** Programs write at most four; each more doubles what the library has to look at: at thirty it takes minutes. */
    private static final int DEEPEST_TREE = 8;

    private ZipGuard() {}

    public static void check(Path file, RowLimits limits) throws IOException {
        if (Files.size(file) == 0) throw new UnreadableFile(Reason.EMPTY);
        // the zip library says "no such file" of one that may not be read
        if (!Files.isReadable(file)) throw new AccessDeniedException(file.toString());
        try (ZipFile zip = ZipNames.open(file)) {
            if (zip.size() > MOST_ENTRIES) throw new UnreadableFile(Reason.TOO_MANY_BYTES);
            long left = limits.bytes();
            byte[] buffer = new byte[16_384];
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                long most = isTree(entry.getName()) ? Math.min(left, MOST_TREE_BYTES) : left;
                left -= size(zip, entry, most, buffer);
                if (isAboutTheFile(entry.getName())) requireFlat(zip, entry);
            }
        } catch (UnreadableFile e) {
            throw e;
        } catch (ZipException e) {
            throw new UnreadableFile(beginsAsZip(file) ? Reason.BROKEN : Reason.NOT_A_WORKBOOK, e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile(Reason.BROKEN, e);
        }
    }

    /** Cut off in mid-transfer: the directory at the end is gone, the beginning is there. */
    private static boolean beginsAsZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static long size(ZipFile zip, ZipEntry entry, long most, byte[] buffer) throws IOException {
        long size = 0;
        CRC32 sum = new CRC32();
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                sum.update(buffer, 0, n);
                if (size > most) throw new UnreadableFile(Reason.TOO_MANY_BYTES);
            }
            // the library does not look: a figure altered on the way would be taken for the sender's
            if (sum.getValue() != entry.getCrc()) throw new UnreadableFile(Reason.BROKEN);
        } catch (ZipException e) {
            throw new UnreadableFile(Reason.BROKEN, e);
        }
        return size;
    }

    private static void requireFlat(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            if (isTooDeep(in)) throw new UnreadableFile(Reason.BROKEN);
        }
    }

    public static boolean isTooDeep(InputStream xml) {
        return Nesting.deeper(xml, DEEPEST_TREE);
    }

    /** Author, title, dates: what the library checks element by element. */
    public static boolean isAboutTheFile(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("docprops/");
    }

    private static boolean isTree(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".rels") || lower.endsWith("[content_types].xml") || isAboutTheFile(name);
    }
}
