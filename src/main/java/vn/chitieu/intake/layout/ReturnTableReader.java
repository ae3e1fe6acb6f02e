package vn.chitieu.intake.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.intake.layout.RawTable.RawRow;
import vn.chitieu.sheet.stream.StreamedCell;
import vn.chitieu.sheet.stream.StreamedRow;

/**
 * Finds the header of one table and cuts its rows out of the sheet. Columns go by their header, wherever they stand;
 * titles above, control sums and notes and signatures under the table are told apart from the rows. The sheet is kept
 * until its end: which column counts may depend on the data year, and the cover may come last.
 */
public final class ReturnTableReader {
    private final Form form;
    private final FormTable table;
    private final String sheet;
    private final ReturnProblems problems;
    private final List<StreamedRow> seen = new ArrayList<>();

    public ReturnTableReader(Form form, FormTable table, String sheet, ReturnProblems problems) {
        this.form = form;
        this.table = table;
        this.sheet = sheet;
        this.problems = problems;
    }

    public void row(StreamedRow row) {
        seen.add(row);
    }

    /**
     * The table, once the file has ended; a sheet left empty because there is nothing to report is no mistake.
     *
     * @param year the data year, null when the cover does not say it
     */
    public Optional<RawTable> endUnless(boolean nothingToReport, @Nullable Integer year) {
        Optional<TableHeader> found = TableHeader.find(form, table, seen);
        if (found.isEmpty()) {
            Optional<String> sign = Separators.between(form, table, sheet, seen);
            sign.ifPresent(s -> problems.add("CSV_SEPARATOR", sheet, "A1", "value", s));
            if (sign.isPresent()) return Optional.empty();
            if (!nothingToReport) problems.add("HEADER_MISSING", sheet, "A1", "column", requiredHeaders());
            return Optional.empty();
        }
        TableHeader header = found.get();
        Set<String> told = new HashSet<>();
        ReturnProblems unsaid = problems.apart();
        Map<Integer, FormColumn> byPosition = new ColumnChoice(form, table, year).choose(header, sheet, unsaid, told);
        Cut cut = new Cut(header, byPosition, year);
        List<RawRow> rows = cut.rows(unsaid);
        new MeasureLines(form, table, sheet, unsaid).look(seen, header, byPosition);
        if (nothingToReport && rows.isEmpty()) return Optional.empty();
        problems.addAll(unsaid);
        Map<String, Integer> columns = new HashMap<>();
        byPosition.forEach((position, column) -> columns.put(column.key(), position));
        for (FormColumn column : form.columns(table.key())) {
            boolean missing = !columns.containsKey(column.key()) && !told.contains(column.key());
            if (missing && !column.required().equals("NEVER")) {
                problems.add("HEADER_MISSING", sheet, "A" + header.first(), "column", column.header());
            }
        }
        if (!cut.hidden.isEmpty()) {
            problems.add("HIDDEN_ROWS", sheet, cut.hidden.get(0), "value", String.join(", ", cut.hidden));
        }
        return Optional.of(new RawTable(table.key(), sheet, Map.copyOf(columns), rows));
    }

    private String requiredHeaders() {
        return form.columns(table.key()).stream()
                .filter(column -> !column.required().equals("NEVER"))
                .map(FormColumn::header)
                .collect(Collectors.joining("; "));
    }

    /** The rows below the header, one after the other. */
    private final class Cut {
        private final TableHeader header;
        private final Map<Integer, FormColumn> byPosition;
        private final RowKinds kinds;
        private final BlockHeadings headings;
        private final List<RawRow> rows = new ArrayList<>();
        private final List<String> hidden = new ArrayList<>();
        private int lastRow;
        private boolean ended;
        private boolean signed;
        private boolean coded;
        private String block = "";
        private boolean blockTold;

        Cut(TableHeader header, Map<Integer, FormColumn> byPosition, @Nullable Integer year) {
            this.header = header;
            this.byPosition = byPosition;
            this.kinds = new RowKinds(form, byPosition.values());
            this.headings = new BlockHeadings(form.tables(), table, year);
            this.lastRow = header.last();
        }

        List<RawRow> rows(ReturnProblems problems) {
            for (StreamedRow row : seen) {
                if (row.number() <= header.last()) continue;
                boolean numbers = row.number() == lastRow + 1 && rows.isEmpty() && TypedCells.numbersColumns(row);
                if (numbers || header.repeats(row, form, table.key())) lastRow = row.number();
                else listed(row, problems);
            }
            return rows;
        }

        private void listed(StreamedRow row, ReturnProblems problems) {
            boolean gap = row.number() > lastRow + 1;
            Map<String, StreamedCell> cells = new LinkedHashMap<>();
            StreamedCell beyond = null;
            for (StreamedCell cell : row.cells()) {
                FormColumn column = byPosition.get(cell.column());
                if (column == null && !cell.computed()) continue;
                if (column != null) cells.put(column.key(), cell);
                else if (cell.column() > header.lastColumn()) beyond = beyond == null ? cell : beyond;
            }
            // formulas drawn down beyond the last row
            if (!cells.isEmpty() && cells.values().stream().noneMatch(StreamedCell::computed)) return;
            if (!cells.isEmpty()) lastRow = row.number();
            signed |= kinds.isSignature(row, cells) && (gap || ended || cells.size() < 2);
            if (kinds.isTotal(row, cells, coded)) {
                // a sum that nobody computed only helped its sender
                cells.values().removeIf(cell -> !cell.computed());
                if (block.isEmpty()) rows.add(new RawRow(row.number(), true, cells));
                ended = true;
            } else if (kinds.isNote(cells, gap || ended || signed, signed)) {
                heading(row);
            } else if (!block.isEmpty()) {
                foreign(row, problems);
            } else {
                rows.add(new RawRow(row.number(), false, cells));
                coded |= RowKinds.isCoded(cells);
                if (beyond != null) problems.add("EXTRA_CELLS", sheet, beyond.address());
                if (row.hidden()) hidden.add("A" + row.number());
            }
        }

        private void heading(StreamedRow row) {
            String text = row.cells().stream().map(StreamedCell::text).collect(Collectors.joining(" "));
            switch (headings.of(text)) {
                case OURS -> block = "";
                case FOREIGN -> block = text.strip();
                default -> {}
            }
        }

        /** Last year's rows below this year's, or another table's below this one: said once, never added. */
        private void foreign(StreamedRow row, ReturnProblems problems) {
            if (blockTold) return;
            blockTold = true;
            String number = String.valueOf(row.number());
            problems.add("SECOND_BLOCK", sheet, "A" + number, "row", number, "value", block);
        }
    }
}
