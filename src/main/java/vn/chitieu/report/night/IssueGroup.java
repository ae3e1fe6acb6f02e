package vn.chitieu.report.night;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chitieu.report.words.ReportVocabulary;

/**
 * One cause said once: the same mistake in several cells of one column, which differ by what stands in them alone. Counts
 * go on counting cells.
 *
 * @param issues in the order in which they were found; more than one only from {@link #LEAST} on
 */
public record IssueGroup(List<DataIssue> issues) {
    /** Two cells are told apart as fast as a sentence about both is read. */
    private static final int LEAST = 3;
    /** Ranges named; who mends a whole column needs no more. */
    private static final int NAMED = 8;

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

    /** What is in the cell, and which cell it is. */
    private static final List<String> OF_THE_CELL = List.of("value", "row", "cell");

    public static List<IssueGroup> of(List<DataIssue> issues) {
        Map<List<Object>, List<DataIssue>> alike = new LinkedHashMap<>();
        for (DataIssue issue : issues)
            alike.computeIfAbsent(key(issue), k -> new ArrayList<>()).add(issue);
        List<IssueGroup> groups = new ArrayList<>();
        for (DataIssue issue : issues) {
            List<DataIssue> same = alike.getOrDefault(key(issue), List.of());
            if (same.size() < LEAST) groups.add(new IssueGroup(List.of(issue)));
            else if (same.get(0) == issue) groups.add(new IssueGroup(List.copyOf(same)));
        }
        return groups;
    }

    private static List<Object> key(DataIssue issue) {
        Matcher cell = CELL.matcher(issue.cell());
        Map<String, String> cause = new TreeMap<>(issue.params());
        if (cell.matches()) OF_THE_CELL.forEach(cause::remove);
        String place = cell.matches() ? cell.group(1) : issue.cell();
        return List.of(issue.severity(), issue.code(), issue.file(), issue.sheet(), place, cause);
    }

    public DataIssue first() {
        return issues.get(0);
    }

    /** That the same is wrong elsewhere too, and where; empty where it is not. */
    public String others() {
        if (issues.size() == 1) return "";
        return ReportVocabulary.say("issue.others", Integer.toString(issues.size() - 1), cells());
    }

    /** {@code D6–D16, D20}. */
    private String cells() {
        String column = "";
        TreeSet<Integer> rows = new TreeSet<>();
        for (DataIssue issue : issues.subList(1, issues.size())) {
            Matcher cell = CELL.matcher(issue.cell());
            if (!cell.matches()) continue;
            column = cell.group(1);
            rows.add(Integer.parseInt(cell.group(2)));
        }
        List<int[]> ranges = new ArrayList<>();
        for (int row : rows) {
            int[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last[1] == row - 1) last[1] = row;
            else ranges.add(new int[] {row, row});
        }
        String letters = column;
        String named = ranges.stream()
                .limit(NAMED)
                .map(r -> letters + r[0] + (r[1] == r[0] ? "" : "–" + letters + r[1]))
                .collect(Collectors.joining(", "));
        return ranges.size() > NAMED ? named + ", …" : named;
    }
}
