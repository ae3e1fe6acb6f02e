package vn.chitieu.intake.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.sent.CheckFact.ControlSum;
import vn.chitieu.fact.sent.Cover;
import vn.chitieu.fact.sent.DutyRow;
import vn.chitieu.fact.sent.FigureRow;
import vn.chitieu.fact.sent.ProgrammeRow;
import vn.chitieu.intake.layout.Form;
import vn.chitieu.intake.layout.FormKeys;
import vn.chitieu.intake.layout.RawTable;
import vn.chitieu.intake.layout.RawTable.RawRow;
import vn.chitieu.intake.layout.ReturnProblems;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.model.Rulebook;

/** Turns the rows of each table into facts, each with what can be read of it, so that the checks see all problems at once. */
final class FactsFiller {
    private static final String CONTRACT = "CONTRACT";

    private final Form form;
    private final Cover cover;
    private final ReturnProblems problems;
    private final Set<String> owed;
    private final boolean known;
    private final ProgrammeRows programmeRows;
    private final DutyRows dutyRows;
    private final FigureCodes codes;
    private final Map<List<Object>, Integer> listed = new HashMap<>();
    private final List<ProgrammeRow> programmes = new ArrayList<>();
    private final List<FigureRow> figures = new ArrayList<>();
    private final List<DutyRow> duties = new ArrayList<>();
    private final List<ControlSum> sums = new ArrayList<>();

    /** @param owed tables that the sender must send */
    FactsFiller(Rulebook rulebook, Form form, Cover cover, Set<String> owed, ReturnProblems problems) {
        this.form = form;
        this.cover = cover;
        this.problems = problems;
        this.owed = owed;
        this.programmeRows = new ProgrammeRows(rulebook.registry(), form);
        this.dutyRows = new DutyRows(rulebook, cover);
        this.known = rulebook.registry().unit(sender()).isPresent();
        this.codes = new FigureCodes(rulebook.definitions());
    }

    ReturnFacts facts() {
        return new ReturnFacts(cover, programmes, figures, duties, sums, List.of());
    }

    void add(RawTable table) {
        // of an unknown sender nobody can say what it owes
        if (table.key().equals(FormKeys.LECTURERS) && known && !owed.contains(FormKeys.LECTURERS)) {
            if (!table.rows().isEmpty()) problems.add("LECTURERS_NOT_OWED", table.sheet(), "");
            return;
        }
        ControlSums control = new ControlSums(table.key());
        for (RawRow raw : table.rows()) {
            if (raw.total()) total(table, raw, control);
            else row(table, raw, control);
        }
        sums.addAll(control.compared());
    }

    private void row(RawTable table, RawRow raw, ControlSums control) {
        RowValues row = RowValues.of(form, table, raw, problems);
        switch (table.key()) {
            case FormKeys.LEARNERS, FormKeys.GRADUATES -> {
                ProgrammeRow programme = programmeRows.read(table.key(), row);
                programmes.add(programme);
                boolean byGroup = row.has(FormKeys.GROUP) || !programme.group().isEmpty();
                control.row(
                        counts(programme.persons(), programme.female()),
                        programme.group().equals(FormKeys.TOTAL),
                        byGroup && !programme.keyed());
            }
            case FormKeys.DUTIES -> duties.add(dutyRows.read(row));
            default -> {
                FigureRow figure = figure(table.key(), row);
                figures.add(figure);
                BigDecimal persons = table.key().equals(FormKeys.LECTURERS) ? figure.value() : null;
                control.row(counts(persons == null ? null : persons.longValue(), null), false, false);
            }
        }
    }

    private static Map<String, Long> counts(@Nullable Long persons, @Nullable Long female) {
        Map<String, Long> counts = new HashMap<>();
        if (persons != null) counts.put(FormKeys.PERSONS, persons);
        if (female != null) counts.put(FormKeys.FEMALE, female);
        return counts;
    }

    private void total(RawTable table, RawRow raw, ControlSums control) {
        control.mark();
        RowValues row = RowValues.of(form, table, raw, problems);
        for (String column : List.of(FormKeys.FEMALE, FormKeys.PERSONS)) {
            if (!raw.cells().containsKey(column)) continue;
            Long stated = row.count(column);
            if (stated != null) control.total(column, stated, row.place(column));
        }
    }

