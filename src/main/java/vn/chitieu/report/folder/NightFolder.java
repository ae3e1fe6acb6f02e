package vn.chitieu.report.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one as-of date, written aside and put in its place whole: nobody sees a half-written night, and nothing
 * of an earlier run stays.
 */
public final class NightFolder {
    /** What names of answers begin with. */
    public static final String FINDINGS = "findings.csv";

    public static final String ANSWER = "tra-loi-";

    private static final Logger LOG = LoggerFactory.getLogger(NightFolder.class);
    /** Of a file's name in that of its answer: disks allow 255 bytes, and other programs' paths little more. */
    private static final int LONGEST = 100;

    private final Path place;
    private final Path aside;
    private final Path old;
    private final Map<String, Long> sizes = new ConcurrentHashMap<>();

    private final Path shares;

    private NightFolder(Path out, LocalDate asOf) {
        this(out, asOf, out.resolve("." + asOf + ".new"));
    }

    private NightFolder(Path out, LocalDate asOf, Path aside) {
        place = out.resolve(asOf.toString());
        this.aside = aside;
        old = out.resolve("." + asOf + ".old");
        shares = shares(out, asOf);
    }

    /** Where processes that share the work write, until all is put together. */
    static Path shares(Path out, LocalDate asOf) {
        return out.resolve("." + asOf + ".parts");
    }

    /** One of these, an empty folder. */
    static NightFolder into(Path share, Path out, LocalDate asOf) {
        return new NightFolder(out, asOf, share);
    }

    /** An empty folder beside the one of the date, to be written into. */
    public static NightFolder begun(Path out, LocalDate asOf) throws IOException {
        Files.createDirectories(out);
        NightFolder folder = new NightFolder(out, asOf);
        folder.begin();
        return folder;
    }

    /** The one that has been written and waits for its place. */
    public static NightFolder written(Path out, LocalDate asOf) {
        return new NightFolder(out, asOf);
    }

    private void begin() throws IOException {
        requireOurs();
        restore();
        delete(aside);
        Files.createDirectory(aside);
    }

    /** Somebody's file is not ours to replace. */
    private void requireOurs() throws IOException {
        if (Files.exists(place) && !Files.isDirectory(place)) throw new FileAlreadyExistsException(place.toString());
    }

    /** A run that died between the two moves left the good folder aside. */
    private void restore() throws IOException {
        if (Files.exists(old) && !Files.exists(place)) move(old, place);
        delete(old);
    }

    /** Where to write until it is put in its {@link #place()}. */
    public Path writing() {
        return aside;
    }

    public Path place() {
        return place;
    }

    /** Path of a unit's workbook inside the folder; ASCII whatever the code is. */
    public static String workbook(String unitCode, LocalDate asOf) {
        String code = ascii(unitCode);
        return code + "/bao-cao-" + code + "-" + asOf + ".xlsx";
    }

    /** Path of the answer to each of a unit's files; two files of one name get numbers. */
    public static Map<String, String> answers(String unitCode, Collection<String> files) {
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
    public static String letter(String lead, String unitCode, LocalDate asOf, int number) {
        String more = number == 1 ? "" : "-" + number;
        return ascii(lead) + "/cong-van/cong-van-" + ascii(unitCode) + "-" + asOf + more + ".docx";
    }

    /** Path of the letter that {@code lead} sends to several units under a plan; {@code number} counts such from 1. */
    public static String circular(String lead, String plan, LocalDate asOf, int number) {
        String more = number == 1 ? "" : "-" + number;
        return ascii(lead) + "/cong-van/cong-van-chung-" + ascii(plan) + "-" + asOf + more + ".docx";
    }

    /** Path of the page for those who lead a unit made up of others. */
    public static String leaders(String unitCode, LocalDate asOf) {
        String code = ascii(unitCode);
        return code + "/tom-tat-" + code + "-" + asOf + ".docx";
    }

    /** Path of what {@code lead} attaches to its report on a plan. */
    public static String appendix(String lead, String plan, LocalDate asOf) {
        return ascii(lead) + "/" + appendixName(plan, asOf);
    }

    public static String appendixName(String plan, LocalDate asOf) {
        return "phu-luc-" + ascii(plan) + "-" + asOf + ".xlsx";
    }

    /** Path of the draft of the report on a plan that {@code lead} owes. */
    public static String planReport(String lead, String plan, LocalDate asOf) {
        return ascii(lead) + "/bao-cao-" + ascii(plan) + "-" + asOf + ".docx";
    }

    /** Path of the tasks of a territory's plans where nobody's workbook shows them. */
    public static String tasks(String unitCode, LocalDate asOf) {
        String code = ascii(unitCode);
        return code + "/nhiem-vu-" + code + "-" + asOf + ".xlsx";
    }

    /** Path of what tells of the whole run, in the folder of the unit made up of others. */
    public static String technical(String unitCode, LocalDate asOf) {
        String code = ascii(unitCode);
        return code + "/ky-thuat-" + code + "-" + asOf + ".xlsx";
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
    public void write(String name, byte[] content) throws IOException {
        Path file = aside.resolve(name);
        Path folder = file.getParent();
        if (folder == null) throw new IOException(name);
        Files.createDirectories(folder);
        // several threads may write into one folder
        Path part = folder.resolve("." + file.getFileName() + ".part");
        Files.write(part, content);
        sync(part);
        move(part, file);
        sizes.put(name, (long) content.length);
    }

    /** Takes over a file that was written, whole and on the disk, elsewhere on it. */
    void adopt(Path file, Path name) throws IOException {
        Path to = aside.resolve(name.toString());
        Files.createDirectories(to.getParent());
        move(file, to);
    }

    /** What has been written, for whoever takes it over. */
    public WrittenFolder written() {
        return new WrittenFolder(
                aside.getFileName().toString(),
                sizes.size(),
                sizes.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Everything that was written is there, whole and on the disk, {@code others} too: else the night is not done. */
    public void finish(List<String> others) throws IOException {
        for (String name : others) {
            Path file = aside.resolve(name);
            sync(file);
            sizes.put(name, Files.size(file));
        }
        for (Map.Entry<String, Long> file : sizes.entrySet()) {
            Path path = aside.resolve(file.getKey());
            if (!Files.isRegularFile(path) || Files.size(path) != file.getValue())
                throw new NoSuchFileException(path.toString());
        }
        try (Stream<Path> tree = Files.walk(aside)) {
            for (Path folder : tree.filter(Files::isDirectory).toList()) sync(folder);
        }
    }

    /** Puts what was written in its place, and takes away what stood there. */
    public void put() throws IOException {
        requireOurs();
        if (Files.exists(place)) {
            delete(old);
            move(place, old);
        }
        move(aside, place);
        Path parent = place.toAbsolutePath().getParent();
        if (parent != null) sync(parent);
        delete(old);
    }

    /** A name may be on the disk before its content: after a power cut the file would be empty. */
    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // folders cannot be opened on some systems; there the system sees to it
            if (!Files.isDirectory(path)) throw e;
        }
    }

    /** What was written before a failure would fill a disk that may be full; what stood in the place stands there again. */
    public void discard() {
        try {
            delete(aside);
            delete(shares);
            restore();
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

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) Files.delete(path);
    }
}
