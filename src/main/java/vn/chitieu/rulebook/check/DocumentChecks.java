package vn.chitieu.rulebook.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.rulebook.reading.DocumentDraft;
import vn.chitieu.rulebook.reading.PlanCoverReader.Cover;
import vn.chitieu.rulebook.shape.DocumentShapes;
import vn.chitieu.rulebook.table.Column;
import vn.chitieu.rulebook.table.KeySpace;
import vn.chitieu.rulebook.table.KnownNames;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.Table;
import vn.chitieu.rulebook.table.TableRow;

/** What must hold between documents: codes, clause ids, parents. */
public final class DocumentChecks {
    private final RuleProblems problems;
    private final KnownNames keys;

    public DocumentChecks(RuleProblems problems, KnownNames keys) {
        this.problems = problems;
        this.keys = keys;
    }

    public void check(List<DocumentDraft> drafts) {
        Map<String, Place> codes = new HashMap<>();
        Map<String, TableRow> ids = new HashMap<>();
        for (DocumentDraft draft : drafts) {
            cover(draft.cover());
            if (!draft.code().isEmpty()) {
                Place place = draft.cover().place("Mã");
                Place earlier = codes.putIfAbsent(draft.code(), place);
                if (earlier != null) problems.error("DOUBLED_DOCUMENT", place, draft.code(), earlier.file());
            }
            parents(draft, drafts);
            annex(draft.tables().get(DocumentShapes.ANNEX));
            for (Table table : draft.tables().values()) {
                table.rows().forEach(row -> id(draft, row, ids));
            }
        }
    }

    private void id(DocumentDraft draft, TableRow row, Map<String, TableRow> ids) {
        String id = row.text("Mã");
        if (id.isEmpty()) return;
        Place place = row.place("Mã");
        if (!draft.code().isEmpty() && !id.startsWith(draft.code() + "-")) {
            problems.error("ID_PREFIX", place, id, draft.code() + "-");
        }
        TableRow earlier = ids.putIfAbsent(id, row);
        // within one table the table reader has told it already
        if (earlier != null && !earlier.sheet().equals(row.sheet())) {
            Place first = earlier.place("Mã");
            problems.error("DOUBLED_ID", place, id, first.file(), first.sheet(), first.cell());
        }
    }

    /** A figure of a plan that is said to be issued rests on its number and date. */
    private void annex(Table annex) {
        for (TableRow row : annex.rows()) {
            if (!row.text("Tình trạng").equals("ban hành")) continue;
            for (String header : List.of("Số", "Ngày ban hành")) {
                if (row.values().containsKey(header) && row.orEmpty(header).isEmpty()) {
                    problems.error("ISSUED_WITHOUT", row.place(header), header);
                }
            }
        }
    }

    private void cover(Cover cover) {
        if (!cover.text("Tình trạng").equals("ban hành")) return;
        for (String label : List.of("Số", "Ngày ban hành", "Người duyệt")) {
            if (cover.values().containsKey(label) && cover.text(label).isEmpty()) {
                problems.error("ISSUED_WITHOUT", cover.place(label), label);
            }
        }
    }

    private void parents(DocumentDraft draft, List<DocumentDraft> drafts) {
        String parent = draft.cover().text("Văn bản cấp trên");
        Place place = draft.cover().place("Văn bản cấp trên");
        for (Map.Entry<String, Column> label : DocumentShapes.LABELS.entrySet()) {
            KeySpace space = label.getValue().refers();
            if (space == null) continue;
            for (String name : draft.cover().list(label.getKey())) {
                if (!keys.knows(space, name)) {
                    problems.error("UNKNOWN_" + space, draft.cover().place(label.getKey()), name, label.getKey());
                }
            }
        }
        String code = parent;
        for (int i = 0; i <= drafts.size() && !code.isEmpty(); i++) {
            if (code.equals(draft.code())) {
                problems.error("DOCUMENT_LOOP", place, parent);
                return;
            }
            String up = code;
            code = drafts.stream()
                    .filter(d -> d.code().equals(up))
                    .findFirst()
                    .map(d -> d.cover().text("Văn bản cấp trên"))
                    .orElse("");
        }
    }
}
