package vn.chitieu.report.output;

/**
 * Which of a night's files are written: of {@code of} shares the one numbered {@code number}, from 0. Every file falls to
 * exactly one of them; the list of findings and the answers to files of the inbox to the first.
 */
public record Share(int number, int of) {
    /** All of them. */
    public static final Share WHOLE = new Share(0, 1);

    boolean first() {
        return number == 0;
    }

    boolean holds(int file) {
        return file % of == number;
    }
}
