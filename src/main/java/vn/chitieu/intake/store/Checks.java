package vn.chitieu.intake.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.fact.owed.Definitions.CheckRow;
import vn.chitieu.fact.sent.Problem;

/** Severities of problems, as the checks table sets them; a code that it does not list is an error. */
public final class Checks {
    /** Warnings younger than rule files still in use: those say nothing of them, and a warning must not reject. */
    private static final Map<String, String> UNLISTED =
            Map.of("SENT_TWICE", "OFF", "ZIP_REST_UNREAD", "OFF", "MEASURE_UNKNOWN", "OFF", "DUTIES_ALONE", "OFF");

    private final Map<String, String> severities = new HashMap<>();

    public Checks(List<CheckRow> rows) {
        rows.forEach(row -> severities.put(row.code(), row.severity()));
    }

    public String severity(Problem problem) {
        return severities.getOrDefault(problem.code(), UNLISTED.getOrDefault(problem.code(), "ERROR"));
    }

    public List<Problem> wanted(List<Problem> problems) {
        return problems.stream().filter(p -> !severity(p).equals("OFF")).toList();
    }

    public int count(List<Problem> problems, String severity) {
        return (int) problems.stream().filter(p -> severity(p).equals(severity)).count();
    }
}
