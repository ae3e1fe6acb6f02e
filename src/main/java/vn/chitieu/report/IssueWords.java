package vn.chitieu.report;

import java.util.HashMap;
import java.util.Map;
import vn.chitieu.rulebook.Definitions.CheckRow;
import vn.chitieu.rulebook.Rulebook;

/** What is wrong and how to mend it, in the words of the checks table. */
final class IssueWords {
    private final Map<String, CheckRow> checks = new HashMap<>();

    IssueWords(Rulebook rules) {
        rules.definitions().checks().forEach(c -> checks.putIfAbsent(c.code(), c));
    }

    String message(DataIssue issue) {
        CheckRow check = checks.get(issue.code());
        return check == null ? issue.code() : Notes.fill(check.message(), issue.params());
    }

    String remedy(DataIssue issue) {
        CheckRow check = checks.get(issue.code());
        return check == null ? "" : Notes.fill(check.remedy(), issue.params());
    }
}
