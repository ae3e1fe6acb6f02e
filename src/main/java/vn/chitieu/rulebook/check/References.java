package vn.chitieu.rulebook.check;

import java.util.List;
import vn.chitieu.rulebook.table.Column;
import vn.chitieu.rulebook.table.KeySpace;
import vn.chitieu.rulebook.table.KnownNames;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.Table;
import vn.chitieu.rulebook.table.TableRow;

/** Every name used in a table must be defined in another. */
public final class References {
    private References() {}

    public static void check(List<Table> tables, KnownNames keys, RuleProblems problems) {
        for (Table table : tables) {
            for (Column column : table.shape().columns()) {
                KeySpace space = column.refers();
                if (space == null) continue;
                for (TableRow row : table.rows()) {
                    for (String name : TableRow.split(row.orEmpty(column.header()))) {
                        if (name.equals("*") || keys.knows(space, name)) continue;
                        problems.error("UNKNOWN_" + space, row.place(column.header()), name, column.header());
                    }
                }
            }
        }
    }
}
