package vn.chitieu.rulebook.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.rulebook.reading.SharedTables;
import vn.chitieu.rulebook.shape.SharedShapes;
import vn.chitieu.rulebook.table.KeySpace;
import vn.chitieu.rulebook.table.KnownNames;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.TableRow;

/** Remediation texts: about something known, each with a use of its own, and using only figures their finding has. */
final class RemedyChecks {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[[^\\[\\]]*]");
    private final SharedTables shared;
    private final KnownKeys known;
    private final KnownNames keys;
    private final RuleProblems problems;

    RemedyChecks(SharedTables shared, KnownKeys known, KnownNames keys, RuleProblems problems) {
        this.shared = shared;
        this.known = known;
        this.keys = keys;
        this.problems = problems;
    }

    void check() {
        Map<List<String>, TableRow> first = new HashMap<>();
        for (TableRow r : shared.table(SharedShapes.REMEDIES).good()) {
            subject(r);
            String state = r.text("Trạng thái");
            if (shared.whole(SharedShapes.STATES) && !shared.knowsState(r.text("Loại"), state)) {
                problems.error("UNKNOWN_STATE", r.place("Trạng thái"), state, "Trạng thái");
            }
            placeholders(r);
            TableRow earlier = first.putIfAbsent(List.of(r.text("Loại"), r.text("Đối tượng"), state), r);
            // of two texts for the same case only one is ever chosen
            if (earlier != null && !earlier.text("Khóa").equals(r.text("Khóa"))) {
                String row = String.valueOf(earlier.row());
                problems.error("ROW_REPEATED", r.place("Khóa"), r.text("Khóa"), earlier.text("Khóa"), row);
            }
        }
    }

    private void subject(TableRow r) {
        String subject = r.text("Đối tượng");
        KeySpace space = subject.contains("-") ? KeySpace.PROVISION : KeySpace.INDICATOR;
        if (!subject.equals("*") && !keys.knows(space, subject)) {
            problems.error("UNKNOWN_" + space, r.place("Đối tượng"), subject, "Đối tượng");
        }
    }

    private void placeholders(TableRow r) {
        String text = r.text("Nội dung");
        Place place = r.place("Nội dung");
        if (!balanced(text, '{', '}') || !balanced(text, '[', ']')) {
            problems.error("UNBALANCED_BRACKET", place, text);
            return;
        }
        Set<String> used = used(text);
        Set<String> needed = used(OPTIONAL.matcher(text).replaceAll(""));
        List<String> all = known.placeholders();
        List<String> ofKind = known.placeholders(r.text("Loại"));
        List<String> lacking = known.lacking(r.text("Loại"), r.text("Trạng thái"));
        for (String name : used) {
            if (!all.contains(name)) {
                problems.error("UNKNOWN_PLACEHOLDER", place, name, String.join(", ", all));
            } else if (!ofKind.isEmpty() && !ofKind.contains(name)) {
                problems.error("PLACEHOLDER_OF_OTHER_KIND", place, name, r.text("Loại"));
            } else if (needed.contains(name) && lacking.contains(name)) {
                problems.error("PLACEHOLDER_EMPTY", place, name, r.text("Trạng thái"));
            }
        }
    }

    private static Set<String> used(String text) {
        Set<String> used = new TreeSet<>();
        Matcher found = PLACEHOLDER.matcher(text);
        while (found.find()) used.add(found.group(1));
        return used;
    }

    private static boolean balanced(String text, char open, char close) {
        int depth = 0;
        for (char c : text.toCharArray()) {
            if (c == open) depth++;
            if (c == close) depth--;
            if (depth < 0 || depth > 1) return false;
        }
        return depth == 0;
    }
}
