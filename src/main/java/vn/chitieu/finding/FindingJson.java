package vn.chitieu.finding;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.Contribution;

/** Findings and their inputs as JSON, as the database keeps them; numbers keep every digit. */
public final class FindingJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    // made once: a night reads one a figure
    private static final ObjectReader INPUTS = JSON.readerFor(new TypeReference<List<Cited>>() {});
    private static final ObjectReader FINDING = JSON.readerFor(StoredFinding.class);

    private FindingJson() {}

    public static List<Cited> inputs(String json) {
        return INPUTS.readValue(json);
    }

    public static String write(List<Cited> inputs) {
        return JSON.writeValueAsString(inputs);
    }

    static String writeAll(List<Contribution> contributions) {
        return JSON.writeValueAsString(contributions);
    }

    static String write(Finding finding) {
        return JSON.writeValueAsString(StoredFinding.of(finding));
    }

    /** A finding as kept. */
    public static Finding finding(String json) {
        return FINDING.<StoredFinding>readValue(json).finding();
    }
}
