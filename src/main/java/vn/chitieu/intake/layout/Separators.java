package vn.chitieu.intake.layout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.sheet.stream.StreamedCell;
import vn.chitieu.sheet.stream.StreamedRow;

/**
 * CSV files whose columns are parted by a sign that the program does not split at: the headings of the form then stand
 * together in one cell. The sign is named, never guessed at.
 */
public final class Separators {
    private static final String CSV = ".csv";
    private static final int ROWS = TableHeader.WITHIN;

    private Separators() {}

    /** The sign between the headings of a table; empty when the rows are parted, or are no such table. */
    public static Optional<String> between(Form form, FormTable table, String sheet, List<StreamedRow> rows) {
        if (!sheet.toLowerCase(Locale.ROOT).endsWith(CSV)) return Optional.empty();
        // a cover has a label and its value in a row, a table two headings
        int least = table.key().equals(FormKeys.COVER) ? 1 : 2;
        return rows.stream()
                .filter(row -> row.number() <= ROWS)
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> between(form, table.key(), cell, least).stream())
                .findFirst();
    }

    private static Optional<String> between(Form form, String table, StreamedCell cell, int least) {
        String text = cell.text();
        if (cell.number() != null || form.column(table, text).isPresent()) return Optional.empty();
        return IntStream.range(0, text.length())
                .map(text::charAt)
                .filter(c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c) && "()\"'%-.".indexOf(c) < 0)
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .mapToObj(c -> String.valueOf((char) c))
                .distinct()
                .filter(sign -> named(form, table, text, sign) >= least)
                .findFirst();
    }

    private static long named(Form form, String table, String text, String sign) {
        List<String> parts = List.of(text.split(Pattern.quote(sign), -1));
        if (parts.size() < 2) return 0;
        return parts.stream()
                .filter(part -> form.column(table, part).isPresent())
                .count();
    }
}
