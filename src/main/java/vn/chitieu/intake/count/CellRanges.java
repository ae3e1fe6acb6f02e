package vn.chitieu.intake.count;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes single cells as a short list of ranges: {@code E5:E9,E12}. */
final class CellRanges {
    private CellRanges() {}

    static String of(Collection<String> cells) {
        Map<String, Set<Integer>> columns = new TreeMap<>();
        for (String cell : cells) {
            String column = cell.replaceAll("\\d", "");
            int row = Integer.parseInt(cell.substring(column.length()));
            columns.computeIfAbsent(column, c -> new TreeSet<>()).add(row);
        }
        List<String> ranges = new ArrayList<>();
        columns.forEach((column, rows) -> addRuns(column, List.copyOf(rows), ranges));
        return String.join(",", ranges);
    }

    private static void addRuns(String column, List<Integer> rows, List<String> ranges) {
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i < rows.size() && rows.get(i) == rows.get(i - 1) + 1) continue;
            String first = column + rows.get(from);
            ranges.add(i - from == 1 ? first : first + ":" + column + rows.get(i - 1));
            from = i;
        }
    }
}
