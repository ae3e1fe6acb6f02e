package vn.chitieu.sheet.book;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.chitieu.sheet.book.BookReading.Fault;
import vn.chitieu.sheet.parts.ZipGuard;

/** Looks at the zip of a workbook before it is parsed, so that a hostile file costs neither memory nor time. */
final class BookPackage {
    /** A rule file of a thousand rows unpacks to about 2 MB. */
    private static final long MAX_UNPACKED = 24L << 20;

    private static final int MAX_PARTS = 400;

    private BookPackage() {}

    /** Why the package is not to be opened, if so. */
    static Optional<BookReading> refusal(byte[] content) {
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) return refused(Fault.ENCRYPTED, "");
        if (!startsWith(content, 'P', 'K')) return refused(Fault.NOT_XLSX, "");
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        int parts = 0;
        boolean workbook = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String part = entry.getName();
                String lower = part.toLowerCase(Locale.ROOT);
                if (++parts > MAX_PARTS) return refused(Fault.TOO_LARGE, part);
                if (lower.contains("/externallinks/")) return refused(Fault.EXTERNAL_LINKS, part);
                if (lower.endsWith("vbaproject.bin")) return refused(Fault.MACROS, part);
                workbook |= lower.equals("xl/workbook.xml");
                ByteArrayOutputStream about = new ByteArrayOutputStream();
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > MAX_UNPACKED) return refused(Fault.TOO_LARGE, part);
                    if (ZipGuard.isAboutTheFile(part)) about.write(buffer, 0, n);
                }
                if (ZipGuard.isTooDeep(new ByteArrayInputStream(about.toByteArray())))
                    return refused(Fault.NOT_XLSX, part);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return refused(Fault.NOT_XLSX, "");
        }
        return workbook ? Optional.empty() : refused(Fault.NOT_XLSX, "");
    }

    private static Optional<BookReading> refused(Fault fault, String part) {
        return Optional.of(BookReading.refused(fault, part));
    }

    private static boolean startsWith(byte[] content, int... magic) {
        if (content.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((content[i] & 0xFF) != magic[i]) return false;
        return true;
    }
}
