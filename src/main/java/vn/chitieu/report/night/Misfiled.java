package vn.chitieu.report.night;

import java.util.Optional;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.words.ReportVocabulary;

/**
 * A file whose name says the year of a report that is waited for while its cover says another: the report may have come
 * and been counted for the wrong year, which whoever asks for it has to know.
 */
public final class Misfiled {
    private static final String CODE = "FILE_OF_OTHER_YEAR";

    private Misfiled() {}

    /** A sentence that names the file, or empty. */
    static String note(UnitNight unit, Finding f) {
        return of(unit, f).map(i -> say("note.misfiled", i.file(), i, f)).orElse("");
    }

    /** The same after what a letter asks for; the file is named as its sender knows it. */
    public static String inLetter(UnitNight unit, Finding f) {
        return of(unit, f)
                .map(i -> say("letter.misfiled", plain(i.file()), i, f))
                .orElse("");
    }

    private static Optional<DataIssue> of(UnitNight unit, Finding f) {
        if (f.lateness().filter(l -> l.overdue() && !l.request()).isEmpty()) return Optional.empty();
        return unit.issues().stream()
                .filter(i -> i.code().equals(CODE)
                        && f.identity().period().text().equals(i.params().get("other")))
                .findFirst();
    }

    private static String say(String key, String file, DataIssue issue, Finding f) {
        return ReportVocabulary.say(
                key, file, f.identity().period().text(), issue.params().getOrDefault("expected", ""));
    }

    /** A file by the name under which its sender knows it: where it lies with us is no matter of theirs. */
    public static String plain(String file) {
        return file.replaceFirst("^.*/(?=[^/])", "");
    }
}
