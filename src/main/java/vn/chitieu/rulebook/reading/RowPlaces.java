package vn.chitieu.rulebook.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.fact.owed.RuleSource;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.rulebook.shape.NormShapes;
import vn.chitieu.rulebook.table.TableRow;
import vn.chitieu.rulebook.table.TableShape;

/** Cells of the rows that norms were made of. */
public final class RowPlaces {
    private final Map<RuleSource, TableRow> rows = new HashMap<>();

    public RowPlaces(List<DocumentDraft> drafts) {
        for (DocumentDraft draft : drafts)
            for (TableShape shape : NormShapes.ALL) draft.table(shape).good().forEach(r -> rows.put(r.source(), r));
    }

    /** The cell below a heading in the row of a norm. */
    public Place of(RuleSource source, String header) {
        TableRow row = rows.get(source);
        return row == null ? Place.sheet(source.file(), source.sheet()) : row.place(header);
    }
}
