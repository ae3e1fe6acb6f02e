package vn.chitieu.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.NumberText;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.Definitions.FormColumn;
import vn.chitieu.rulebook.Definitions.FormTable;
import vn.chitieu.sheet.StreamedCell;
import vn.chitieu.sheet.StreamedRow;
import vn.chitieu.submission.Cover;

/** Reads the cover: labels with their values to the right, in any order and at any place. */
final class CoverReader {
    private final Form form;
    private final String sheet;
    private final Problems problems;
    private final Map<String, StreamedCell> values = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    CoverReader(Form form, String sheet, Problems problems) {
        this.form = form;
        this.sheet = sheet;
        this.problems = problems;
    }

    void row(StreamedRow row) {
        List<StreamedCell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            Optional<FormColumn> label = form.column(Keys.COVER, cells.get(i).text());
            if (label.isEmpty() || addresses.containsKey(label.get().key())) continue;
            String key = label.get().key();
            StreamedCell next = i + 1 < cells.size() ? cells.get(i + 1) : null;
            if (next != null && form.column(Keys.COVER, next.text()).isPresent()) next = null;
            if (next != null) values.put(key, next);
            addresses.put(
                    key,
                    next != null
                            ? next.address()
                            : StreamedCell.address(cells.get(i).column() + 1, row.number()));
        }
    }

    /** Whether the label of a part was found. */
    boolean labelled(String key) {
        return addresses.containsKey(key);
    }

    /** The data year as far as it can be read, null otherwise; whether it is right is not asked here. */
    @Nullable
    Integer year() {
        StreamedCell cell = values.get(Keys.YEAR);
        if (cell == null) return null;
        Long year =
                NumberText.count(TypedCells.year(TypedCells.plain(cell).text())).value();
        return year == null || year < 1900 || year > 2200 ? null : year.intValue();
    }

    /** The cover, with every missing or unreadable part reported. */
    Cover end(List<FormTable> tables, Registry registry) {
        for (FormColumn column : form.columns(Keys.COVER)) {
            if (column.required().equals("ALWAYS") && !addresses.containsKey(column.key())) {
                problems.add(missing(column.key()), sheet, "A1", "column", column.header());
            }
        }
        RowValues cover = new RowValues(form, Keys.COVER, sheet, 0, values, addresses, problems);
        cover.blankAs(CoverReader::missing);
        String code = TypedCells.unitCode(cover.text(Keys.UNIT_CODE), registry);
        Map<String, String> completeness = new TreeMap<>();
        for (FormTable table : tables) completeness.put(table.key(), completeness(cover, table.key()));
        return new Cover(
                code.isEmpty() ? null : code,
                cover.text(Keys.UNIT_NAME),
                cover.year(Keys.YEAR),
                cover.date(Keys.DATA_AS_OF),
                cover.text(Keys.DOCUMENT_NUMBER),
                cover.date(Keys.DOCUMENT_DATE),
                cover.date(Keys.SENT_DATE),
                completeness,
                cover.place(Keys.UNIT_CODE),
                Map.copyOf(addresses));
    }

    private static String missing(String key) {
        return switch (key) {
            case Keys.UNIT_CODE -> "UNIT_MISSING";
            case Keys.YEAR -> "YEAR_MISSING";
            case Keys.DATA_AS_OF -> "AS_OF_MISSING";
            case Keys.SENT_DATE -> "SENT_MISSING";
            default -> "CELL_BLANK";
        };
    }

    private static String completeness(RowValues cover, String table) {
        @Nullable String said = cover.term(Keys.COMPLETE_PREFIX + table);
        return said == null ? "UNKNOWN" : said;
    }
}