    private FigureRow figure(String table, RowValues row) {
        return switch (table) {
            case FormKeys.LECTURERS -> lecturers(row);
            case FormKeys.SERIES -> series(row);
            default -> figure(row);
        };
    }

    private FigureRow lecturers(RowValues row) {
        String way = row.term(FormKeys.WAY);
        Long persons = row.count(FormKeys.PERSONS);
        // whoever is recruited has no contract, and of nobody there is nothing to say
        if (CONTRACT.equals(way) && !Long.valueOf(0).equals(persons)) contract(row);
        BigDecimal value = persons == null ? null : BigDecimal.valueOf(persons);
        String code = way == null ? "" : way;
        return new FigureRow(
                FormKeys.LECTURERS,
                row.number(),
                code,
                sender(),
                "",
                year(),
                value,
                "",
                !row.flawed() && way != null && value != null,
                row.place(FormKeys.PERSONS));
    }

    /** A contract too short is no error: it is said and not counted. */
    private void contract(RowValues row) {
        BigDecimal semesters = row.decimal(FormKeys.SEMESTERS);
        BigDecimal least = problems.limit("CONTRACT_TOO_SHORT");
        if (semesters == null) {
            if (!row.flawed(FormKeys.SEMESTERS)) row.problem("CELL_BLANK", FormKeys.SEMESTERS);
        } else if (semesters.signum() < 0) {
            row.problem("NUMBER_NEGATIVE", FormKeys.SEMESTERS, "value", Vietnamese.number(semesters, 4));
        } else if (least != null && semesters.compareTo(least) < 0) {
            row.problem("CONTRACT_TOO_SHORT", FormKeys.SEMESTERS, "value", Vietnamese.number(semesters, 4));
        }
    }

    private FigureRow series(RowValues row) {
        String indicator = row.text(FormKeys.INDICATOR);
        String unit = row.text(FormKeys.UNIT_CODE);
        Integer of = row.year(FormKeys.YEAR);
        BigDecimal value = row.percent(FormKeys.VALUE);
        String citation = row.text(FormKeys.CITATION);
        int named = of == null ? 0 : of;
        return new FigureRow(
                FormKeys.SERIES,
                row.number(),
                indicator,
                unit,
                "",
                named,
                value,
                citation,
                !row.flawed() && of != null && value != null,
                row.place(FormKeys.VALUE));
    }

    private FigureRow figure(RowValues row) {
        String written = row.text(FormKeys.CODE);
        String code = codes.code(written).orElse(written);
        // a code that nothing counts would leave the meant one a zero
        if (!written.isEmpty() && codes.code(written).isEmpty()) {
            row.problem("FIGURE_UNKNOWN", FormKeys.CODE, "value", written);
        }
        String part = row.text(FormKeys.DIMENSION);
        String dimension =
                form.term("level", part).map(level -> "level=" + level).orElse(part);
        BigDecimal value = row.decimal(FormKeys.VALUE);
        String citation = row.text(FormKeys.CITATION);
        Integer named = row.has(FormKeys.YEAR) ? row.year(FormKeys.YEAR) : Integer.valueOf(year());
        if (named != null && named > year()) {
            row.problem(
                    "FIGURE_YEAR_LATER", FormKeys.YEAR, "value", named.toString(), "expected", String.valueOf(year()));
        }
        boolean whole = !row.flawed() && named != null && value != null;
        if (!code.isEmpty() && named != null) {
            Integer before = listed.putIfAbsent(List.of(code, dimension, named), row.number());
            if (before != null) row.problem("ROW_DOUBLED", FormKeys.CODE, "other", before.toString());
        }
        return new FigureRow(
                FormKeys.FIGURES,
                row.number(),
                code,
                sender(),
                dimension,
                named == null ? 0 : named,
                value,
                citation,
                whole,
                row.place(FormKeys.VALUE));
    }

    private String sender() {
        return cover.unitCode() == null ? "" : cover.unitCode();
    }

    private int year() {
        return cover.year() == null ? 0 : cover.year();
    }
}
