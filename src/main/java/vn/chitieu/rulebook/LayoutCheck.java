package vn.chitieu.rulebook;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.chitieu.sheet.Book;
import vn.chitieu.sheet.BookCell;
import vn.chitieu.sheet.BookSheet;

/** Reads a decision table: code rows and headers must be the shipped ones, cell by cell. */
final class LayoutCheck {
    private static final Pattern KEYWORD = Pattern.compile("(?i)^\\s*(ruletable|ruleset)");
    private final Problems problems;
    private final TableReader tables;

    LayoutCheck(Problems problems, TableReader tables) {
        this.problems = problems;
        this.tables = tables;
    }

    Table read(Book book, TableLayout layout) {
        BookSheet sheet = book.sheet(layout.sheet()).orElse(null);
        TableShape shape = layout.shape();
        if (sheet == null) {
            problems.error("SHEET_MISSING", Spot.file(book.name()), layout.sheet());
            return tables.missing(book.name(), shape);
        }
        Spot spot = Spot.sheet(book.name(), layout.sheet());
        boolean shifted = headers(sheet, spot, layout);
        keywords(sheet, spot);
        if (shifted) return tables.missing(book.name(), shape);
        code(sheet, spot, layout);
        return tables.rows(sheet, spot, shape, layout.places(), TableLayout.HEADER_ROW);
    }

    private void code(BookSheet sheet, Spot spot, TableLayout layout) {
        Map<String, String> expected = layout.code();
        Map<String, String> found = new TreeMap<>();
        expected.keySet().forEach(address -> found.put(address, ""));
        boolean hidden = true;
        for (int row = TableLayout.FIRST_CODE_ROW; row <= TableLayout.LAST_CODE_ROW; row++) {
            NavigableMap<Integer, BookCell> line = sheet.rows().get(row);
            // a row that holds nothing need not be hidden
            if (line == null) continue;
            hidden &= sheet.hiddenRows().contains(row);
            line.values().forEach(c -> found.put(c.address(), c.text()));
        }
        found.forEach((address, text) -> {
            String wanted = expected.getOrDefault(address, "");
            if (!text.equals(wanted)) problems.error("CODE_ALTERED", spot.at(address), text, wanted);
        });
        if (!hidden) problems.warn("CODE_VISIBLE", spot.at(TableLayout.FIRST_CODE_ROW, 1));
        if (!sheet.locked()) problems.warn("SHEET_UNLOCKED", spot);
    }

    /** The table compiler acts on these words wherever they stand, and on whatever stands beside the title. */
    private void keywords(BookSheet sheet, Spot spot) {
        sheet.rows().forEach((row, line) -> {
            for (BookCell cell : line.values()) {
                boolean code = row >= TableLayout.FIRST_CODE_ROW && row <= TableLayout.LAST_CODE_ROW;
                if (row == 1 && cell.column() > 1)
                    problems.error("CODE_ALTERED", spot.at(cell.address()), cell.text(), "");
                if (!code && KEYWORD.matcher(cell.text()).find()) {
                    problems.error("KEYWORD_CELL", spot.at(cell.address()), cell.text());
                }
            }
        });
    }

    /**
     * Whether the columns do not stand where they should: one column inserted would make every cell to its right wrong,
     * and hundreds of problems would hide the one to be mended.
     */
    private boolean headers(BookSheet sheet, Spot spot, TableLayout layout) {
        int row = TableLayout.HEADER_ROW;
        Map<String, Integer> places = layout.places();
        int altered = 0;
        for (var place : places.entrySet()) {
            String found = sheet.text(row, place.getValue());
            if (found.equals(place.getKey())) continue;
            altered++;
            problems.error("HEADER_ALTERED", spot.at(row, place.getValue()), found, place.getKey());
        }
        if (!sheet.rows().containsKey(row)) return true;
        for (BookCell cell : sheet.rows().get(row).tailMap(places.size(), false).values()) {
            problems.error("OUTSIDE_TABLE", spot.at(cell.address()), cell.text());
        }
        return altered > 1;
    }
}
