package vn.chitieu.report.night;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
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
        Map<List<Object>, List<DataIssue>> alike = issues.stream().collect(Collectors.groupingBy(IssueGroup::key));
        List<IssueGroup> groups = new ArrayList<>();
        for (DataIssue issue : issues) {
            List<DataIssue> same = alike.get(key(issue));
            boolean many = same.stream().map(DataIssue::cell).distinct().count() >= LEAST
                    && CELL.matcher(issue.cell()).matches();
            if (!many) groups.add(new IssueGroup(List.of(issue)));
            else if (same.get(0) == issue) groups.add(new IssueGroup(List.copyOf(same)));
        }
        return groups;
    }

    private static List<Object> key(DataIssue issue) {
        Map<String, String> cause = new HashMap<>(issue.params());
        OF_THE_CELL.forEach(cause::remove);
        String column = CELL.matcher(issue.cell()).replaceFirst("$1");
        return List.of(issue.severity(), issue.code(), issue.file(), issue.sheet(), column, cause);
    }

    public DataIssue first() {
        return issues.get(0);
    }

    /** That the same is wrong elsewhere too, and where; empty where it is not. */
    public String others() {
        if (issues.size() == 1) return "";
        TreeSet<Integer> rows = new TreeSet<>();
        for (DataIssue issue : issues)
            rows.add(Integer.parseInt(CELL.matcher(issue.cell()).replaceFirst("$2")));
        rows.remove(Integer.parseInt(CELL.matcher(first().cell()).replaceFirst("$2")));
        String column = CELL.matcher(first().cell()).replaceFirst("$1");
        return ReportVocabulary.say("issue.others", Integer.toString(rows.size()), cells(column, rows));
    }

    /** {@code D6–D16, D20}. */
    private static String cells(String column, SortedSet<Integer> rows) {
        List<int[]> ranges = new ArrayList<>();
        for (int row : rows) {
            int[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last[1] == row - 1) last[1] = row;
            else ranges.add(new int[] {row, row});
        }
        String named = ranges.stream()
                .limit(NAMED)
                .map(r -> column + r[0] + (r[1] == r[0] ? "" : "–" + column + r[1]))
                .collect(Collectors.joining(", "));
        return ranges.size() > NAMED ? named + ", …" : named;
    }
}
