package vn.chitieu.rulebook.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieu.rulebook.model.RuleRow;
import vn.chitieu.rulebook.shape.DocumentShapes;
import vn.chitieu.rulebook.table.Column;
import vn.chitieu.rulebook.table.Table;
import vn.chitieu.rulebook.table.TableRow;

/** All tables as plain rows. */
public final class RuleRows {
    /** Counts rows and says nothing of its own. */
    private static final String ORDINAL = "STT";

    private final List<RuleRow> rows = new ArrayList<>();

    public void shared(SharedTables tables) {
        tables.all().forEach(t -> add(t, ""));
    }

    public void document(DocumentDraft draft) {
        for (String label : DocumentShapes.LABELS.keySet())
            rows.add(new RuleRow(
                    draft.file().name(),
                    DocumentShapes.COVER,
                    draft.code(),
                    label,
                    Map.of(label, draft.cover().text(label)),
                    0));
        draft.tables().values().forEach(t -> add(t, draft.code()));
    }

    public List<RuleRow> all() {
        return List.copyOf(rows);
    }

    private void add(Table table, String document) {
        Map<String, Integer> seen = new HashMap<>();
        for (TableRow row : table.rows()) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Column c : table.shape().columns()) {
                String value = row.values().get(c.header());
                if (value != null && !c.header().equals(ORDINAL)) values.put(c.header(), value);
            }
            List<String> unique = table.shape().unique();
            String key = unique.isEmpty()
                    ? values.values().stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" | "))
                    : table.shape().key(row);
            // rows without a key of their own may stand twice
            int times = seen.merge(key, 1, Integer::sum);
            rows.add(new RuleRow(
                    table.file(),
                    table.shape().sheet(),
                    document,
                    times == 1 ? key : key + " (" + times + ")",
                    Collections.unmodifiableMap(values),
                    row.row()));
        }
    }
}
