package vn.chitieu.intake.count;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.assessment.ReturnFacts;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.Definitions.Measure;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.fact.sent.CheckFact.UnlistedFigure;
import vn.chitieu.fact.sent.Cover;
import vn.chitieu.fact.sent.FigureRow;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.intake.layout.FormKeys;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * Single figures that the plans ask of a unit: those of the targets that bind it, and those that are added up from it for
 * the targets of the units above it. Which of them its table, marked complete or as holding nothing, does not list is told to the checks.
 */
public final class OwedFigures {
    private final Rulebook rulebook;
    private final Contributors contributors;
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();

    public OwedFigures(Rulebook rulebook) {
        this(rulebook, false);
    }

    /** @param zeros whether figures that are none where they are not listed count too */
    public OwedFigures(Rulebook rulebook, boolean zeros) {
        this.rulebook = rulebook;
        this.contributors = new Contributors(rulebook.registry(), rulebook.definitions());
        for (Measure measure : rulebook.definitions().measures()) {
            if (measure.table().equals(FormKeys.FIGURES)
                    && !measure.flags().equals("-")
                    && (zeros || !measure.absentIsZero())) measures.put(measure.id(), measure);
        }
        for (Indicator indicator : rulebook.definitions().indicators()) indicators.put(indicator.id(), indicator);
    }

    /** The figures of the data year that are owed and not listed; none where the table is not known at all. */
    public List<UnlistedFigure> unlisted(ReturnFacts facts, Map<String, String> sheets) {
        Cover cover = facts.cover();
        Integer year = cover.year();
        String sender = cover.unitCode();
        if (measures.isEmpty() || sender == null || year == null) return List.of();
        OrganisationUnit unit = rulebook.registry().unit(sender).orElse(null);
        if (unit == null || !cover.known(FormKeys.FIGURES)) return List.of();
        Set<String> listed = facts.figures().stream()
                .filter(f -> f.table().equals(FormKeys.FIGURES) && (f.year() == year || f.year() == 0))
                .map(FigureRow::code)
                .collect(Collectors.toSet());
        List<UnlistedFigure> missing = new ArrayList<>();
        String sheet = sheets.getOrDefault(FormKeys.FIGURES, "");
        owed(unit, year).forEach((code, name) -> {
            if (!listed.contains(code)) {
                String file = cover.place().file();
                missing.add(new UnlistedFigure(code, name, new Place(file, sheet, sheet.isEmpty() ? "" : "A1")));
            }
        });
        return missing;
    }

    /** Code to what it is the figure of. */
    public Map<String, String> owed(OrganisationUnit unit, int year) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (PlanDocument document : rulebook.documents()) {
            for (TargetNorm target : document.targets()) {
                Indicator indicator = indicators.get(target.indicator());
                boolean open = target.scored()
                        && target.fromYear() <= year
                        && year <= target.horizonEnd()
                        && target.version().holds(LocalDate.of(year, Month.DECEMBER, 31));
                if (indicator == null || !open || !concerns(target, unit)) continue;
                Stream.of(indicator.numerator(), indicator.denominator())
                        .map(measures::get)
                        .filter(m -> m != null)
                        .forEach(m -> Stream.of(m.flags().split(";"))
                                .forEach(code -> codes.putIfAbsent(code, name(code, m))));
            }
        }
        return codes;
    }

    /** A figure made of several codes has a name for the sum only. */
    private String name(String code, Measure measure) {
        return measures.values().stream()
                .filter(m -> m.flags().equals(code))
                .map(Measure::name)
                .findFirst()
                .orElse(measure.name());
    }

    private boolean concerns(TargetNorm target, OrganisationUnit unit) {
        if (binds(target, unit)) return true;
        String source = contributors.source(target.indicator());
        return contributors.above(unit, source).stream()
                .flatMap(code -> rulebook.registry().unit(code).stream())
                .anyMatch(above -> binds(target, above));
    }

    private static boolean binds(TargetNorm target, OrganisationUnit unit) {
        return target.units().picks(unit);
    }
}
