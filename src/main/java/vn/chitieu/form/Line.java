package vn.chitieu.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table that is filled in beforehand.
 *
 * @param cells column key to text
 * @param before column key to last year's figure or word
 */
record Line(Map<String, String> cells, Map<String, Object> before) {

    static Line blank() {
        return new Line(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    Line with(String key, String text) {
        if (!text.isEmpty()) cells.put(key, text);
        return this;
    }

    Line before(String key, @Nullable Object value) {
        if (value != null) before.put(key, value);
        return this;
    }

    Line count(String key, @Nullable Long value) {
        return before(key, value == null ? null : BigDecimal.valueOf(value));
    }

    String cell(String key) {
        return Objects.requireNonNullElse(cells.get(key), "");
    }
}
