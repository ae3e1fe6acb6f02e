package vn.chitieu.intake.count;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.sent.FigureRow;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.fact.sent.ProgrammeRow;
import vn.chitieu.intake.layout.FormKeys;

/**
 * What a return counts in one row, as another return is held against it.
 *
 * @param item programme or group with its qualification, or way of joining; rows that differ only in their flags are one
 */
public record CountedRow(String table, String item, long persons, Place place) {

    public static Collection<CountedRow> of(ReturnFacts facts) {
        Map<String, CountedRow> rows = new LinkedHashMap<>();
        for (ProgrammeRow row : facts.programmes()) {
            String what = row.code().isEmpty() ? row.group() : row.code();
            long persons = Objects.requireNonNullElse(row.persons(), 0L);
            add(new CountedRow(row.table(), what + " " + row.qualification(), persons, row.place()), rows);
        }
        for (FigureRow row : facts.figures()) {
            boolean lecturers = row.table().equals(FormKeys.LECTURERS) && row.value() != null;
            if (lecturers)
                add(new CountedRow(row.table(), row.code(), row.value().longValue(), row.place()), rows);
        }
        return rows.values();
    }

    private static void add(CountedRow row, Map<String, CountedRow> to) {
        to.merge(row.table() + "\0" + row.item(), row, CountedRow::plus);
    }

    private CountedRow plus(CountedRow other) {
        return new CountedRow(table, item, persons + other.persons, place);
    }
}
