package vn.chitieu.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chitieu.fact.owed.UnitChoice;
import vn.chitieu.rulebook.model.PlanDocument;

/**
 * The norms of one table as parameters of its template. What a template gets becomes code, therefore only ids and codes
 * in a grammar without quotes, and whole numbers, pass; every parameter has a value, since a line without one would be
 * left out of the rule.
 *
 * @param template name of the template's file
 */
record NormTable(String sheet, String template, List<Map<String, Object>> rows) {
    /** How names of template files end. */
    static final String TEMPLATE = ".drt";

    /** By what units are chosen since templates were first written. */
    static final List<String> CHOICES = List.of("classes", "except", "within");

    private static final String ID = "id";
    private static final Pattern SAFE = Pattern.compile("[\\p{L}\\p{N}_.;*@-]+(?: [\\p{L}\\p{N}_.;*@-]+)*");

    /** The three tables of a document. */
    static List<NormTable> of(PlanDocument document) {
        return List.of(
                new NormTable(
                        "Chỉ tiêu",
                        "chi-tieu.drt",
                        document.targets().stream()
                                .map(n -> row(n.key(), n.units()))
                                .toList()),
                new NormTable(
                        "Thời hạn",
                        "thoi-han.drt",
                        document.deadlines().stream()
                                .map(n -> row(n.key(), n.units(), n.fromYear()))
                                .toList()),
                new NormTable(
                        "Nhiệm vụ",
                        "nhiem-vu.drt",
                        document.duties().stream()
                                .map(n -> row(n.key(), n.units(), n.fromYear()))
                                .toList()));
    }

    private static Map<String, Object> row(String id, UnitChoice units, int from) {
        Map<String, Object> row = row(id, units);
        row.put("from", from);
        return row;
    }

    private static Map<String, Object> row(String id, UnitChoice units) {
        Map<String, Object> row = new HashMap<>();
        row.put(ID, safe(id));
        row.put("types", safe(units.types()));
        row.put("classes", safe(units.classes()));
        row.put("codes", safe(units.codes()));
        row.put("except", safe(units.except()));
        row.put("within", safe(units.within()));
        return row;
    }

    /** Ids of the rows: the names their rules must have. */
    Stream<String> ids() {
        return rows.stream().map(row -> String.valueOf(row.get(ID)));
    }

    /** @throws IllegalArgumentException for what the checker of rule files cannot have let through */
    private static String safe(String text) {
        if (!SAFE.matcher(text).matches()) throw new IllegalArgumentException("not fit for a rule: " + text);
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
