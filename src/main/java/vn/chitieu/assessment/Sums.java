package vn.chitieu.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.Contribution;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.model.Contributors;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Dimension;

/**
 * Adds figures up for the units above those that reported them, up to the root (mục 4.6). One piece of code
 * for a night and for the scenarios of rule files.
 */
public final class Sums {
    private final Registry registry;
    private final Contributors contributors;

    public Sums(Rulebook rulebook) {
        this.registry = rulebook.registry();
        this.contributors = new Contributors(registry, rulebook.definitions());
    }

    /** A unit's own figure beside the reference date of its return, where that is known. */
    public record Own(IndicatorValue value, @Nullable LocalDate dataAsOf) {}

    /**
     * The sums of figures that share indicator and year, by dimension and code of the unit above. Populations are never
     * added together: of two, the first by name stands. A sum is as old as the oldest of its parts: by that day it is
     * provisional or not. Where not all units are registered, an official series of the unit itself says more than the
     * sum of those that are.
     */
    public List<IndicatorValue> of(List<Own> figures) {
        Map<Dimension, List<Own>> dimensions = new TreeMap<>();
        Set<String> given = new HashSet<>();
        for (Own own : figures) {
            given.add(own.value().unitCode());
            dimensions
                    .computeIfAbsent(own.value().dimension(), k -> new ArrayList<>())
                    .add(own);
        }
        List<IndicatorValue> sums = new ArrayList<>();
        dimensions.values().forEach(same -> sums.addAll(ofDimension(same)));
        sums.removeIf(v -> given.contains(v.unitCode()) && !contributors.complete(v.unitCode()));
        return sums;
    }

    private List<IndicatorValue> ofDimension(List<Own> figures) {
        Map<String, TreeMap<String, List<Own>>> above = new TreeMap<>();
        for (Own own : figures) {
            IndicatorValue v = own.value();
            OrganisationUnit unit = registry.unit(v.unitCode()).orElse(null);
            if (unit == null || !counts(unit, v.year())) continue;
            for (String code : contributors.above(unit, contributors.source(v.indicator())))
                above.computeIfAbsent(code, k -> new TreeMap<>())
                        .computeIfAbsent(v.population(), k -> new ArrayList<>())
                        .add(own);
        }
        List<IndicatorValue> sums = new ArrayList<>();
        above.forEach((code, populations) ->
                sums.add(sum(code, populations.firstEntry().getValue())));
        return sums;
    }

    /** A unit that ended before the year's end is no part of it; one not yet founded is, by the figures it names. */
    private static boolean counts(OrganisationUnit unit, int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        return unit.existsOn(last) || last.isBefore(unit.validFrom());
    }

    private IndicatorValue sum(String code, List<Own> parts) {
        parts.sort(Comparator.comparing(o -> o.value().unitCode()));
        IndicatorValue first = parts.get(0).value();
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = first.denominator() == null ? null : BigDecimal.ZERO;
        Set<String> known = new HashSet<>();
        List<Cited> inputs = new ArrayList<>();
        List<Contribution> contributions = new ArrayList<>();
        for (Own own : parts) {
            IndicatorValue v = own.value();
            numerator = numerator.add(v.numerator());
            BigDecimal more = v.denominator();
            if (denominator != null && more != null) denominator = denominator.add(more);
            known.add(v.unitCode());
            inputs.addAll(v.inputs());
            contributions.add(new Contribution(v.unitCode(), v.numerator(), more));
        }
        Set<String> able = able(code, first.indicator(), levels(first.dimension()), first.year(), known);
        return new IndicatorValue(
                code,
                first.indicator(),
                first.dimension(),
                first.year(),
                first.population(),
                numerator,
                denominator,
                (int) able.stream().filter(known::contains).count(),
                able.size(),
                parts.stream()
                        .map(Own::dataAsOf)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                inputs,
                contributions);
    }

    /** Codes of the units that could contribute in a year; one not yet founded only where it has. */
    private Set<String> able(String code, String indicator, List<Integer> levels, int year, Set<String> known) {
        Set<String> able = new HashSet<>();
        for (OrganisationUnit u : contributors.able(code, indicator, levels))
            if (u.activeIn(year) || known.contains(u.code())) able.add(u.code());
        return able;
    }

    private static List<Integer> levels(Dimension dimension) {
        return dimension.level().stream().boxed().toList();
    }
}
