package vn.chitieu.rulebook.table;

import java.util.List;

/** A table as read: every row, the good ones and those with a bad cell. */
public record Table(String file, TableShape shape, List<TableRow> rows) {
    /** Rows of which every cell could be read. */
    public List<TableRow> good() {
        return rows.stream().filter(TableRow::good).toList();
    }
}
