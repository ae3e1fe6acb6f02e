package vn.chitieu.intake.inbox;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a file of the inbox is by its name, and by its beginning where an ending says too little. */
public enum InboxName {
    /** A workbook, or a zip of CSV files. */
    RETURN,
    /** A CSV file outside a set with a cover. */
    LOOSE_CSV,
    /** A table in a format that is not read: somebody most likely meant it as a return. */
    OTHER_TABLE,
    /** A table saved as text: tabs or semicolons between our headers. */
    TEXT_TABLE,
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
            Map.entry("xltx", OTHER_TABLE),
            Map.entry("xltm", OTHER_TABLE),
            Map.entry("xlt", OTHER_TABLE),
            Map.entry("ods", OTHER_TABLE),
            Map.entry("fods", OTHER_TABLE),
            Map.entry("numbers", OTHER_TABLE),
            Map.entry("gsheet", OTHER_TABLE),
            Map.entry("rar", OTHER_TABLE),
            Map.entry("7z", OTHER_TABLE),
            Map.entry("tsv", TEXT_TABLE),
            Map.entry("md", IGNORED),
            Map.entry("tmp", IGNORED),
            Map.entry("part", IGNORED));

    public static InboxName of(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.startsWith("~$") || name.startsWith(".") || LITTER.contains(name)) return IGNORED;
        String ending = name.substring(name.lastIndexOf('.') + 1);
        // a note to whoever opens the folder, or what Excel calls "Unicode text"
        if (ending.equals("txt")) return FileStart.of(path).isTableOfText() ? TEXT_TABLE : IGNORED;
        if (ending.equals("xml")) return FileStart.of(path).isTableOfXml() ? OTHER_TABLE : ATTACHMENT;
        return BY_ENDING.getOrDefault(ending, ATTACHMENT);
    }

    /** Whether the content is looked at. */
    public boolean readable() {
        return this == RETURN;
    }
}
