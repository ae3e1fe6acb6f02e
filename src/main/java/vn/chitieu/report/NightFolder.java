package vn.chitieu.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one as-of date, written aside and put in its place whole: nobody sees a half-written night, and nothing
 * of an earlier run stays.
 */
final class NightFolder {
    /** What names of answers begin with. */
    static final String ANSWER = "tra-loi-";

    private static final Logger LOG = LoggerFactory.getLogger(NightFolder.class);
    /** Of a file's name in that of its answer: disks allow 255 bytes, and other programs' paths little more. */
    private static final int LONGEST = 100;

    private final Path place;
    private final Path aside;
    private final Path old;

    NightFolder(Path out, LocalDate asOf) throws IOException {
        Files.createDirectories(out);
        place = out.resolve(asOf.toString());
        aside = out.resolve("." + asOf + ".new");
        old = out.resolve("." + asOf + ".old");
        // a run that died between the two moves left the good folder aside
        if (Files.exists(old) && !Files.exists(place)) move(old, place);
        delete(old);
        delete(aside);
        Files.createDirectory(aside);
    }

    /** Where to write until {@link #publish()}. */
    Path writing() {
        return aside;
    }

    Path place() {
        return place;
    }

    /** Path of a unit's workbook inside the folder; ASCII whatever the code is. */
    static String workbook(String unitCode, LocalDate asOf) {
        String code = ascii(unitCode);
        return code + "/bao-cao-" + code + "-" + asOf + ".xlsx";
    }

    /** Path of the answer to each of a unit's files; two files of one name get numbers. */
    static Map<String, String> answers(String unitCode, Collection<String> files) {
        Map<String, String> names = new TreeMap<>();
        for (String file : new TreeSet<>(files)) {
            int number = 1;
            while (names.containsValue(answer(unitCode, file, number))) number++;
            names.put(file, answer(unitCode, file, number));
        }
        return names;
    }

    private static String answer(String unitCode, String file, int number) {
        // what came back is an answer itself
        String named = file.replaceAll("\\.[A-Za-z]{3,4}$", "").replaceAll("(^|/)(?:" + ANSWER + ")+", "$1");
        String letters = Normalizer.normalize(number == 1 ? named : named + "-" + number, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        String plain = letters.replaceAll("[^A-Za-z0-9_-]+", "-");
        if (plain.length() > LONGEST)
            plain = plain.substring(0, LONGEST) + "-" + HexFormat.of().toHexDigits(named.hashCode())
                    + (number == 1 ? "" : "-" + number);
        return ascii(unitCode) + "/" + ANSWER + plain + ".xlsx";
    }

    /** Path of the letter that {@code lead} sends to the unit; {@code number} counts those of one night from 1. */
    static String letter(String lead, String unitCode, LocalDate asOf, int number) {
        String more = number == 1 ? "" : "-" + number;
        return ascii(lead) + "/cong-van/cong-van-" + ascii(unitCode) + "-" + asOf + more + ".docx";
    }

    /** Path of what {@code lead} attaches to its report on a plan. */
    static String appendix(String lead, String plan, LocalDate asOf) {
        return ascii(lead) + "/phu-luc-" + ascii(plan) + "-" + asOf + ".xlsx";
    }

    static String ascii(String code) {
        StringBuilder name = new StringBuilder();
        code.codePoints().forEach(c -> {
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
            if (plain) name.appendCodePoint(c);
            else name.append("_").append(Integer.toHexString(c));
        });
        return name.toString();
    }

    /** A file is there whole or not at all. */
    void write(String name, byte[] content) throws IOException {
        Path file = aside.resolve(name);
        Path folder = file.getParent();
        if (folder == null) throw new IOException(name);
        Files.createDirectories(folder);
        // several threads may write into one folder
        Path part = folder.resolve("." + file.getFileName() + ".part");
        Files.write(part, content);
        move(part, file);
    }

    void publish() throws IOException {
        if (Files.exists(place)) move(place, old);
        move(aside, place);
        delete(old);
    }

    /** What was written before a failure would fill a disk that may be full. */
    void discard() {
        try {
            delete(aside);
        } catch (IOException e) {
            LOG.warn("left behind: {}", aside, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) Files.delete(path);
    }
}
