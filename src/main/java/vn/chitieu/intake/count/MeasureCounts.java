package vn.chitieu.intake.count;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.owed.Definitions.Measure;
import vn.chitieu.fact.sent.CheckFact.PartSum;
import vn.chitieu.fact.sent.FigureRow;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.fact.sent.ProgrammeRow;
import vn.chitieu.intake.layout.FormKeys;

/**
 * The rows of one return, as measures look at them.
 *
 * @param runsProgrammes whether the learners listed are those of the unit's own programmes; a commune's residents
 *     study elsewhere, so that it has no programmes
 * @param year year of the figures asked for: the return's own, or an earlier one that it gives figures of
 */
record MeasureCounts(ReturnFacts facts, boolean runsProgrammes, Map<String, String> sheets, int year) {

    MeasureCounts in(int other) {
        return new MeasureCounts(facts, runsProgrammes, sheets, other);
    }

    /** Whether the return names the measure's figure of this year; of an earlier year nothing is a zero. */
    boolean lists(Measure measure) {
        return figures(measure).findAny().isPresent();
    }

    /**
     * Whether the return says the measure's figure of a level: of single figures a code that is not listed is unknown,
     * unless the measure says that absence means none in the return's own year (mục 4.7).
     */
    boolean states(Measure measure, @Nullable Integer level) {
        Integer own = facts.cover().year();
        if (!measure.table().equals(FormKeys.FIGURES) || measure.flags().equals("-")) return true;
        if (measure.absentIsZero() && own != null && own == year) return true;
        Set<String> listed = figures(measure)
                .filter(f -> f.dimension().equals(dimension(level)))
                .map(FigureRow::code)
                .collect(Collectors.toSet());
        return listed.containsAll(List.of(measure.flags().split(";")));
    }

    /** Whether its table is known, so that what the return does not list is a zero. */
    boolean knows(Measure measure) {
        if (!facts.cover().known(tableOf(measure))) return false;
        // by group, the sum over all programmes is its own row: without it nothing is known of the whole
        List<ProgrammeRow> rows = programmes(measure).toList();
        boolean byGroup = rows.stream().anyMatch(r -> !r.group().isEmpty());
        return !(byGroup && measure.groups().equals("*"))
                || rows.stream().anyMatch(r -> r.group().equals(FormKeys.TOTAL));
    }

    ObservationRow row(
            String unit,
            String population,
            String indicator,
            Measure top,
            @Nullable Measure bottom,
            @Nullable Integer level) {
        Set<String> cells = new TreeSet<>();
        BigDecimal numerator = value(top, level, cells);
        BigDecimal denominator = bottom == null ? null : value(bottom, level, cells);
        String table = tableOf(bottom == null ? top : bottom);
        return new ObservationRow(
                unit,
                indicator,
                dimension(level),
                year,
                population,
                numerator,
                denominator,
                sheets.getOrDefault(table, sheets.getOrDefault(FormKeys.COVER, "")),
                CellRanges.of(cells));
    }

    /** The total and the sum of its parts, at the cell of the total or, without one, of the first part. */
    PartSum partSum(Measure total, List<Measure> parts) {
        Set<String> totalCells = new TreeSet<>();
        Set<String> partCells = new TreeSet<>();
        BigDecimal stated = value(total, null, totalCells);
        BigDecimal computed = BigDecimal.ZERO;
        for (Measure part : parts) computed = computed.add(value(part, null, partCells));
        Set<String> cells = totalCells.isEmpty() ? partCells : totalCells;
        return new PartSum(
                total.name(),
                parts.stream().map(Measure::name).collect(Collectors.joining("; ")),
                stated,
                computed,
                new Place(
                        facts.cover().place().file(),
                        sheets.getOrDefault(tableOf(total), ""),
                        cells.stream().findFirst().orElse("")));
    }

    BigDecimal value(Measure measure, @Nullable Integer level, Set<String> cells) {
        return switch (measure.table()) {
            case FormKeys.LECTURERS, FormKeys.FIGURES ->
                figures(measure)
                        .filter(f -> f.dimension().equals(dimension(level)))
                        .peek(f -> cells.add(f.place().cell()))
                        .map(FigureRow::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
            default -> BigDecimal.valueOf(programmes(measure, level, cells));
        };
    }

    private Stream<FigureRow> figures(Measure measure) {
        List<String> codes = List.of(measure.flags().split(";"));
        return facts.figures().stream()
                .filter(f -> f.table().equals(measure.table()) && f.year() == year)
                .filter(f -> measure.flags().equals("-") || codes.contains(f.code()));
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
        boolean programmes = measure.table().equals(FormKeys.PROGRAMMES);
        if (programmes && !runsProgrammes) return Stream.empty();
        return facts.programmes().stream()
                .filter(r -> r.table().equals(tableOf(measure)))
                .filter(r -> !programmes || !r.code().isEmpty());
    }

    private static boolean fits(Measure measure, ProgrammeRow row) {
        boolean anyGroup = measure.groups().equals("*");
        boolean group = anyGroup
                ? row.group().isEmpty() || row.group().equals(FormKeys.TOTAL)
                : all(measure.groups(), row.groups());
        boolean qualification = measure.qualifications().equals("*")
                || List.of(measure.qualifications().split(";")).contains(row.qualification());
        return group && qualification && (measure.flags().equals("-") || all(measure.flags(), row.flags()));
    }

    private static boolean all(String wanted, Set<String> had) {
        return had.containsAll(List.of(wanted.split(";")));
    }

    private static String dimension(@Nullable Integer level) {
        return level == null ? "" : "level=" + level;
    }

    /** The table of a return that a measure is counted in. */
    static String tableOf(Measure measure) {
        return measure.table().equals(FormKeys.PROGRAMMES) ? FormKeys.LEARNERS : measure.table();
    }
}
