package vn.chitieu.report;

import java.util.List;
import vn.chitieu.finding.Finding;

/**
 * A file whose name says the year of a report that is waited for while its cover says another: the report may have come
 * and been counted for the wrong year, which whoever asks for it has to know.
 */
final class Misfiled {
    private static final String CODE = "FILE_OF_OTHER_YEAR";

    private Misfiled() {}

    /** A sentence that names the file, or empty. */
    static String note(UnitNight unit, Finding f) {
        return say("note.misfiled", unit, f);
    }

    /** @param key message of the file, the year in its name and that on its cover */
    static String say(String key, UnitNight unit, Finding f) {
        if (f.lateness().filter(l -> l.overdue() && !l.request()).isEmpty()) return "";
        List<DataIssue> found = unit.issues().stream()
                .filter(i -> i.code().equals(CODE)
                        && f.identity().period().text().equals(i.params().get("other")))
                .toList();
        if (found.isEmpty()) return "";
        DataIssue file = found.get(0);
        return Lexicon.say(
                key, file.file(), f.identity().period().text(), file.params().getOrDefault("expected", ""));
    }
}
