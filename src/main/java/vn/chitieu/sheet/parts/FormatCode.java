package vn.chitieu.sheet.parts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * A number format as a file holds it: up to four sections, of which the number's sign or a condition chooses one. The
 * library knows neither dates with quoted Vietnamese words nor most formats that scale a number or write digits beside it.
 */
public final class FormatCode {
    private static final int MOST_KEPT = 2_000;
    /** Characters that Excel takes; a longer one no program writes, and each digit shown would be looked up in all of it. */
    private static final int MOST_LETTERS = 255;

    private static final Map<String, FormatCode> KNOWN = new ConcurrentHashMap<>();
    private final String code;
    private final boolean date;
    private final List<FormatSection> sections;

    private FormatCode(String code, boolean date) {
        this.code = code;
        this.sections = cut(code).stream().map(FormatSection::new).toList();
        this.date = date || sections.get(0).isDate();
    }

    /**
     * The format, or the general one where the file has none or one that is longer than any program writes.
     *
     * @param id the format's number in the file, which alone says it for formats built in
     */
    public static FormatCode of(int id, @Nullable String code) {
        String known = code != null ? code : BuiltinFormats.getBuiltinFormat(id);
        String used = known == null || known.isEmpty() || known.length() > MOST_LETTERS ? "General" : known;
        boolean day = DateUtil.isInternalDateFormat(id) && (code == null || code.startsWith("reserved"));
        if (KNOWN.size() > MOST_KEPT) KNOWN.clear();
        return KNOWN.computeIfAbsent(used + "\n" + day, k -> new FormatCode(used, day));
    }

    public boolean isDate() {
        return date;
    }

    public String code() {
        return code;
    }

    /** The section that shows a number. */
    public FormatSection section(BigDecimal number) {
        int last = Math.min(sections.size(), 3) - 1;
        for (int i = 0; i < last; i++) {
            if (sections.get(i).takes(number, i, last + 1)) return sections.get(i);
        }
        return sections.get(last);
    }

    /** Cut at semicolons that stand neither in quotes nor in brackets nor behind a backslash. */
    private static List<String> cut(String code) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        boolean bracket = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean escapes = !quoted && !bracket && (c == '\\' || c == '_' || c == '*') && i + 1 < code.length();
            if (c == '"' && !bracket) quoted = !quoted;
            else if (!quoted && c == '[') bracket = true;
            else if (!quoted && c == ']') bracket = false;
            else if (!quoted && !bracket && c == ';') {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            part.append(c);
            if (escapes) part.append(code.charAt(++i));
        }
        parts.add(part.toString());
        return parts;
    }
}
