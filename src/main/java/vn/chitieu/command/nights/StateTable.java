package vn.chitieu.command.nights;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.chitieu.language.Messages;
import vn.chitieu.night.NightSummary.StateCount;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Standing;

/** What a night found, as a small table: a row a kind, drafts in rows of their own, a column a group of states. */
final class StateTable {
    private static final Messages MESSAGES = Messages.beside(StateTable.class);
    private static final List<Standing> GROUPS = List.of(Standing.OPEN, Standing.UNKNOWN, Standing.CLOSED);

    private StateTable() {}

    static List<String> lines(List<StateCount> states) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", MESSAGES.get("table.OPEN"), MESSAGES.get("table.UNKNOWN"), MESSAGES.get("table.CLOSED")));
        for (boolean draft : new boolean[] {false, true})
            for (Kind kind : Kind.values()) {
                List<StateCount> of = states.stream()
                        .filter(s -> s.draft() == draft && s.kind() == kind)
                        .toList();
                if (!of.isEmpty()) rows.add(row(kind, draft, of));
            }
        return aligned(rows);
    }

    private static List<String> row(Kind kind, boolean draft, List<StateCount> states) {
        List<String> cells = new ArrayList<>();
        String name = MESSAGES.get("kind." + kind);
        cells.add(draft ? MESSAGES.get("table.draft", name) : name);
        for (Standing group : GROUPS)
            cells.add(Integer.toString(states.stream()
                    .filter(s -> s.standing() == group)
                    .mapToInt(StateCount::count)
                    .sum()));
        return cells;
    }

    /** First column to the left, the others to the right, as wide as their widest cell. */
    static List<String> aligned(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(i -> rows.stream().mapToInt(r -> r.get(i).length()).max().orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < row.size(); i++) {
                String space = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + space : "  " + space + row.get(i));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
