package vn.chitieu.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.fact.owed.RuleSource;

/** Cells of the rows that norms were made of. */
final class RowSpots {
    private final Map<RuleSource, TableRow> rows = new HashMap<>();

    RowSpots(List<DocumentDraft> drafts) {
        for (DocumentDraft draft : drafts)
            for (TableShape shape : NormShapes.ALL) draft.table(shape).good().forEach(r -> rows.put(r.source(), r));
    }

    /** The cell below a heading in the row of a norm. */
    Spot of(RuleSource source, String header) {
        TableRow row = rows.get(source);
        return row == null ? Spot.sheet(source.file(), source.sheet()) : row.spot(header);
    }
}
