package vn.chitieu.fact;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.chitieu.vocabulary.Standing;

/**
 * What a report, or the answer to a request, is called once it is due or has come: each stands under exactly one of
 * these, and every count of reports is the number of findings that stand there. The rules decide it
 * ({@code cach-noi-thoi-han.drl}); its word and colour are in the table of states under the same name.
 */
public enum Lateness {
    NOT_SENT(true, false, "OVERDUE"),
    /** Came and was rejected; no document of it is registered. */
    RETURNED(true, false, "OVERDUE"),
    UNANSWERED(true, true, "OVERDUE"),
    /** On time or late by a registered document; its figures have not come. */
    DOCUMENT_ONLY(false, false, "ON_TIME"),
    SENT_LATE(false, false, "LATE"),
    ON_NAMED_DAY(false, false, "ON_NAMED_DAY"),
    ANSWERED_LATE(false, true, "LATE"),
    SENT_ON_TIME(false, false, "ON_TIME"),
    ANSWERED(false, true, "ON_TIME");

    /** Placeholder of a note under which a finding keeps the name. */
    public static final String PARAM = "lateness";

    private final boolean overdue;
    private final boolean request;
    private final String state;

    Lateness(boolean overdue, boolean request, String state) {
        this.overdue = overdue;
        this.request = request;
        this.state = state;
    }

    /** The state of most that stand under it: its word is said by rules that have none for the name yet. */
    public String state() {
        return state;
    }

    /** Whether it is still waited for after its last good day. */
    public boolean overdue() {
        return overdue;
    }

    /** Whether it answers a request that named its own day. */
    public boolean request() {
        return request;
    }

    /** Whether it came, or was answered, after its last good day: a closed fact. */
    public boolean late() {
        return this == SENT_LATE || this == ON_NAMED_DAY || this == ANSWERED_LATE;
    }

    /** Name of the list of those that stand under it, for whoever leads there. */
    public String place() {
        return "lateness." + name();
    }

    /**
     * The name of a report from what a finding keeps; empty for what is not due yet, has no day, or is no report, and for
     * what no longer stands.
     *
     * @param word what the rules called it; empty in nights on rules that did not yet, whose state then tells
     */
    public static Optional<Lateness> of(String word, String state, Standing standing) {
        Lateness named = NAMES.get(word.isEmpty() ? BY_STATE.getOrDefault(state, "") : word);
        // one that has been closed without coming is waited for no longer
        if (named == null || named.overdue && standing == Standing.CLOSED) return Optional.empty();
        return Optional.of(named);
    }

    /** Counts of each, in the order of this enumeration. */
    public static Map<Lateness, Integer> none() {
        return new EnumMap<>(Lateness.class);
    }

    private static final Map<String, String> BY_STATE = Map.of(
            "OVERDUE", "NOT_SENT", "LATE", "SENT_LATE", "ON_NAMED_DAY", "ON_NAMED_DAY", "ON_TIME", "SENT_ON_TIME");
    private static final Map<String, Lateness> NAMES = names();

    private static Map<String, Lateness> names() {
        Map<String, Lateness> names = new java.util.HashMap<>();
        for (Lateness l : values()) names.put(l.name(), l);
        return Map.copyOf(names);
    }
}
