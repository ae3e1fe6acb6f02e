package vn.chitieu.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code jdbc:postgresql:} address taken apart, so that what is handed on (to the pool, the driver, their messages and
 * the log) holds no secret. The driver itself knows {@code ?user=..&password=..} only; {@code user:password@host}, as
 * other programs have it, is understood too.
 *
 * @param url without user and passwords
 * @param secrets what stood in it: {@code user}, {@code password}, {@code sslpassword}
 */
record ServerAddress(String url, Map<String, String> secrets) {
    static final String JDBC = "jdbc:postgresql:";
    private static final Set<String> SECRET = Set.of("user", "password", "sslpassword");
    private static final String HOST = "(?:\\[[0-9A-Fa-f:.%]+\\]|[^/@:,\\[\\]]*)(?::\\d{1,5})?";
    private static final Pattern PLACE = Pattern.compile("(?://" + HOST + "(?:," + HOST + ")*(?:/[^/@]*)?|/?[^/@:]+|)");
    private static final Pattern IN_TEXT =
            Pattern.compile("(jdbc:postgresql://)[^\\s\"']*@|((?:ssl)?password=)[^&\\s\"']*", Pattern.CASE_INSENSITIVE);

    /** Empty when it is no address, or one in which host and password cannot be told apart. */
    static Optional<ServerAddress> of(String setting) {
        if (!setting.startsWith(JDBC)) return Optional.empty();
        int question = setting.indexOf('?');
        String place = setting.substring(JDBC.length(), question < 0 ? setting.length() : question);
        Map<String, String> secrets = new LinkedHashMap<>();
        int at = place.lastIndexOf('@');
        if (place.startsWith("//") && at >= 0) {
            String[] login = place.substring(2, at).split(":", 2);
            secrets.put("user", decoded(login[0].replace("+", "%2B")));
            if (login.length > 1) secrets.put("password", decoded(login[1].replace("+", "%2B")));
            place = "//" + place.substring(at + 1);
        }
        if (!PLACE.matcher(place).matches()) return Optional.empty();
        List<String> open = new ArrayList<>();
        if (question >= 0)
            for (String part : setting.substring(question + 1).split("&")) {
                String[] pair = part.split("=", 2);
                if (SECRET.contains(pair[0].toLowerCase(Locale.ROOT)))
                    secrets.put(pair[0].toLowerCase(Locale.ROOT), pair.length > 1 ? decoded(pair[1]) : "");
                else open.add(part);
            }
        String query = String.join("&", open);
        return Optional.of(new ServerAddress(JDBC + place + (query.isEmpty() ? "" : "?" + query), Map.copyOf(secrets)));
    }

    /** For people: neither login nor options. */
    String place() {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }

    /** Any text without the passwords of the addresses in it. */
    static String masked(String text) {
        return IN_TEXT.matcher(text)
                .replaceAll(
                        m -> Matcher.quoteReplacement(m.group(1) != null ? m.group(1) + "***@" : m.group(2) + "***"));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // a lone per cent sign is part of the password
        }
    }

    @Override
    public String toString() {
        return place();
    }
}
