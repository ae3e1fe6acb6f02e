package vn.chitieu.night.data;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows ordered by unit code, handed out unit by unit: one side of a merge join. */
final class ByUnit<T> implements AutoCloseable {
    private final Stream<T> stream;
    private final Iterator<T> rows;
    private final Function<T, String> code;
    private @Nullable T next;

    ByUnit(Stream<T> stream, Function<T, String> code) {
        this.stream = stream;
        this.rows = stream.iterator();
        this.code = code;
        advance();
    }

    /** Code of the next unit, or null at the end. */
    @Nullable
    String peek() {
        return next == null ? null : code.apply(next);
    }

    /** All rows of the unit; those of units before it are passed over. Units must be asked for in order. */
    List<T> of(String unitCode) {
        List<T> found = new ArrayList<>();
        for (T row = next; row != null && code.apply(row).compareTo(unitCode) <= 0; row = next) {
            if (code.apply(row).equals(unitCode)) found.add(row);
            advance();
        }
        return List.copyOf(found);
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
        stream.close();
    }
}
