package vn.chitieu.intake;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a file of the inbox is by its name. */
enum InboxName {
    /** A workbook, or a zip of CSV files. */
    RETURN,
    /** A CSV file outside a set with a cover. */
    LOOSE_CSV,
    /** A table in a format that is not read: somebody most likely meant it as a return. */
    OTHER_TABLE,
    /** A letter, a scan, a picture. */
    ATTACHMENT,
    /** Hidden files, lock files, what file managers leave, and notes for readers of the folder. */
    IGNORED;

    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");

    private static final Map<String, InboxName> BY_ENDING = Map.ofEntries(
            Map.entry("xlsx", RETURN),
            Map.entry("xlsm", RETURN),
            Map.entry("zip", RETURN),
            Map.entry("csv", LOOSE_CSV),
            Map.entry("xls", RETURN),
            Map.entry("xlsb", OTHER_TABLE),
            Map.entry("ods", OTHER_TABLE),
            Map.entry("rar", OTHER_TABLE),
            Map.entry("7z", OTHER_TABLE),
            Map.entry("md", IGNORED),
            Map.entry("txt", IGNORED),
            Map.entry("tmp", IGNORED),
            Map.entry("part", IGNORED));

    static InboxName of(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.startsWith("~$") || name.startsWith(".") || LITTER.contains(name)) return IGNORED;
        int dot = name.lastIndexOf('.');
        return BY_ENDING.getOrDefault(name.substring(dot + 1), ATTACHMENT);
    }

    /** Whether the content is looked at. */
    boolean readable() {
        return this == RETURN;
    }
}
