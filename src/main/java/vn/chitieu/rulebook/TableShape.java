package vn.chitieu.rulebook;

import java.util.List;

/**
 * A plain table of a rule file: one sheet, headers in one row, one record a row.
 *
 * @param unique headers whose values together may stand only once
 */
record TableShape(String sheet, List<String> unique, List<Column> columns) {
    Column column(String header) {
        return columns.stream()
                .filter(c -> c.header().equals(header))
                .findFirst()
                .orElseThrow();
    }
}
