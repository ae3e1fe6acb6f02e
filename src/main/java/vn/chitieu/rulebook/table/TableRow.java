package vn.chitieu.rulebook.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.RuleSource;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.sheet.book.BookCell;

/**
 * One row as read.
 *
 * @param columns column number by header
 * @param values canonical text by header; a cell with an error is left out
 * @param good whether every cell could be read
 */
public record TableRow(Place sheet, int row, Map<String, Integer> columns, Map<String, String> values, boolean good) {
    public String text(String header) {
        return values.getOrDefault(header, "");
    }

    /** Text, with {@code -} for none read as empty. */
    public String orEmpty(String header) {
        String text = text(header);
        return text.equals("-") ? "" : text;
    }

    public boolean yes(String header) {
        return text(header).equals("có");
    }

    public BigDecimal number(String header) {
        return new BigDecimal(text(header));
    }

    @Nullable
    public BigDecimal numberOrNone(String header) {
        String text = orEmpty(header);
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    public int whole(String header) {
        return Integer.parseInt(text(header));
    }

    public LocalDate day(String header) {
        return Days.parse(text(header)).orElseThrow();
    }

    @Nullable
    public LocalDate dayOrNone(String header) {
        return Days.parse(text(header)).orElse(null);
    }

    public List<String> list(String header) {
        return split(orEmpty(header));
    }

    public static List<String> split(String list) {
        return list.isEmpty()
                ? List.of()
                : List.of(list.split(";")).stream()
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }

    public Place place(String header) {
        return sheet.at(BookCell.address(row, columns.getOrDefault(header, 1)));
    }

    public RuleSource source() {
        return new RuleSource(sheet.file(), sheet.sheet(), row);
    }
}
