package vn.chitieu.intake.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.chitieu.fact.sent.CheckFact.ControlSum;
import vn.chitieu.fact.sent.Place;

/**
 * The totals that a sender wrote into one table, beside the rows they may be the sum of. Offices put them below, above
 * and between the rows, by level or by section; one that agrees with no run of rows it can stand for is wrong.
 */
final class ControlSums {
    private final String table;
    private final List<Map<String, Long>> rows = new ArrayList<>();
    private final List<Boolean> whole = new ArrayList<>();
    private final List<Integer> marks = new ArrayList<>();
    private final List<Stated> totals = new ArrayList<>();
    private boolean unclear;

    private record Stated(int mark, String column, long value, Place place) {}

    ControlSums(String table) {
        this.table = table;
    }

    /**
     * @param counts figures of the row by column, without those that cannot be read
     * @param all whether the row is that of all programme groups together
     * @param perhaps whether it may be, its group being unreadable: then no total of the table can be expected to agree
     */
    void row(Map<String, Long> counts, boolean all, boolean perhaps) {
        rows.add(counts);
        whole.add(all);
        unclear |= perhaps;
    }

    /** A row of totals begins. */
    void mark() {
        marks.add(rows.size());
    }

    /** A total in the row of totals that began last. */
    void total(String column, long value, Place place) {
        totals.add(new Stated(marks.size() - 1, column, value, place));
    }

    List<ControlSum> compared() {
        if (unclear) return List.of();
        return totals.stream()
                .filter(total -> rows.stream().allMatch(row -> row.containsKey(total.column())))
                .map(this::compared)
                .toList();
    }

    private ControlSum compared(Stated total) {
        String column = total.column();
        int at = marks.get(total.mark());
        int before = total.mark() == 0 ? 0 : marks.get(total.mark() - 1);
        long expected = at > 0 ? sum(column, 0, at) : sum(column, 0, rows.size());
        TreeSet<Long> fitting = new TreeSet<>(List.of(expected, sum(column, 0, rows.size())));
        if (before < at) fitting.add(sum(column, before, at));
        else runs(column, total.mark(), at, fitting);
        if (whole.contains(true)) fitting.add(groups(column));
        long computed = fitting.contains(total.value()) ? total.value() : expected;
        return new ControlSum(table, column, total.value(), computed, total.place());
    }

    /** A total right below another one sums up sections above it; with no row above since, it heads those below. */
    private void runs(String column, int mark, int at, TreeSet<Long> fitting) {
        for (int from : marks.subList(0, mark)) if (from < at) fitting.add(sum(column, from, at));
        for (int to : marks.subList(mark, marks.size())) if (to > at) fitting.add(sum(column, at, to));
        if (rows.size() > at) fitting.add(sum(column, at, rows.size()));
    }

    /** By group, only the rows of all groups together may be added up. */
    private long groups(String column) {
        long sum = 0;
        for (int i = 0; i < rows.size(); i++)
            if (whole.get(i)) sum += rows.get(i).getOrDefault(column, 0L);
        return sum;
    }

    private long sum(String column, int from, int to) {
        return rows.subList(from, to).stream()
                .mapToLong(r -> r.getOrDefault(column, 0L))
                .sum();
    }
}
