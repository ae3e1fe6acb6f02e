package vn.chitieu.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * A column of a rule table.
 *
 * @param defines space to which its values belong, or null
 * @param refers space in which each of its values (besides {@code -} and {@code *}) must be found, or null
 * @param mayLack whether the column or a cell of it may be absent, which is the same as {@code -}
 */
record Column(
        String header,
        CellType type,
        @Nullable Space defines,
        @Nullable Space refers,
        boolean mayLack) {
    static Column of(String header, CellType type) {
        return new Column(header, type, null, null, false);
    }

    static Column key(String header, CellType type, Space space) {
        return new Column(header, type, space, null, false);
    }

    static Column ref(String header, CellType type, Space space) {
        return new Column(header, type, null, space, false);
    }

    Column orLacking() {
        return new Column(header, type, defines, refers, true);
    }
}
