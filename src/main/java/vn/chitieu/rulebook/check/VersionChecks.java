package vn.chitieu.rulebook.check;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.reading.Norms;
import vn.chitieu.rulebook.shape.NormShapes;
import vn.chitieu.rulebook.table.RuleProblems;
import vn.chitieu.rulebook.table.TableRow;
import vn.chitieu.rulebook.table.TaskDays;
import vn.chitieu.vocabulary.DeadlineForm;

/**
 * Versions of one clause (mục 4.14): they never overlap, leave no gap that nobody meant, and each names the document that
 * makes it and who approved it.
 */
final class VersionChecks {
    private final RuleProblems problems;

    VersionChecks(RuleProblems problems) {
        this.problems = problems;
    }

    /** @param issued whether the document is issued: a draft may still lack number, day and approval of what amends it */
    void table(List<TableRow> rows, boolean issued) {
        Map<String, List<TableRow>> clauses = new LinkedHashMap<>();
        for (TableRow r : rows)
            clauses.computeIfAbsent(r.text(NormShapes.ID), k -> new ArrayList<>())
                    .add(r);
        clauses.values().forEach(c -> clause(c, issued));
    }

    private void clause(List<TableRow> unsorted, boolean issued) {
        List<TableRow> rows = new ArrayList<>(unsorted);
        rows.sort(Comparator.comparing(Norms::version, Version.NEWEST_FIRST.reversed()));
        for (int i = 0; i < rows.size(); i++) {
            TableRow r = rows.get(i);
            row(r, issued, i == rows.size() - 1);
            if (i == 0) continue;
            TableRow before = rows.get(i - 1);
            // a row pasted twice is told already
            if (before.text(NormShapes.FROM).equals(r.text(NormShapes.FROM))) continue;
            follows(before, r);
            alike(before, r);
        }
    }

    private void row(TableRow r, boolean issued, boolean last) {
        Version v = Norms.version(r);
        if (v.from() != null && v.to() != null && v.to().isBefore(v.from()))
            problems.error("DATES_BACKWARDS", r.place(NormShapes.TO), r.text(NormShapes.TO), r.text(NormShapes.FROM));
        boolean changed = v.from() != null || v.to() != null && last;
        if (!changed) return;
        for (String header : List.of(NormShapes.AMENDING, NormShapes.AMENDED_ON, NormShapes.APPROVED_BY))
            if (issued && r.orEmpty(header).isEmpty())
                problems.error("VERSION_WITHOUT", place(r, header), r.text(NormShapes.ID), header);
        if (v.from() != null && v.date() != null && v.from().isBefore(v.date()))
            problems.warn(
                    "VERSION_BACKDATED",
                    r.place(NormShapes.FROM),
                    r.text(NormShapes.FROM),
                    r.text(NormShapes.AMENDED_ON));
        if (r.columns().containsKey("Năm cuối kỳ")
                && v.from() != null
                && v.from().isAfter(LocalDate.of(r.whole("Năm cuối kỳ"), Month.DECEMBER, 31)))
            problems.error(
                    "VERSION_AFTER_END", r.place(NormShapes.FROM), r.text(NormShapes.FROM), r.text("Năm cuối kỳ"));
    }

    private void follows(TableRow before, TableRow r) {
        LocalDate from = Objects.requireNonNull(Norms.version(r).from());
        LocalDate end = Norms.version(before).to();
        String id = r.text(NormShapes.ID);
        String begins = r.text(NormShapes.FROM);
        String dayBefore = Vietnamese.day(from.minusDays(1));
        if (end == null || !end.isBefore(from))
            problems.error(
                    "VERSIONS_OVERLAP",
                    place(before, NormShapes.TO),
                    id,
                    String.valueOf(before.row()),
                    String.valueOf(r.row()),
                    begins,
                    dayBefore);
        else if (end.plusDays(1).isBefore(from) && !r.yes(NormShapes.GAP))
            problems.error("VERSIONS_GAP", r.place(NormShapes.FROM), id, before.text(NormShapes.TO), begins, dayBefore);
    }

    /** What would be another clause altogether: another measure, a task instead of something that goes on. */
    private void alike(TableRow before, TableRow r) {
        String id = r.text(NormShapes.ID);
        for (String header : List.of("Chỉ số", "Trình độ", "Mỗi trình độ", "Đối tượng"))
            if (r.columns().containsKey(header) && !before.text(header).equals(r.text(header)))
                problems.error(
                        "VERSION_OTHER_MEASURE", r.place(header), id, header, before.text(header), r.text(header));
        boolean task = TaskDays.parse(r.text(NormShapes.DUE)).isPresent();
        if (task != TaskDays.parse(before.text(NormShapes.DUE)).isPresent())
            problems.error("VERSION_OTHER_TASK", place(r, NormShapes.DUE), id);
        if (r.columns().containsKey("Dạng")) {
            DeadlineForm now = DeadlineForm.valueOf(r.text("Dạng"));
            DeadlineForm then = DeadlineForm.valueOf(before.text("Dạng"));
            if (now.onOccasion() != then.onOccasion() || now.months() != then.months())
                problems.warn("VERSION_OTHER_RHYTHM", r.place("Dạng"), id, then.name(), now.name());
        }
    }

    /** The cell, or the row's id where the sheet lacks the column. */
    private static Place place(TableRow r, String header) {
        return r.place(r.columns().containsKey(header) ? header : NormShapes.ID);
    }
}
