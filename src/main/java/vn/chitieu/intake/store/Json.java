package vn.chitieu.intake.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.fact.sent.Problem;

/** Flat JSON objects of texts, as the tables keep them. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static String object(Map<String, String> map) {
        return MAPPER.writeValueAsString(kept(map));
    }

    /** Problems with their severity and place, the file left out. */
    public static String array(List<Problem> problems, Checks checks) {
        return MAPPER.writeValueAsString(
                problems.stream().map(p -> fields(p, checks)).toList());
    }

    private static Map<String, Object> fields(Problem problem, Checks checks) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", problem.code());
        fields.put("severity", checks.severity(problem));
        fields.put("sheet", kept(problem.place().sheet()));
        fields.put("cell", problem.place().cell());
        fields.put("params", kept(problem.params()));
        return fields;
    }

    private static Map<String, String> kept(Map<String, String> map) {
        Map<String, String> kept = new LinkedHashMap<>();
        map.forEach((key, value) -> kept.put(kept(key), kept(value)));
        return kept;
    }

    /** PostgreSQL keeps no zero characters. */
    private static String kept(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
