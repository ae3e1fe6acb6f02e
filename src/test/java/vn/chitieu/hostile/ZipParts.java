package vn.chitieu.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The parts of a zip, taken apart to be damaged and packed again with right checksums, names as they come. */
final class ZipParts {
    /** Stands for a name that the packing library would refuse, and is of the same length. */
    private static final String TWIN = "~";

    private final List<String> names = new ArrayList<>();
    private final List<byte[]> contents = new ArrayList<>();

    static ZipParts of(byte[] zip) throws IOException {
        ZipParts parts = new ZipParts();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.add(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    void add(String name, byte[] content) {
        names.add(name);
        contents.add(content);
    }

    int any(Random random) {
        return random.nextInt(names.size());
    }

    /** One of the parts whose name holds the text, any when none does. */
    int any(Random random, String text) {
        List<Integer> such = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) if (names.get(i).contains(text)) such.add(i);
        return such.isEmpty() ? any(random) : such.get(random.nextInt(such.size()));
    }

    int size() {
        return names.size();
    }

    String name(int at) {
        return names.get(at);
    }

    byte[] content(int at) {
        return contents.get(at);
    }

    void content(int at, byte[] content) {
        contents.set(at, content);
    }

    String text(int at) {
        return new String(contents.get(at), StandardCharsets.UTF_8);
    }

    void text(int at, String text) {
        contents.set(at, text.getBytes(StandardCharsets.UTF_8));
    }

    void rename(int at, String name) {
        names.set(at, name);
    }

    void remove(int at) {
        names.remove(at);
        contents.remove(at);
    }

    /** The same name twice is written under another of the same length, which is then put right in the bytes. */
    byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> written = new ArrayList<>();
        List<String[]> twins = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                String free = name;
                while (written.contains(free))
                    free = TWIN.repeat(
                                    free.length() - free.replaceAll("^~+", "").length() + 1)
                            + name.substring(Math.min(
                                    name.length(),
                                    free.length() - free.replaceAll("^~+", "").length() + 1));
                if (!free.equals(name)) twins.add(new String[] {free, name});
                written.add(free);
                zip.putNextEntry(new ZipEntry(free));
                zip.write(contents.get(i));
            }
        }
        String raw = bytes.toString(StandardCharsets.ISO_8859_1);
        for (String[] twin : twins) raw = raw.replace(latin(twin[0]), latin(twin[1]));
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
