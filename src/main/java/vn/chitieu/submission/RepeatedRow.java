package vn.chitieu.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of programmes or of duties that says again of whom or what another row above it speaks. Found row by row, in one
 * pass: rules that hold each row against each other never end where thousands are alike.
 *
 * @param table key of the table
 * @param row row as Excel shows it
 * @param first row of the first that says it
 * @param place the cell of the code, the group or the clause
 */
public record RepeatedRow(String table, int row, int first, Place place) {
    private static final String DUTIES = "DUTIES";

    /** In order of the rows. A row of which it is not known what it is of repeats none. */
    static List<RepeatedRow> of(List<ProgrammeRow> programmes, List<DutyRow> duties) {
        Map<List<Object>, Integer> first = new HashMap<>();
        List<RepeatedRow> repeated = new ArrayList<>();
        for (ProgrammeRow p : programmes) {
            if (!p.keyed() || p.qualification() == null || p.flags() == null) continue;
            Integer before =
                    first.putIfAbsent(List.of(p.table(), p.code(), p.group(), p.qualification(), p.flags()), p.row());
            if (before != null) repeated.add(new RepeatedRow(p.table(), p.row(), before, p.keyPlace()));
        }
        for (DutyRow d : duties) {
            if (d.provisionId().isEmpty()) continue;
            Integer before = first.putIfAbsent(List.of(DUTIES, d.unitCode(), d.provisionId()), d.row());
            if (before != null) repeated.add(new RepeatedRow(DUTIES, d.row(), before, d.keyPlace()));
        }
        return List.copyOf(repeated);
    }
}
