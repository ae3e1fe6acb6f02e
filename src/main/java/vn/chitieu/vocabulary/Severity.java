package vn.chitieu.vocabulary;

import java.util.List;

/** How much a finding weighs, as the table of states says. */
public enum Severity {
    HIGH,
    MEDIUM,
    LOW,
    NONE;

    /** Those that something is to be done about, the heaviest first. */
    public static final List<Severity> WEIGHING = List.of(HIGH, MEDIUM, LOW);

    /**
     * The severity of a text, {@link #NONE} of the empty one.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Severity of(String text) {
        return text.isEmpty() ? NONE : valueOf(text);
    }
}
