package vn.chitieu.rulebook.table;

import org.jspecify.annotations.Nullable;

/**
 * A column of a rule table.
 *
 * @param defines space to which its values belong, or null
 * @param refers space in which each of its values (besides {@code -} and {@code *}) must be found, or null
 * @param otherwise what a blank cell means, and every row of a file that was made before the column was introduced;
 *     null where a file without the column, or a row without the cell, is wrong
 */
public record Column(
        String header,
        CellType type,
        @Nullable KeySpace defines,
        @Nullable KeySpace refers,
        @Nullable String otherwise) {
    public static Column of(String header, CellType type) {
        return new Column(header, type, null, null, null);
    }

    public static Column key(String header, CellType type, KeySpace space) {
        return new Column(header, type, space, null, null);
    }

    public static Column ref(String header, CellType type, KeySpace space) {
        return new Column(header, type, null, space, null);
    }

    /** The same column as one that older files need not have. */
    public Column otherwise(String value) {
        return new Column(header, type, defines, refers, value);
    }
}
