package vn.chitieu.rulebook.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.table.CellCheck;
import vn.chitieu.rulebook.table.Column;
import vn.chitieu.rulebook.table.KnownNames;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.Table;
import vn.chitieu.rulebook.table.TableRow;
import vn.chitieu.rulebook.table.TableShape;
import vn.chitieu.sheet.book.Book;
import vn.chitieu.sheet.book.BookCell;
import vn.chitieu.sheet.book.BookSheet;

/** Reads one table of one sheet, whatever it is about: headers by name, rows without gaps, nothing beside or below. */
public final class RuleTableReader {
    private final RuleProblems problems;
    private final CellCheck cells;
    private final KnownNames keys;

    public RuleTableReader(RuleProblems problems, KnownNames keys) {
        this.problems = problems;
        this.cells = new CellCheck(problems);
        this.keys = keys;
    }

    /** Reads a table whose headers stand in row 1. */
    public Table read(Book book, TableShape shape) {
        return read(book, shape, sheet -> 1);
    }

    /** Reads a table of norms, above which older workbooks hold rows of code. */
    Table norms(Book book, TableShape shape) {
        return read(book, shape, CodeRows::headingRow);
    }

    private Table read(Book book, TableShape shape, ToIntFunction<BookSheet> headingRow) {
        Place place = Place.sheet(book.name(), shape.sheet());
        BookSheet sheet = book.sheet(shape.sheet()).orElse(null);
        if (sheet == null) {
            problems.error("SHEET_MISSING", Place.file(book.name()), shape.sheet());
            return missing(book.name(), shape);
        }
        int heading = headingRow.applyAsInt(sheet);
        return rows(sheet, place, shape, headers(sheet, place, shape, heading), heading);
    }

    /** A table that could not be read at all. */
    public Table missing(String file, TableShape shape) {
        for (Column c : shape.columns()) if (c.defines() != null) keys.unreadable(c.defines());
        return new Table(file, shape, List.of());
    }

    private Map<String, Integer> headers(BookSheet sheet, Place place, TableShape shape, int row) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        Set<String> wanted = new HashSet<>();
        shape.columns().forEach(c -> wanted.add(c.header()));
        for (BookCell cell : sheet.rows().getOrDefault(row, new TreeMap<>()).values()) {
            String header = Vietnamese.clean(cell.text());
            Place heading = place.at(cell.address());
            if (!wanted.contains(header)) problems.error("HEADER_UNKNOWN", heading, cell.text());
            else if (columns.putIfAbsent(header, cell.column()) != null)
                problems.error("HEADER_DOUBLED", heading, header);
        }
        for (Column c : shape.columns()) {
            if (columns.containsKey(c.header()) || c.otherwise() != null) continue;
            problems.error("HEADER_MISSING", place, c.header());
            if (c.defines() != null) keys.unreadable(c.defines());
        }
        return columns;
    }

    /** Reads the rows below {@code headerRow}, columns being where {@code columns} says. */
    private Table rows(BookSheet sheet, Place place, TableShape shape, Map<String, Integer> columns, int headerRow) {
        if (sheet.hidden()) problems.error("HIDDEN_SHEET", place);
        for (String range : sheet.merged()) problems.error("MERGED_CELLS", place.at(range.split(":")[0]), range);
        Set<Integer> inside = new HashSet<>(columns.values());
        // what stands below a heading that is none was told with the heading
        Set<Integer> headed =
                sheet.rows().getOrDefault(headerRow, new TreeMap<>()).keySet();
        String key = shape.unique().isEmpty()
                ? shape.columns().get(0).header()
                : shape.unique().get(0);
        @Nullable Integer keyColumn = columns.get(key);
        List<TableRow> rows = new ArrayList<>();
        int expected = headerRow + 1;
        boolean ended = false;
        for (Map.Entry<Integer, NavigableMap<Integer, BookCell>> entry :
                sheet.rows().tailMap(headerRow, true).entrySet()) {
            int row = entry.getKey();
            NavigableMap<Integer, BookCell> line = entry.getValue();
            boolean header = row == headerRow;
            boolean gap = row > expected;
            boolean data = !header && line.keySet().stream().anyMatch(inside::contains);
            // below a gap a line without a key is a note, not a row
            if (data && (gap || ended) && keyColumn != null && !line.containsKey(keyColumn)) {
                ended = true;
                data = false;
            }
            for (BookCell cell : line.values()) {
                boolean stray = !header && (!data || !headed.contains(cell.column()));
                if (stray && !cell.text().isBlank()) {
                    problems.error("OUTSIDE_TABLE", place.at(cell.address()), cell.text());
                }
            }
            if (!data) continue;
            if (gap)
                problems.error(
                        "BLANK_ROW",
                        place.at(BookCell.address(expected, 1)),
                        String.valueOf(expected),
                        String.valueOf(row));
            if (sheet.hiddenRows().contains(row))
                problems.error("HIDDEN_ROW", place.at(BookCell.address(row, 1)), String.valueOf(row));
            rows.add(row(line, row, place, shape, columns));
            expected = row + 1;
        }
        Table table = new Table(place.file(), shape, List.copyOf(rows));
        unique(table);
        return table;
    }

    private TableRow row(
            NavigableMap<Integer, BookCell> line,
            int row,
            Place place,
            TableShape shape,
            Map<String, Integer> columns) {
        Map<String, String> values = new HashMap<>();
        boolean good = true;
        for (Column column : shape.columns()) {
            Integer at = columns.get(column.header());
            String otherwise = column.otherwise();
            if (otherwise != null && (at == null || !line.containsKey(at))) {
                values.put(column.header(), otherwise);
                continue;
            }
            if (at == null) {
                good = false;
                continue;
            }
            BookCell cell = line.get(at);
            String value = cells.check(cell, column.type(), place.at(BookCell.address(row, at)), column.header());
            if (value == null) good = false;
            else values.put(column.header(), value);
            // a key that is merely badly written is still known, so that one mistake makes one problem
            String name = value != null ? value : cell == null ? "" : Vietnamese.clean(cell.text());
            if (column.defines() != null) keys.add(column.defines(), name);
        }
        return new TableRow(place, row, columns, values, good);
    }

    private void unique(Table table) {
        List<String> unique = table.shape().unique();
        if (unique.isEmpty()) return;
        Map<List<String>, TableRow> first = new HashMap<>();
        for (TableRow row : table.rows()) {
            if (!row.values().keySet().containsAll(unique)) continue;
            List<String> key = unique.stream().map(row::text).toList();
            TableRow earlier = first.putIfAbsent(key, row);
            if (earlier != null) {
                problems.error(
                        "DOUBLED_KEY",
                        row.place(unique.get(0)),
                        table.shape().key(row),
                        earlier.place(unique.get(0)).cell());
            }
        }
    }
}
