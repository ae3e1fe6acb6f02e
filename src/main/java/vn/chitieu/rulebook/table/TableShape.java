package vn.chitieu.rulebook.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A plain table of a rule file: one sheet, headers in one row, one record a row.
 *
 * @param unique headers whose values together may stand only once
 */
public record TableShape(String sheet, List<String> unique, List<Column> columns) {
    /** What a row is known by: the values that may stand only once, without those that say nothing. */
    public String key(TableRow row) {
        return unique.stream()
                .filter(h ->
                        h.equals(unique.get(0)) || !row.text(h).equals(column(h).otherwise()))
                .map(row::text)
                .collect(Collectors.joining(" | "));
    }

    Column column(String header) {
        return columns.stream()
                .filter(c -> c.header().equals(header))
                .findFirst()
                .orElseThrow();
    }
}
