package vn.chitieu.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.intake.RawTable.RawRow;
import vn.chitieu.language.Folding;
import vn.chitieu.language.NumberText;
import vn.chitieu.rulebook.Definitions.FormColumn;
import vn.chitieu.rulebook.Definitions.FormTable;
import vn.chitieu.sheet.StreamedCell;
import vn.chitieu.sheet.StreamedRow;

/**
 * Finds the header of one table and cuts its rows out of the sheet. Columns go by their header, wherever they stand;
 * titles above, a control sum below and notes and signatures under the table are told apart from the rows.
 */
final class TableReader {
    private static final int HEADER_WITHIN = 20;
    /** What nearly every office writes; the words of kind {@code total} add to it. */
    private static final Set<String> TOTALS = Set.of("tong cong", "cong", "tong");

    private static final Set<String> NUMERIC = Set.of("COUNT", "DECIMAL", "PERCENT");

    private final Form form;
    private final FormTable table;
    private final String sheet;
    private final Problems problems;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<Integer, FormColumn> byPosition = new HashMap<>();
    private final List<RawRow> rows = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private int headerRow;
    private int lastRow;
    private int lastColumn;
    private boolean ended;

    TableReader(Form form, FormTable table, String sheet, Problems problems) {
        this.form = form;
        this.table = table;
        this.sheet = sheet;
        this.problems = problems;
    }

    void row(StreamedRow row) {
        if (headerRow == 0) {
            if (row.number() <= HEADER_WITHIN) header(row);
        } else if (row.number() == headerRow + 1 && secondHeader(row)) {
            lastRow = row.number();
        } else if (rows.isEmpty() && row.number() == lastRow + 1 && TypedCells.numbersColumns(row)) {
            lastRow = row.number();
        } else {
            listed(row);
        }
    }

    /** The table, once the sheet has ended; a sheet left empty because there is nothing to report is no mistake. */
    Optional<RawTable> endUnless(boolean nothingToReport) {
        if (nothingToReport && rows.isEmpty()) return Optional.empty();
        if (headerRow == 0) {
            problems.add("HEADER_MISSING", sheet, "A1", "column", requiredHeaders());
            return Optional.empty();
        }
        for (FormColumn column : form.columns(table.key())) {
            if (!columns.containsKey(column.key()) && !column.required().equals("NEVER")) {
                problems.add("HEADER_MISSING", sheet, "A" + headerRow, "column", column.header());
            }
        }
        if (!hidden.isEmpty()) problems.add("HIDDEN_ROWS", sheet, hidden.get(0), "value", String.join(", ", hidden));
        return Optional.of(new RawTable(table.key(), sheet, Map.copyOf(columns), rows));
    }

    private void header(StreamedRow row) {
        Map<StreamedCell, FormColumn> found = headers(row);
        long kinds = found.values().stream().map(FormColumn::key).distinct().count();
        if (kinds < Math.min(2, form.columns(table.key()).size())) return;
        headerRow = row.number();
        lastColumn = row.cells().get(row.cells().size() - 1).column();
        lastRow = row.number();
        found.forEach(this::place);
    }

    /** A header over two rows ("Số người" above "Tổng số | Nữ") goes on in the row below. */
    private boolean secondHeader(StreamedRow row) {
        Map<StreamedCell, FormColumn> found = headers(row);
        found.values().removeIf(column -> columns.containsKey(column.key()));
        if (found.isEmpty() || row.cells().stream().anyMatch(cell -> cell.number() != null)) return false;
        found.forEach(this::place);
        return true;
    }

    private String requiredHeaders() {
        return form.columns(table.key()).stream()
                .filter(column -> !column.required().equals("NEVER"))
                .map(FormColumn::header)
                .collect(Collectors.joining("; "));
    }

    private Map<StreamedCell, FormColumn> headers(StreamedRow row) {
        Map<StreamedCell, FormColumn> found = new LinkedHashMap<>();
        for (StreamedCell cell : row.cells()) {
            form.column(table.key(), cell.text()).ifPresent(column -> found.put(cell, column));
        }
        return found;
    }

    private void place(StreamedCell cell, FormColumn column) {
        if (columns.putIfAbsent(column.key(), cell.column()) == null) byPosition.put(cell.column(), column);
        else problems.add("COLUMN_DOUBLED", sheet, cell.address(), "column", column.header());
    }

    private void listed(StreamedRow row) {
        boolean gap = row.number() > lastRow + 1;
        Map<String, StreamedCell> cells = new LinkedHashMap<>();
        StreamedCell beyond = null;
        for (StreamedCell cell : row.cells()) {
            FormColumn column = byPosition.get(cell.column());
            if (column != null) cells.put(column.key(), cell);
            else if (cell.column() > lastColumn) beyond = beyond == null ? cell : beyond;
        }
        if (isTotal(row)) {
            rows.add(new RawRow(row.number(), true, cells));
            ended = true;
        } else if (!isNote(cells, gap || ended)) {
            rows.add(new RawRow(row.number(), false, cells));
            if (beyond != null) problems.add("EXTRA_CELLS", sheet, beyond.address());
            if (row.hidden()) hidden.add("A" + row.number());
        }
        if (!cells.isEmpty()) lastRow = row.number();
    }

    private boolean isTotal(StreamedRow row) {
        return row.cells().stream()
                .filter(cell -> cell.number() == null)
                .anyMatch(cell -> TOTALS.contains(Folding.fold(cell.text()))
                        || form.term("total", cell.text()).isPresent());
    }

    /**
     * A note or a signature: words under the table, without a figure and without a key of a row. A row in the midst of
     * the table with more than one cell is never a note, so that nothing reported gets lost unsaid.
     */
    private boolean isNote(Map<String, StreamedCell> cells, boolean below) {
        if (cells.isEmpty()) return true;
        if (cells.size() > 1 && !below) return false;
        return cells.entrySet().stream().noneMatch(e -> speaks(e.getKey(), e.getValue()));
    }

    private boolean speaks(String key, StreamedCell cell) {
        FormColumn column = byPosition.get(cell.column());
        if (column == null) return false;
        if (NUMERIC.contains(column.type())) {
            return cell.number() != null || NumberText.percent(cell.text()).value() != null;
        }
        if (column.type().startsWith("TERM:")) {
            return form.term(column.type().substring(5), cell.text()).isPresent();
        }
        // a programme code, a clause or a unit code is one word with digits in it; a note is not
        String word = Folding.fold(cell.text()).replace(" ", "");
        return column.required().equals("ALWAYS")
                        && !cell.text().strip().contains(" ")
                        && word.chars().anyMatch(Character::isDigit)
                || key.equals(Keys.CODE) && word.matches("\\d+");
    }
}
