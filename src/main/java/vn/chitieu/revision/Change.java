package vn.chitieu.revision;

/**
 * One difference between two versions of the rules.
 *
 * @param file file of the newer version, or of the older one for what is gone
 * @param sheet sheet, or empty for a whole file
 * @param key clause id or key of the row
 * @param column header of the changed cell, or empty for a whole row or file
 * @param before text before, empty for what is new
 * @param after text after, empty for what is gone
 * @param sentence the change in one line, Vietnamese
 */
public record Change(
        Kind kind, String file, String sheet, String key, String column, String before, String after, String sentence) {
    /** What happened to the row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
