package vn.chitieu.intake.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chitieu.fact.sent.Problem;

/** Flat JSON objects of texts. */
public final class Json {
    private Json() {}

    static String object(Map<String, String> map) {
        StringBuilder json = new StringBuilder("{");
        map.forEach((key, value) -> {
            if (json.length() > 1) json.append(',');
            json.append(quoted(key)).append(':').append(quoted(value));
        });
        return json.append('}').toString();
    }

    /** Problems with their severity and place, the file left out. */
    public static String array(List<Problem> problems, Checks checks) {
        return problems.stream()
                .map(p ->
                        "{\"code\":" + quoted(p.code()) + ",\"severity\":" + quoted(checks.severity(p)) + ",\"sheet\":"
                                + quoted(p.place().sheet()) + ",\"cell\":"
                                + quoted(p.place().cell()) + ",\"params\":" + object(p.params()) + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (c == '\0') quoted.append('\uFFFD'); // PostgreSQL keeps no zero characters
            else if (c < ' ') quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }
}
