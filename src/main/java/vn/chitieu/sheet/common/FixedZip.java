package vn.chitieu.sheet.common;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Rewrites a zip so that its bytes depend on its content and one date only. */
public final class FixedZip {
    private FixedZip() {}

    /** Entries in order of name, the list of content types first as readers expect. */
    public static byte[] rewrite(byte[] zip, LocalDate day) throws IOException {
        // "[" sorts before every letter of the other names but after capitals; none begins with a capital
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return of(entries, day);
    }

    /** Entries in the order given, all dated at midnight. */
    public static byte[] of(Map<String, byte[]> entries, LocalDate day) throws IOException {
        int size = entries.values().stream().mapToInt(e -> e.length).sum();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024 + size / 4);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry fixed = new ZipEntry(entry.getKey());
                fixed.setTimeLocal(day.atStartOfDay());
                out.putNextEntry(fixed);
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
