package vn.chitieu.intake.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.language.Folding;
import vn.chitieu.language.NumberText;
import vn.chitieu.sheet.stream.StreamedCell;
import vn.chitieu.sheet.stream.StreamedRow;

/**
 * The rows of a table's header, one to three of them, and the way of headings down to each column: "Số người" above
 * "Năm 2026" above "Tổng số". A cell left empty beside another belongs to it, as merged cells do.
 */
public record TableHeader(List<StreamedRow> rows) {
    /** Letterheads and titles stand above; no table begins further down. */
    public static final int WITHIN = 30;

    private static final int MOST_ROWS = 3;
    private static final Set<String> COUNTING = Set.of("COUNT", "DECIMAL", "PERCENT");

    /**
     * A heading on the way down to a column.
     *
     * @param cell where it stands: the column's own cell or one to its left that spans it
     */
    record Step(StreamedCell cell, String text) {}

    static boolean counts(FormColumn column) {
        return COUNTING.contains(column.type());
    }

    /** The header among the first rows of a sheet; empty when none of them shows two of the table's columns. */
    static Optional<TableHeader> find(Form form, FormTable table, List<StreamedRow> sheet) {
        for (int i = 0; i < sheet.size() && sheet.get(i).number() <= WITHIN; i++) {
            if (kinds(form, table, sheet.get(i))
                    < Math.min(2, form.columns(table.key()).size())) continue;
            List<StreamedRow> rows = new ArrayList<>(List.of(sheet.get(i)));
            while (i + rows.size() < sheet.size() && rows.size() < MOST_ROWS) {
                StreamedRow next = sheet.get(i + rows.size());
                if (!new TableHeader(rows).goesOnIn(next, form, table)) break;
                rows.add(next);
            }
            return Optional.of(new TableHeader(List.copyOf(rows)));
        }
        return Optional.empty();
    }

    int first() {
        return rows.get(0).number();
    }

    int last() {
        return rows.get(rows.size() - 1).number();
    }

    int lastColumn() {
        return rows.stream()
                .flatMap(r -> r.cells().stream())
                .mapToInt(StreamedCell::column)
                .max()
                .orElse(0);
    }

    /** The headings of every column that has one, from top to bottom, by column. */
    Map<Integer, List<Step>> ways(Form form, String table) {
        Map<Integer, List<Step>> ways = new LinkedHashMap<>();
        rows.stream()
                .flatMap(r -> r.cells().stream())
                .map(StreamedCell::column)
                .distinct()
                .sorted()
                .forEach(column -> ways.put(column, way(column, form, table)));
        return ways;
    }

    /** Whether a row repeats the header, as printed pages do. */
    boolean repeats(StreamedRow row, Form form, String table) {
        Map<Integer, Set<String>> own = new HashMap<>();
        for (StreamedRow header : rows) {
            for (StreamedCell cell : header.cells()) {
                own.computeIfAbsent(cell.column(), c -> new HashSet<>()).add(Folding.fold(cell.text()));
            }
        }
        boolean same = row.cells().stream()
                .allMatch(c -> own.getOrDefault(c.column(), Set.of()).contains(Folding.fold(c.text())));
        long named = row.cells().stream()
                .flatMap(c -> form.column(table, c.text()).stream())
                .map(FormColumn::key)
                .distinct()
                .count();
        return same || named > 2;
    }

    private List<Step> way(int column, Form form, String table) {
        List<Step> way = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            StreamedCell cell = covering(r, column);
            if (cell == null) continue;
            boolean whole = form.column(table, cell.text()).isPresent();
            List<String> parts = whole ? List.of(cell.text()) : form.headings().parts(cell.text());
            parts.forEach(part -> way.add(new Step(cell, part)));
        }
        return way;
    }

    /** The heading of a row that a column stands under: its own cell, or the one to its left that spans it. */
    private @Nullable StreamedCell covering(int r, int column) {
        StreamedCell own = at(rows.get(r), column);
        if (own != null || !filledBelow(r, column)) return own;
        StreamedCell nearest = nearestLeft(rows.get(r), column);
        // a heading never spans into what stands under another one
        return nearest == null || lastCovering(r - 1, column) == lastCovering(r - 1, nearest.column()) ? nearest : null;
    }

    private @Nullable StreamedCell lastCovering(int r, int column) {
        for (int up = r; up >= 0; up--) {
            StreamedCell cell = covering(up, column);
            if (cell != null) return cell;
        }
        return null;
    }

    private boolean filledBelow(int r, int column) {
        return rows.subList(r + 1, rows.size()).stream().anyMatch(row -> at(row, column) != null);
    }

    /**
     * Whether the row below is still header: words only, and none of them under a heading that a row of the table would
     * fill with words itself (a code, a qualification).
     */
    private boolean goesOnIn(StreamedRow next, Form form, FormTable table) {
        if (next.number() != last() + 1 || TypedCells.numbersColumns(next)) return false;
        StreamedRow lowest = rows.get(rows.size() - 1);
        boolean evidence = false;
        for (StreamedCell cell : next.cells()) {
            if (cell.number() != null || NumberText.count(cell.text()).value() != null) return false;
            boolean known = form.column(table.key(), cell.text()).isPresent();
            FormColumn above = above(cell, form, table);
            if (above != null && !counts(above) && !known) return false;
            boolean spanned = at(lowest, cell.column()) == null || at(lowest, cell.column() + 1) == null;
            evidence |= known || above != null || spanned;
        }
        return evidence;
    }

    /** The column of the table whose heading stands over the cell. */
    private @Nullable FormColumn above(StreamedCell cell, Form form, FormTable table) {
        for (int r = rows.size() - 1; r >= 0; r--) {
            StreamedCell heading = at(rows.get(r), cell.column());
            if (heading == null) heading = nearestLeft(rows.get(r), cell.column());
            if (heading == null) continue;
            String name = form.headings().parts(heading.text()).get(0);
            Optional<FormColumn> column = form.column(table.key(), name);
            if (column.isPresent()) return column.get();
        }
        return null;
    }

    private static @Nullable StreamedCell nearestLeft(StreamedRow row, int column) {
        StreamedCell nearest = null;
        for (StreamedCell cell : row.cells()) if (cell.column() < column) nearest = cell;
        return nearest;
    }

    private static @Nullable StreamedCell at(StreamedRow row, int column) {
        for (StreamedCell cell : row.cells()) if (cell.column() == column) return cell;
        return null;
    }

    private static long kinds(Form form, FormTable table, StreamedRow row) {
        return row.cells().stream()
                .flatMap(cell -> form.column(table.key(), cell.text()).stream())
                .map(FormColumn::key)
                .distinct()
                .count();
    }
}
