package vn.chitieu.intake.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.Definitions.Measure;
import vn.chitieu.fact.owed.Definitions.Part;
import vn.chitieu.fact.sent.CheckFact.PartSum;
import vn.chitieu.fact.sent.FigureRow;
import vn.chitieu.intake.layout.FormKeys;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * Counts the indicators of one accepted return, as the measures table defines them. What rests on a table that is not
 * marked complete is not observed at all; in a complete table what is unlisted is a zero, but for single figures under codes
 * of their own: there it is unknown. The totals of the tables are
 * observed too, under names with an underscore: the share of a missing return and the leap since last year rest on them.
 */
public final class ObservationExtractor {
    private static final int[] LEVELS = {6, 7, 8, 9};
    /** The one population of those who live at the unit and study elsewhere: such a unit has no programmes. */
    private static final String RESIDENT = "resident";

    private final Rulebook rulebook;
    private final Map<String, Measure> measures;
    private final Map<String, Indicator> indicators;

    public ObservationExtractor(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.measures = rulebook.definitions().measures().stream()
                .collect(Collectors.toMap(Measure::id, Function.identity(), (a, b) -> a));
        this.indicators = rulebook.definitions().indicators().stream()
                .collect(Collectors.toMap(Indicator::id, Function.identity(), (a, b) -> a));
    }

    public List<ObservationRow> observe(ReturnFacts facts, Map<String, String> sheets) {
        String unit = facts.cover().unitCode();
        Integer year = facts.cover().year();
        if (unit == null || year == null) return List.of();
        MeasureCounts counted = new MeasureCounts(facts, !population(unit).equals(RESIDENT), sheets, year);
        List<ObservationRow> rows = new ArrayList<>();
        for (Indicator indicator : rulebook.definitions().indicators()) observe(indicator, unit, counted, rows);
        for (String table : List.of(FormKeys.LEARNERS, FormKeys.GRADUATES)) {
            Measure all = new Measure("_" + table + "_TOTAL", "", table, "persons", "*", "*", "-", "*");
            if (counted.knows(all)) rows.add(counted.row(unit, population(unit), all.id(), all, null, null));
        }
        facts.figures().stream()
                .filter(f -> f.table().equals(FormKeys.SERIES))
                .forEach(figure -> rows.add(series(figure)));
        facts.figures().stream()
                .filter(f -> f.table().equals(FormKeys.FIGURES) && f.year() < year)
                .map(FigureRow::year)
                .distinct()
                .sorted()
                .forEach(earlier -> rows.addAll(earlier(unit, counted.in(earlier))));
        return rows;
    }

    /** Sums of the parts of each total, for the data checks to compare; tables not known complete give none. */
    public List<PartSum> partSums(ReturnFacts facts, Map<String, String> sheets) {
        String unit = facts.cover().unitCode();
        Integer year = facts.cover().year();
        if (unit == null || year == null) return List.of();
        MeasureCounts counted =
                new MeasureCounts(facts.whole(), !population(unit).equals(RESIDENT), sheets, year);
        Set<String> broken = facts.broken();
        Map<List<String>, List<Measure>> ways = new LinkedHashMap<>();
        for (Part part : rulebook.definitions().parts()) {
            Measure measure = measures.get(part.part());
            if (measures.containsKey(part.total()) && measure != null)
                ways.computeIfAbsent(List.of(part.total(), part.way()), k -> new ArrayList<>())
                        .add(measure);
        }
        List<PartSum> sums = new ArrayList<>();
        ways.forEach((way, parts) -> {
            Measure total = Objects.requireNonNull(measures.get(way.get(0)));
            // a sum is not held against figures that could not be read
            if (Stream.concat(Stream.of(total), parts.stream())
                    .anyMatch(m -> broken.contains(MeasureCounts.tableOf(m)))) return;
            if (!Stream.concat(Stream.of(total), parts.stream())
                    .allMatch(m -> counted.knows(m) && counted.states(m, null))) return;
            sums.add(counted.partSum(total, parts));
        });
        return sums;
    }

    private void observe(Indicator indicator, String unit, MeasureCounts counted, List<ObservationRow> rows) {
        Measure top = measures.get(indicator.numerator());
        Measure bottom = indicator.share() ? measures.get(indicator.denominator()) : null;
        if (top == null || (indicator.share() && bottom == null)) return;
        // who has done a duty is counted from what the night finds of it
        if (top.table().equals(FormKeys.DUTIES)) return;
        if (!counted.knows(top) || (bottom != null && !counted.knows(bottom))) return;
        if (indicator.byLevel()) {
            for (int level : LEVELS) observe(indicator, unit, counted, top, bottom, level, rows);
        } else {
            observe(indicator, unit, counted, top, bottom, null, rows);
        }
    }

    private void observe(
            Indicator indicator,
            String unit,
            MeasureCounts counted,
            Measure top,
            @Nullable Measure bottom,
            @Nullable Integer level,
            List<ObservationRow> rows) {
        if (counted.states(top, level) && (bottom == null || counted.states(bottom, level)))
            rows.add(counted.row(unit, population(unit), indicator.id(), top, bottom, level));
    }

    /** Figures of a year before the return's own, for windows that begin earlier: only what is named. */
    private List<ObservationRow> earlier(String unit, MeasureCounts counted) {
        List<ObservationRow> rows = new ArrayList<>();
        for (Indicator indicator : rulebook.definitions().indicators()) {
            Measure top = measures.get(indicator.numerator());
            Measure bottom = measures.get(indicator.denominator());
            if (top == null || !top.table().equals(FormKeys.FIGURES) || !counted.lists(top)) continue;
            if (indicator.share() && (bottom == null || !counted.lists(bottom))) continue;
            observe(indicator, unit, counted, rows);
        }
        return rows;
    }

    private String population(String unit) {
        return rulebook.registry()
                .unit(unit)
                .flatMap(rulebook.registry()::typeOf)
                .map(UnitType::population)
                .orElse("");
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
                share ? indicator.factor() : null,
                figure.place().sheet(),
                figure.place().cell());
    }
}
