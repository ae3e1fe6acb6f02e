package vn.chitieu.rulebook.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.rulebook.shape.SharedShapes;
import vn.chitieu.rulebook.table.RuleProblems;

/** The files of a rules folder as bytes; what cannot be read is a problem. */
public final class RuleFolder {
    public static final String LOGIC = "logic/";
    public static final String RULES = ".drl";
    /** How the rows of a table become rules. */
    static final String TEMPLATE = ".drt";

    private static final long MAX_BYTES = 16L << 20;

    private final Path root;
    private final RuleProblems problems;

    public RuleFolder(Path root, RuleProblems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Contents by name inside the folder, in order of name. */
    public TreeMap<String, byte[]> files() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            problems.error("FOLDER_MISSING", Place.file(root.toString()), root.toString());
            return files;
        }
        collect("", Set.of(".xlsx"), files);
        if (files.isEmpty()) problems.error("NO_DOCUMENT", Place.file(""), root.toString());
        collect(SharedShapes.FOLDER, Set.of(".xlsx"), files);
        int before = files.size();
        collect(LOGIC, Set.of(RULES, TEMPLATE), files);
        if (files.size() == before) problems.error("NO_LOGIC", Place.file(LOGIC), root.toString());
        return files;
    }

    private void collect(String folder, Set<String> endings, TreeMap<String, byte[]> files) {
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            // each file looked for in it is reported by name, or the folder as a whole by its caller
            return;
        }
        List<Path> found;
        try (Stream<Path> entries = Files.list(path)) {
            found = entries.filter(Files::isRegularFile)
                    .filter(f -> !name(f).startsWith("~$") && !name(f).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            problems.error("FILE_UNREADABLE", Place.file(folder), folder);
            return;
        }
        for (Path file : found) {
            String name = folder + name(file);
            if (endings.stream().noneMatch(name::endsWith)) {
                if (name.matches("(?i).*\\.(xlsx|xls|xlsm|ods|drl|drt)")) {
                    problems.warn("FILE_IGNORED", Place.file(name), name, told(endings));
                }
                continue;
            }
            try {
                if (Files.size(file) > MAX_BYTES) problems.error("BOOK_TOO_LARGE", Place.file(name), name, "");
                else files.put(name, Files.readAllBytes(file));
            } catch (IOException unreadable) {
                problems.error("FILE_UNREADABLE", Place.file(name), name);
            }
        }
    }

    private static String told(Set<String> endings) {
        return endings.stream().sorted().map(e -> "*" + e).collect(Collectors.joining(", "));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
