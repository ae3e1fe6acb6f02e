package vn.chitieu.intake.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.intake.layout.MeasureWords.Kind;
import vn.chitieu.intake.layout.MeasureWords.Measure;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.sheet.stream.StreamedCell;
import vn.chitieu.sheet.stream.StreamedRow;

/**
 * Looks above, beside and below a table, and at its sheet's name, for words that say its figures are no persons of the
 * whole year ("Đơn vị tính: nghìn người"): taken as they stand they would be wrong without anybody seeing it. Said once a
 * sheet, for it concerns every figure there.
 */
final class MeasureLines {
    private static final String LABEL = "đvt: ";

    private final Form form;
    private final FormTable table;
    private final String sheet;
    private final ReturnProblems problems;
    private final boolean persons;
    private boolean told;

    MeasureLines(Form form, FormTable table, String sheet, ReturnProblems problems) {
        this.form = form;
        this.table = table;
        this.sheet = sheet;
        this.problems = problems;
        this.persons = form.columns(table.key()).stream().anyMatch(c -> c.key().equals(FormKeys.PERSONS));
    }

    /** @param byPosition the columns of the form, by where they stand */
    void look(List<StreamedRow> rows, TableHeader header, Map<Integer, FormColumn> byPosition) {
        boolean counts = form.columns(table.key()).stream().anyMatch(TableHeader::counts);
        if (!counts || table.key().equals(FormKeys.DUTIES) || table.key().equals(FormKeys.SERIES)) return;
        if (persons && form.table(sheet).isEmpty()) {
            form.measures().in(sheet).ifPresent(measure -> tell(measure, sheet, "A1"));
        }
        Set<Integer> unitColumns = new HashSet<>();
        for (StreamedRow row : rows) {
            if (told) return;
            boolean above = row.number() < header.first();
            boolean head = !above && row.number() <= header.last();
            List<StreamedCell> cells = row.cells();
            for (int i = 0; i < cells.size(); i++) {
                StreamedCell cell = cells.get(i);
                if (cell.number() != null) continue;
                if (head && form.measures().isLabel(cell.text())) unitColumns.add(cell.column());
                String text = cell.text();
                if (above && i + 1 < cells.size() && form.measures().isLabel(text)) {
                    text = text + " " + cells.get(i + 1).text();
                }
                // in a column that gives each row's unit, every cell is one
                boolean unit = !above && !head && unitColumns.contains(cell.column());
                if (!unit && !above && byPosition.containsKey(cell.column()) && i > 0) continue;
                look(unit ? LABEL + text : text, cell, above);
            }
        }
    }

    private void look(String text, StreamedCell cell, boolean above) {
        Optional<Measure> measure = form.measures().line(text, above);
        // single figures may well be shares or sums of money; persons in thousands are wrong wherever they stand
        if (!persons)
            measure = measure.filter(
                    m -> m.kind() == Kind.OTHER && form.measures().ofPersons(text));
        measure.ifPresent(m -> tell(m, Vietnamese.clean(text), cell.address()));
    }

    private void tell(Measure measure, String text, String cell) {
        if (told) return;
        told = true;
        problems.add(code(measure), sheet, cell, "value", text, "other", measure.word());
    }

    /** The check that a statement falls under. */
    static String code(Measure measure) {
        return switch (measure.kind()) {
            case PART_YEAR -> "PART_OF_YEAR";
            case UNKNOWN -> "MEASURE_UNKNOWN";
            default -> "MEASURE_OTHER";
        };
    }
}
