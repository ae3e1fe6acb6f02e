package vn.chitieu.indicator;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.fact.sent.Contribution;

/** What a figure is added up from, as the derive step's table keeps it. */
final class Contributions {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Contribution>> LIST = new TypeReference<>() {};

    private Contributions() {}

    static List<Contribution> read(String json) {
        return json.equals("[]") ? List.of() : JSON.readValue(json, LIST);
    }

    static String write(List<Contribution> contributions) {
        return JSON.writeValueAsString(contributions);
    }
}
