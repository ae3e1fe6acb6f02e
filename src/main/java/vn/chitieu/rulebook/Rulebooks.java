package vn.chitieu.rulebook;

import java.nio.file.Path;
import java.time.LocalDate;
import vn.chitieu.rulebook.model.Rulebook;

/** Reads rule files. */
public final class Rulebooks {
    private Rulebooks() {}

    /**
     * Reads every rule file of a folder: the documents' workbooks, {@code danh-muc/*.xlsx} and {@code logic/*.drl}.
     *
     * @return everything that could be read, with every problem of every file; content never makes it throw. With
     *     {@link Rulebook#hasErrors()} it is fit for showing its problems and for nothing else.
     */
    public static Rulebook read(Path rulesDir) {
        return new RulebookReader(rulesDir, null).read();
    }

    /** The same, and warns of what has run out by {@code today}. */
    public static Rulebook read(Path rulesDir, LocalDate today) {
        return new RulebookReader(rulesDir, today).read();
    }
}
