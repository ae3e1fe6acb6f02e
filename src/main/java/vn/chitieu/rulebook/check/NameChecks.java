package vn.chitieu.rulebook.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.language.Folding;
import vn.chitieu.registry.GroupPattern;
import vn.chitieu.rulebook.reading.SharedTables;
import vn.chitieu.rulebook.shape.SharedShapes;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.TableRow;

/**
 * Names of the form and patterns of programme groups of which one hides another: a name that two rows claim is taken
 * for one of them only, and a pattern inside a wider one of its group adds nothing.
 */
final class NameChecks {
    private final SharedTables shared;
    private final RuleProblems problems;

    NameChecks(SharedTables shared, RuleProblems problems) {
        this.shared = shared;
        this.problems = problems;
    }

    void check() {
        List<TableRow> columns = shared.table(SharedShapes.FORM_COLUMNS).good();
        names(shared.table(SharedShapes.FORM_TABLES).good(), "", List.of("Tên trang", "Tệp CSV", "Tên khác"));
        names(columns, "Bảng", List.of("Tiêu đề", "Mã", "Tên khác"));
        // other kinds of words are only shown, never read
        Set<String> read = columns.stream()
                .map(r -> r.text("Kiểu"))
                .filter(t -> t.startsWith("TERM:"))
                .map(t -> t.substring("TERM:".length()))
                .collect(Collectors.toSet());
        List<TableRow> terms = shared.table(SharedShapes.TERMS).good().stream()
                .filter(r -> read.contains(r.text("Loại")))
                .toList();
        names(terms, "Loại", List.of("Từ", "Mã", "Từ khác"));
        groups();
    }

    private void names(List<TableRow> rows, String within, List<String> headers) {
        Map<String, TableRow> claimed = new HashMap<>();
        for (TableRow r : rows) {
            for (String header : headers) {
                Stream<String> names = header.endsWith("khác") ? r.list(header).stream() : Stream.of(r.text(header));
                for (String name : names.distinct().toList()) {
                    String folded = Folding.fold(name.replaceFirst("(?i)\\.csv$", ""));
                    TableRow earlier = claimed.putIfAbsent(r.text(within) + "\n" + folded, r);
                    if (folded.isEmpty() || earlier == null || earlier == r) continue;
                    problems.error("NAME_HIDDEN", r.place(header), name, String.valueOf(earlier.row()));
                }
            }
        }
    }

    private void groups() {
        List<TableRow> rows = shared.table(SharedShapes.GROUPS).good();
        List<GroupPattern> patterns = new ArrayList<>();
        rows.forEach(r -> patterns.add(new GroupPattern(r.text("Nhóm"), r.text("Mẫu mã"), r.text("Khi"))));
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.size(); j++) {
                // two equal rows are told as a doubled key
                if (patterns.get(i).equals(patterns.get(j)) || !covers(patterns.get(j), patterns.get(i))) continue;
                problems.warn(
                        "PATTERN_HIDDEN",
                        rows.get(i).place("Mẫu mã"),
                        patterns.get(i).pattern(),
                        patterns.get(j).pattern(),
                        String.valueOf(rows.get(j).row()),
                        patterns.get(i).group());
                break;
            }
        }
    }

    private static boolean covers(GroupPattern wide, GroupPattern narrow) {
        if (!wide.group().equals(narrow.group())) return false;
        if (!wide.when().equals("ALWAYS") && !wide.when().equals(narrow.when())) return false;
        String w = wide.pattern();
        String n = narrow.pattern();
        for (int i = 0; i < w.length(); i++) {
            if (w.charAt(i) == '*') return true;
            if (i >= n.length() || n.charAt(i) == '*') return false;
            if (w.charAt(i) != '?' && w.charAt(i) != n.charAt(i)) return false;
        }
        return w.length() == n.length();
    }
}
