package vn.chitieu.intake.facts;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chitieu.fact.sent.Problem;
import vn.chitieu.language.Folding;
import vn.chitieu.sheet.stream.StreamedRow;

/** What an earlier answer listed as errors, read from the list in front of a copy that came back. */
public final class AnswerMarks {
    private static final String LIST = "can sua";
    private static final Pattern MARK = Pattern.compile("[A-Z_]+:[0-9a-f]{16}");
    /** Found beside the content: by the year before, other files, the file's name or the day. */
    private static final Set<String> BESIDE = Set.of(
            "YEAR_LEAP",
            "COUNT_LEAP",
            "RETURN_REPLACED",
            "SENT_TWICE",
            "FILE_OF_OTHER",
            "FILE_OF_OTHER_YEAR",
            "SENT_AFTER_TODAY");

    private final Set<String> marks = new HashSet<>();

    static boolean isList(String sheet) {
        return Folding.fold(sheet).equals(LIST);
    }

    void row(StreamedRow row) {
        row.cells().stream()
                .map(cell -> cell.text().strip())
                .filter(text -> MARK.matcher(text).matches())
                .filter(text -> !BESIDE.contains(text.substring(0, text.indexOf(':'))))
                .forEach(marks::add);
    }

    Set<String> all() {
        return Set.copyOf(marks);
    }

    /** Whether every error listed is still there, unchanged: then nobody has mended anything. */
    public static boolean unmended(Set<String> marks, Collection<Problem> found) {
        Set<String> now = found.stream()
                .map(p -> Problem.mark(p.code(), p.place().sheet(), p.place().cell(), p.params()))
                .collect(Collectors.toSet());
        return !marks.isEmpty() && now.containsAll(marks);
    }
}
