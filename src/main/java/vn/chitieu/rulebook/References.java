package vn.chitieu.rulebook;

import java.util.List;

/** Every name used in a table must be defined in another. */
final class References {
    private References() {}

    static void check(List<Table> tables, Keys keys, Problems problems) {
        for (Table table : tables) {
            for (Column column : table.shape().columns()) {
                Space space = column.refers();
                if (space == null) continue;
                for (TableRow row : table.rows()) {
                    for (String name : TableRow.split(row.orEmpty(column.header()))) {
                        if (name.equals("*") || keys.knows(space, name)) continue;
                        problems.error("UNKNOWN_" + space, row.spot(column.header()), name, column.header());
                    }
                }
            }
        }
    }
}
