package vn.chitieu.rulebook.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.Definitions.CheckRow;
import vn.chitieu.language.Messages;

/**
 * Checks that came to the program after an office had made its own copy of {@code bieu-mau.xlsx}: without a row of
 * theirs in it they have the sentences that are shipped, and no sender reads a code.
 */
final class LaterChecks {
    private static final Messages MESSAGES = Messages.beside(LaterChecks.class);
    private static final String ERROR = "ERROR";
    private static final Map<String, String> SEVERITIES = new LinkedHashMap<>();

    static {
        SEVERITIES.put("PROMISE_UNIT", ERROR);
        SEVERITIES.put("PROMISE_SENT", ERROR);
        SEVERITIES.put("PROMISE_EMPTY", "WARNING");
        SEVERITIES.put("PROMISE_UNKNOWN", ERROR);
        SEVERITIES.put("PROMISE_OF_OTHER", ERROR);
        SEVERITIES.put("PROMISE_TWICE", ERROR);
        SEVERITIES.put("PROMISE_BLANK", ERROR);
        SEVERITIES.put("PROMISE_DATE", ERROR);
        SEVERITIES.put("PROMISE_PAST", ERROR);
        SEVERITIES.put("PROMISE_PERSON", ERROR);
    }

    private LaterChecks() {}

    /** The rows of the file, and after them those that it lacks. */
    static List<CheckRow> with(List<CheckRow> rows) {
        Set<String> there = rows.stream().map(CheckRow::code).collect(Collectors.toSet());
        List<CheckRow> all = new ArrayList<>(rows);
        SEVERITIES.forEach((code, severity) -> {
            String key = "check.later." + code;
            if (!there.contains(code))
                all.add(new CheckRow(code, severity, null, MESSAGES.get(key), MESSAGES.get(key + ".remedy")));
        });
        return List.copyOf(all);
    }
}
