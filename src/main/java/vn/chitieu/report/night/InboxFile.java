package vn.chitieu.report.night;

/**
 * A file of the inbox as the night saw it.
 *
 * @param path path inside the inbox, as {@link DataIssue#file} gives it
 * @param unitCode whose return it is, empty when it does not say or is none
 * @param year its data year, 0 when unknown
 * @param hash SHA-256 of its content; empty where it was not opened
 */
public record InboxFile(String path, Fate fate, String unitCode, int year, String hash) {

    /** What became of it. */
    public enum Fate {
        ACCEPTED,
        REJECTED,
        /** Accepted, but bears a sent date after the night's day. */
        LATER,
        REGISTER,
        /** Holds promises and nothing else. */
        PROMISES,
        UNREADABLE,
        /** Lies there, but is no return by its name. */
        OTHER
    }
}
