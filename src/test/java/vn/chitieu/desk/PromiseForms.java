package vn.chitieu.desk;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of promises as somebody without a browser fills it, and what the latest night says of what was sent. */
final class PromiseForms {
    private static final String FORM = "/cam-ket/lap";
    private static final Pattern ROW = Pattern.compile("name=\"ma-(\\d+)\" value=\"([^\"]+)\"");
    private static final Pattern AFTER = Pattern.compile("name=\"sau\" value=\"([^\"]*)\"");
    private final Desks desk;

    PromiseForms(Desks desk) {
        this.desk = desk;
    }

    /** Identities of the form's rows by their number. */
    Map<Integer, String> rows(Visitor visitor) throws Exception {
        Matcher id = ROW.matcher(visitor.get(FORM).body());
        Map<Integer, String> rows = new TreeMap<>();
        while (id.find()) rows.put(Integer.parseInt(id.group(1)), id.group(2));
        return rows;
    }

    int numberOf(Visitor visitor, String id) throws Exception {
        return rows(visitor).entrySet().stream()
                .filter(e -> e.getValue().equals(id))
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    Map<String, String> row(int number, String measure, String position, String due) {
        return Map.of("bien-phap-" + number, measure, "phu-trach-" + number, position, "ngay-" + number, due);
    }

    HttpResponse<String> send(Visitor visitor, Map<String, String> typed) throws Exception {
        Matcher after = AFTER.matcher(visitor.get(FORM).body());
        return send(visitor, typed, after.find() ? after.group(1) : "");
    }

    /** The form as a browser would send it: every row's identity, and what was typed. */
    HttpResponse<String> send(Visitor visitor, Map<String, String> typed, String after) throws Exception {
        Map<String, String> all = new HashMap<>();
        rows(visitor).forEach((number, id) -> all.put("ma-" + number, id));
        all.putAll(typed);
        all.put("sau", after);
        return visitor.post(FORM, FORM, all);
    }

    /** Finding, turn, state and day of every promise of a unit. */
    List<String> states(String unit) {
        return desk.sql()
                .queryForList(
                        "select n.finding_id || ' ' || n.turn || ' ' || n.state || ' ' || p.due from promise_night n"
                                + " join promise p using (file_hash, intake_hash, row_number) where n.unit_code = ?"
                                + " and n.run_id = (select id from run where state = 'PUBLISHED' order by seq desc limit 1)",
                        String.class,
                        unit);
    }
}
