package vn.chitieu.report.night;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.chitieu.fact.owed.Definitions.CheckRow;
import vn.chitieu.report.words.Notes;
import vn.chitieu.rulebook.model.Rulebook;

/** What is wrong and how to mend it, in the words of the checks table. */
public final class IssueWords {
    private static final Pattern CELL_FIRST = Pattern.compile("^Ô \\{cell}[:,] ");
    private final Map<String, CheckRow> checks = new HashMap<>();

    public IssueWords(Rulebook rules) {
        rules.definitions().checks().forEach(c -> checks.putIfAbsent(c.code(), c));
    }

    /** What is wrong, for a place where the cell is named beside it and need not be named twice. */
    public String message(DataIssue issue) {
        CheckRow check = checks.get(issue.code());
        if (check == null) return issue.code();
        String text = CELL_FIRST.matcher(check.message()).replaceFirst("");
        String rest = text.replaceFirst("^Ô \\{cell}", "Ô này").replace(" (ô {cell})", "");
        return Notes.fill(issue.cell().isEmpty() ? check.message() : rest, issue.params());
    }

    public String remedy(DataIssue issue) {
        CheckRow check = checks.get(issue.code());
        return check == null ? "" : Notes.fill(check.remedy(), issue.params());
    }
}
