package vn.chitieu.intake.store;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Flat JSON objects of texts, as the tables keep them. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static String object(Map<String, String> map) {
        return MAPPER.writeValueAsString(kept(map));
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
