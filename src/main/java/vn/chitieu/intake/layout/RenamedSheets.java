package vn.chitieu.intake.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.sheet.stream.StreamedCell;
import vn.chitieu.sheet.stream.StreamedRow;

/**
 * Sheets whose name is none of the form's ("Sheet1", "Biểu 2"), kept until the end of the file: one that shows every
 * column a missing table must have is that table.
 */
public final class RenamedSheets {
    /** A cover is known by this many of its labels; any letter has a date and a number. */
    private static final int LABELS = 5;

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

    private final Form form;
    private final Map<String, List<StreamedRow>> sheets = new LinkedHashMap<>();

    public RenamedSheets(Form form) {
        this.form = form;
    }

    public void begin(String sheet) {
        sheets.put(sheet, new ArrayList<>());
    }

    public void row(String sheet, StreamedRow row) {
        sheets.get(sheet).add(row);
    }

    /** Hands on the rows that were taken for no table. */
    public void left(BiConsumer<String, StreamedRow> to) {
        sheets.forEach((name, rows) -> rows.forEach(row -> to.accept(name, row)));
    }

    /**
     * Takes the sheet that most looks like the table away, if there is one and only one.
     *
     * @param year the data year, null when it is not known: a sheet of another year is never taken
     */
    public Optional<Map.Entry<String, List<StreamedRow>>> take(
            FormTable table, Collection<FormTable> missing, @Nullable Integer year) {
        List<Map.Entry<String, List<StreamedRow>>> alike = sheets.entrySet().stream()
                .filter(e -> !foreign(table, e.getKey(), e.getValue(), year))
                .filter(e -> score(table, e.getValue()) > 0)
                .filter(e ->
                        missing.stream().allMatch(other -> score(other, e.getValue()) <= score(table, e.getValue())))
                .toList();
        if (alike.size() != 1) return Optional.empty();
        sheets.remove(alike.get(0).getKey());
        return Optional.of(alike.get(0));
    }

    /** The sheets left over that look like the table, whose own sheet is there; those of another year are none. */
    public Map<String, List<StreamedRow>> copies(FormTable table, @Nullable Integer year) {
        Map<String, List<StreamedRow>> copies = new LinkedHashMap<>();
        sheets.forEach((name, rows) -> {
            if (score(table, rows) > 0 && !foreign(table, name, rows, year)) copies.put(name, rows);
        });
        return copies;
    }

    /** Whether its name, or a title above its header, says that it holds another year or another table. */
    private boolean foreign(FormTable table, String name, List<StreamedRow> rows, @Nullable Integer year) {
        List<String> years = YEAR.matcher(name).results().map(m -> m.group()).toList();
        if (year != null && !years.isEmpty() && !years.contains(year.toString())) return true;
        if (table.key().equals(FormKeys.COVER)) return false;
        int header = TableHeader.find(form, table, rows).map(TableHeader::first).orElse(0);
        BlockHeadings headings = new BlockHeadings(form.tables(), table, year);
        Set<BlockHeadings.Kind> said = rows.stream()
                .filter(r -> r.number() < header)
                .map(r -> headings.of(r.cells().stream().map(StreamedCell::text).collect(Collectors.joining(" "))))
                .collect(Collectors.toSet());
        return said.contains(BlockHeadings.Kind.FOREIGN) && !said.contains(BlockHeadings.Kind.OURS);
    }

    /** How many columns of the table the sheet shows; 0 when one that must be there is not. */
    private int score(FormTable table, List<StreamedRow> rows) {
        List<FormColumn> must = form.columns(table.key()).stream()
                .filter(c -> !c.required().equals("NEVER"))
                .toList();
        if (table.key().equals(FormKeys.COVER)) {
            List<String> shown =
                    rows.stream().flatMap(r -> keys(table, r).stream()).toList();
            boolean known = must.stream()
                    .allMatch(c -> shown.contains(c.key()) || !c.required().equals("ALWAYS"));
            return known && shown.size() >= LABELS ? shown.size() : 0;
        }
        return rows.stream()
                .filter(r -> r.number() <= TableHeader.WITHIN)
                .map(r -> keys(table, r))
                .filter(shown -> shown.size() > 1 && must.stream().allMatch(c -> shown.contains(c.key())))
                .map(List::size)
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private List<String> keys(FormTable table, StreamedRow row) {
        return row.cells().stream()
                .map(StreamedCell::text)
                .flatMap(text -> form.column(table.key(), text).stream())
                .map(FormColumn::key)
                .distinct()
                .toList();
    }
}
