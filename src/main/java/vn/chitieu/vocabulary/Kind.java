package vn.chitieu.vocabulary;

import java.util.stream.Stream;

/** What a finding is about. */
public enum Kind {
    /** A figure to be reached. */
    TARGET("target"),
    /** A report to be sent. */
    DEADLINE("deadline"),
    /** Something to be done. */
    DUTY("duty"),
    /** The quality of what was sent. */
    DATA("data");

    private final String text;

    Kind(String text) {
        this.text = text;
    }

    /**
     * The kind of a text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Kind of(String text) {
        return Stream.of(values())
                .filter(k -> k.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** As rule files, identities and {@code findings.csv} write it. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
