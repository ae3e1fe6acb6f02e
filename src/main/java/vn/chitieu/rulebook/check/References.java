package vn.chitieu.rulebook.check;

import java.util.List;
import vn.chitieu.rulebook.table.Column;
import vn.chitieu.rulebook.table.Keys;
import vn.chitieu.rulebook.table.Problems;
import vn.chitieu.rulebook.table.Space;
import vn.chitieu.rulebook.table.Table;
import vn.chitieu.rulebook.table.TableRow;

/** Every name used in a table must be defined in another. */
public final class References {
    private References() {}

    public static void check(List<Table> tables, Keys keys, Problems problems) {
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
