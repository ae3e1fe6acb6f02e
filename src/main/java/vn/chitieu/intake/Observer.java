package vn.chitieu.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.Definitions.Indicator;
import vn.chitieu.rulebook.Definitions.Measure;
import vn.chitieu.rulebook.Rulebook;
import vn.chitieu.submission.FigureRow;
import vn.chitieu.submission.ProgrammeRow;
import vn.chitieu.submission.ReturnFacts;

/**
 * Counts the indicators of one accepted return, as the measures table defines them. What rests on a table that is not
 * marked complete is not observed at all; in a complete table what is unlisted is a zero. The totals of the tables are
 * observed too, under names with an underscore: the share of a missing return and the leap since last year rest on them.
 */
final class Observer {
    private static final int[] LEVELS = {6, 7, 8, 9};
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Rulebook rulebook;
    private final Map<String, Measure> measures;
    private final Map<String, Indicator> indicators;

    Observer(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.measures = rulebook.definitions().measures().stream()
                .collect(Collectors.toMap(Measure::id, Function.identity(), (a, b) -> a));
        this.indicators = rulebook.definitions().indicators().stream()
                .collect(Collectors.toMap(Indicator::id, Function.identity(), (a, b) -> a));
    }

    List<ObservationRow> observe(ReturnFacts facts, Map<String, String> sheets) {
        String unit = facts.cover().unitCode();
        Integer year = facts.cover().year();
        if (unit == null || year == null) return List.of();
        String population = rulebook.registry()
                .unit(unit)
                .flatMap(rulebook.registry()::typeOf)
                .map(UnitType::population)
                .orElse("");
        List<ObservationRow> rows = new ArrayList<>();
        Counted counted = new Counted(facts, population.equals("territory"), sheets);
        for (Indicator indicator : rulebook.definitions().indicators()) {
            Measure top = measures.get(indicator.numerator());
            Measure bottom = indicator.share() ? measures.get(indicator.denominator()) : null;
            if (top == null || (indicator.share() && bottom == null)) continue;
            if (!counted.knows(top) || (bottom != null && !counted.knows(bottom))) continue;
            if (indicator.byLevel()) {
                for (int level : LEVELS) {
                    rows.add(counted.row(unit, year, population, indicator.id(), top, bottom, level));
                }
            } else {
                rows.add(counted.row(unit, year, population, indicator.id(), top, bottom, null));
            }
        }
        for (String table : List.of(Keys.LEARNERS, Keys.GRADUATES)) {
            Measure all = new Measure("_" + table + "_TOTAL", "", table, "persons", "*", "*", "-");
            if (counted.knows(all)) rows.add(counted.row(unit, year, population, all.id(), all, null, null));
        }
        facts.figures().stream().filter(f -> f.table().equals(Keys.SERIES)).forEach(figure -> rows.add(series(figure)));
        return rows;
    }

    private ObservationRow series(FigureRow figure) {
        Indicator indicator = indicators.get(figure.code());
        boolean share = indicator != null && indicator.share();
        return new ObservationRow(
                figure.unitCode(),
                figure.code(),
                figure.dimension(),
                figure.year(),
                "reference",
                figure.value(),
                share ? HUNDRED : null,
                figure.place().sheet(),
                figure.place().cell());
    }

    /**
     * The rows of one return, as measures look at them.
     *
     * @param runsProgrammes whether the learners listed are those of the unit's own programmes; a commune's residents
     *     study elsewhere, so that it has no programmes
     */
    private record Counted(ReturnFacts facts, boolean runsProgrammes, Map<String, String> sheets) {

        boolean knows(Measure measure) {
            if (!facts.cover().known(tableOf(measure))) return false;
            // by group, the sum over all programmes is its own row: without it nothing is known of the whole
            List<ProgrammeRow> rows = programmes(measure).toList();
            boolean byGroup = rows.stream().anyMatch(r -> !r.group().isEmpty());
            return !(byGroup && measure.groups().equals("*"))
                    || rows.stream().anyMatch(r -> r.group().equals(Keys.TOTAL));
        }

        ObservationRow row(
                String unit,
                int year,
                String population,
                String indicator,
                Measure top,
                @Nullable Measure bottom,
                @Nullable Integer level) {
            Set<String> cells = new TreeSet<>();
            BigDecimal numerator = value(top, level, cells);
            BigDecimal denominator = bottom == null ? null : value(bottom, level, cells);
            String dimension = level == null ? "" : "level=" + level;
            String table = tableOf(bottom == null ? top : bottom);
            return new ObservationRow(
                    unit,
                    indicator,
                    dimension,
                    year,
                    population,
                    numerator,
                    denominator,
                    sheets.getOrDefault(table, sheets.getOrDefault(Keys.COVER, "")),
                    CellRanges.of(cells));
        }

        private BigDecimal value(Measure measure, @Nullable Integer level, Set<String> cells) {
            return switch (measure.table()) {
                case Keys.LECTURERS, Keys.FIGURES ->
                    facts.figures().stream()
                            .filter(f -> f.table().equals(measure.table()))
                            .filter(f -> f.dimension().equals(level == null ? "" : "level=" + level))
                            .filter(f -> measure.flags().equals("-") || all(measure.flags(), Set.of(f.code())))
                            .peek(f -> cells.add(f.place().cell()))
                            .map(FigureRow::value)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                default -> BigDecimal.valueOf(programmes(measure, level, cells));
            };
        }

        private long programmes(Measure measure, @Nullable Integer level, Set<String> cells) {
            List<ProgrammeRow> rows = programmes(measure)
                    .filter(r -> level == null || r.level() == level)
                    .filter(r -> fits(measure, r))
                    .toList();
            rows.forEach(r -> cells.add(r.place().cell()));
            return switch (measure.column()) {
                case "female" -> rows.stream().mapToLong(ProgrammeRow::female).sum();
                case "rows" ->
                    rows.stream()
                            .map(r -> r.code() + " " + r.qualification())
                            .distinct()
                            .count();
                default -> rows.stream().mapToLong(ProgrammeRow::persons).sum();
            };
        }

        private Stream<ProgrammeRow> programmes(Measure measure) {
            boolean programmes = measure.table().equals(Keys.PROGRAMMES);
            if (programmes && !runsProgrammes) return Stream.empty();
            return facts.programmes().stream()
                    .filter(r -> r.table().equals(tableOf(measure)))
                    .filter(r -> !programmes || !r.code().isEmpty());
        }

        private static boolean fits(Measure measure, ProgrammeRow row) {
            boolean anyGroup = measure.groups().equals("*");
            boolean group = anyGroup
                    ? row.group().isEmpty() || row.group().equals(Keys.TOTAL)
                    : all(measure.groups(), row.groups());
            boolean qualification = measure.qualifications().equals("*")
                    || List.of(measure.qualifications().split(";")).contains(row.qualification());
            return group && qualification && (measure.flags().equals("-") || all(measure.flags(), row.flags()));
        }

        private static boolean all(String wanted, Set<String> had) {
            return had.containsAll(List.of(wanted.split(";")));
        }

        private static String tableOf(Measure measure) {
            return measure.table().equals(Keys.PROGRAMMES) ? Keys.LEARNERS : measure.table();
        }
    }
}
