package vn.chitieu.command.rules;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.engine.RuleEngines;
import vn.chitieu.fact.owed.DeadlineObligation;
import vn.chitieu.fact.owed.DutyObligation;
import vn.chitieu.fact.owed.Obligations;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TaskDue;
import vn.chitieu.intake.FiguresOwed;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * How much the rules ask of each unit in a year: dated and undated reports (none that only a request or an event opens),
 * tables and columns of its return, single figures, duties to tell of, tasks due in that year, and the cells that this asks
 * to fill: a row of each table, and of each figure and duty what its form does not fill in and may not stay out.
 */
final class UnitLoad {
    static final List<String> HEADER =
            List.of("unit_code", "unit", "reports", "tables", "columns", "figures", "duties", "tasks", "cells");
    private static final Set<String> COUNTED_BY_ROW = Set.of("FIGURES", "DUTIES");

    private UnitLoad() {}

    /** A row a unit that is asked for anything, in order of code. */
    static List<List<String>> of(Rulebook rules, int year) {
        List<OrganisationUnit> units =
                rules.registry().units().stream().filter(u -> u.activeIn(year)).toList();
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        Obligations owed = RuleEngines.compile(rules).bind(units, end, year);
        Map<String, List<DeadlineObligation>> reports = by(
                owed.deadlines().stream()
                        .filter(d -> d.year() == year && !d.onOccasion())
                        .toList(),
                d -> d.unit());
        Map<String, List<DutyObligation>> duties = by(
                owed.duties().stream()
                        .filter(d -> d.scored() && !d.onRequest() && d.fromYear() <= year)
                        .filter(d -> d.due() == null ? d.version().holds(end) : d.governs())
                        .toList(),
                d -> d.unit());
        FiguresOwed figures = new FiguresOwed(rules);
        return units.stream()
                .map(u -> row(
                        rules,
                        u,
                        reports.getOrDefault(u.code(), List.of()),
                        duties.getOrDefault(u.code(), List.of()),
                        figures.of(u, year),
                        year))
                .filter(r -> r.subList(2, r.size()).stream().anyMatch(c -> !c.equals("0")))
                .toList();
    }

    private static <T> Map<String, List<T>> by(List<T> all, Function<T, OrganisationUnit> unit) {
        return all.stream().collect(Collectors.groupingBy(t -> unit.apply(t).code()));
    }

    private static List<String> row(
            Rulebook rules,
            OrganisationUnit unit,
            List<DeadlineObligation> reports,
            List<DutyObligation> duties,
            Set<String> figures,
            int year) {
        Set<String> tables = rules.registry().typeOf(unit).map(UnitType::tables).orElse(Set.of());
        // a return restated by another document is one return
        long sent = reports.stream().filter(d -> d.sameAs().isEmpty()).count();
        long columns = rules.definitions().formColumns().stream()
                .filter(c -> tables.contains(c.table()) && !COUNTED_BY_ROW.contains(c.table()))
                .count();
        long due = duties.stream().filter(d -> dueIn(d.due(), year)).count();
        long told = duties.stream()
                .filter(d -> d.due() == null || d.due().onwards())
                .count();
        int single = sent > 0 && tables.contains("FIGURES") ? figures.size() : 0;
        long cells = (sent == 0 ? 0 : columns)
                + single * asked(rules, "FIGURES")
                + (tables.contains("DUTIES") ? (told + due) * asked(rules, "DUTIES") : 0);
        return List.of(
                unit.code(),
                unit.name(),
                Long.toString(sent),
                Integer.toString(sent == 0 ? 0 : tables.size()),
                Long.toString(sent == 0 ? 0 : columns),
                Integer.toString(tables.contains("FIGURES") ? figures.size() : 0),
                Long.toString(told),
                Long.toString(due),
                Long.toString(cells));
    }

    /** Cells of one row of a table that begins with its key: those of the columns that must be there. */
    private static long asked(Rulebook rules, String table) {
        return rules.definitions().formColumns().stream()
                        .filter(c -> c.table().equals(table) && !c.required().equals("NEVER"))
                        .count()
                - 1;
    }

    private static boolean dueIn(@Nullable TaskDue due, int year) {
        return due != null && due.last().getYear() == year;
    }
}
