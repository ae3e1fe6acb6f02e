package vn.chitieu.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.RuleSource;

/**
 * One row as read.
 *
 * @param columns column number by header
 * @param values canonical text by header; a cell with an error is left out
 * @param good whether every cell could be read
 */
record TableRow(Spot sheet, int row, Map<String, Integer> columns, Map<String, String> values, boolean good) {
    String text(String header) {
        return values.getOrDefault(header, "");
    }

    /** Text, with {@code -} for none read as empty. */
    String orEmpty(String header) {
        String text = text(header);
        return text.equals("-") ? "" : text;
    }

    boolean yes(String header) {
        return text(header).equals("có");
    }

    BigDecimal number(String header) {
        return new BigDecimal(text(header));
    }

    @Nullable
    BigDecimal numberOrNone(String header) {
        String text = orEmpty(header);
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    int whole(String header) {
        return Integer.parseInt(text(header));
    }

    LocalDate day(String header) {
        return Days.parse(text(header)).orElseThrow();
    }

    @Nullable
    LocalDate dayOrNone(String header) {
        return Days.parse(text(header)).orElse(null);
    }

    List<String> list(String header) {
        return split(orEmpty(header));
    }

    static List<String> split(String list) {
        return list.isEmpty()
                ? List.of()
                : List.of(list.split(";")).stream()
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    Spot spot(String header) {
        return sheet.at(row, columns.getOrDefault(header, 1));
    }

    RuleSource source() {
        return new RuleSource(sheet.file(), sheet.sheet(), row);
    }
}
