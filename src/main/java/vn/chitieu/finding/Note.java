package vn.chitieu.finding;

import java.util.List;
import java.util.Map;

/**
 * What is said of a finding.
 *
 * @param key key of the remediation text, or empty
 * @param params further values of the text's placeholders, beyond the finding's own fields
 * @param marks keys of remarks shown with the finding ({@code DRAFT}, {@code PARTIAL}, {@code AT_FLOOR} ...; their words
 *     are the dictionary's {@code mark} rows), sorted
 */
public record Note(String key, Map<String, String> params, List<String> marks) {
    /** Placeholder under which a finding keeps the first day of its clause's version; absent of a row never amended. */
    public static final String VERSION = "version";

    /** Placeholders that name the document which made that version, and its date. */
    public static final String AMENDING = "amending";

    public static final String AMENDING_DATE = "amending_date";

    /** Placeholder that names the units whose figures of earlier years are among the unit's own. */
    public static final String TAKEN_OVER = "taken_over";

    private static final String DRAFT = "DRAFT";
    private static final String BASELINE_MEETS = "BASELINE_MEETS";

    /** First day of the version of the clause that it comes from, as {@code 2028-01-01}; empty of a row never amended. */
    public String version() {
        return params.getOrDefault(VERSION, "");
    }

    public boolean marked(String mark) {
        return marks.contains(mark);
    }

    /** Whether document or figure is a draft. */
    public boolean draft() {
        return marked(DRAFT);
    }

    /** Whether the baseline met the target already: the rules then draw no path, and expect nothing on the way. */
    public boolean baselineMeets() {
        return marked(BASELINE_MEETS);
    }
}
