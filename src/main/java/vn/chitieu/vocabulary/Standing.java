package vn.chitieu.vocabulary;

/** Whether somebody still has something to do about a finding, as the table of states says. */
public enum Standing {
    OPEN("OPEN"),
    /** Nobody can tell: a return or a figure is missing. */
    UNKNOWN("UNKNOWN"),
    CLOSED("CLOSED"),
    /** Of a finding that is shown without a state. */
    NONE("");

    private final String text;

    Standing(String text) {
        this.text = text;
    }

    /**
     * The standing of a text, {@link #NONE} of the empty one.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Standing of(String text) {
        return text.isEmpty() ? NONE : valueOf(text);
    }

    public String text() {
        return text;
    }

    /** Whether it is waited for: open or unknown. */
    public boolean waits() {
        return this == OPEN || this == UNKNOWN;
    }

    @Override
    public String toString() {
        return text;
    }
}
