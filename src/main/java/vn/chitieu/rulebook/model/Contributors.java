package vn.chitieu.rulebook.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.chitieu.fact.owed.Definitions;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.Definitions.Measure;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.registry.Registry;
import vn.chitieu.registry.UnitType;

/**
 * Whose figures are added up to whose: a unit's to every unit above it, the root of the registry too, when its type
 * says so or, for a measure that names types of units of its own, when it is of one of them. A measure may also say that
 * it cannot be added up.
 */
public final class Contributors {
    /** What a measure holds that follows the unit types' own word. */
    public static final String BY_TYPE = "*";

    private final Registry registry;
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, Set<String>> tables = new HashMap<>();
    private final Set<String> all = new TreeSet<>(Set.of(BY_TYPE));
    private final Map<String, Map<String, List<OrganisationUnit>>> parts = new HashMap<>();
    private final Map<String, Set<OrganisationUnit>> anyParts = new LinkedHashMap<>();

    public Contributors(Registry registry, Definitions definitions) {
        this.registry = registry;
        Map<String, Measure> measures = new HashMap<>();
        for (Measure m : definitions.measures()) measures.put(m.id(), m);
        for (Indicator i : definitions.indicators()) {
            Measure top = measures.get(i.numerator());
            Measure bottom = measures.get(i.denominator());
            String source = top == null ? BY_TYPE : top.addedFrom();
            Set<String> needed = new TreeSet<>();
            if (top != null) needed.add(top.sentTable());
            if (bottom != null) needed.add(bottom.sentTable());
            sources.put(i.id(), source);
            tables.put(i.id(), needed);
            all.add(source);
        }
        for (String source : all)
            for (OrganisationUnit unit : registry.units())
                for (String code : above(unit, source)) {
                    parts.computeIfAbsent(source, k -> new HashMap<>())
                            .computeIfAbsent(code, k -> new ArrayList<>())
                            .add(unit);
                    anyParts.computeIfAbsent(code, k -> new LinkedHashSet<>()).add(unit);
                }
    }

    /** What an indicator is added up from: {@link #BY_TYPE}, {@code -}, or unit types joined by {@code ;}. */
    public String source(String indicator) {
        return sources.getOrDefault(indicator, BY_TYPE);
    }

    /** Units to which a unit's figures of one source are added, nearest first. */
    public List<String> above(OrganisationUnit unit, String source) {
        boolean adds = source.equals(BY_TYPE)
                ? registry.typeOf(unit).map(UnitType::addedToParent).orElse(false)
                : unit.ofType(source);
        Set<String> codes = new LinkedHashSet<>();
        String code = unit.parentCode();
        while (adds && !code.isEmpty() && codes.add(code))
            code = registry.unit(code).map(OrganisationUnit::parentCode).orElse("");
        return List.copyOf(codes);
    }

    /** Units to which any figure of a unit is added. */
    public List<String> above(OrganisationUnit unit) {
        Set<String> codes = new LinkedHashSet<>();
        for (String source : all) codes.addAll(above(unit, source));
        return List.copyOf(codes);
    }

    /** Units of which some figure is added to the given one, in order of the registry. */
    public List<OrganisationUnit> parts(String code) {
        return List.copyOf(anyParts.getOrDefault(code, Set.of()));
    }

    /** Units of which the figures of one source are added to the given one. */
    public List<OrganisationUnit> parts(String code, String source) {
        return parts.getOrDefault(source, Map.of()).getOrDefault(code, List.of());
    }

    /**
     * Units whose figures of an indicator are added to the given one and that can have any: their type owes the tables
     * it is counted from and trains at one of the levels.
     *
     * @param levels training levels counted; empty where the figure is not by level
     */
    public List<OrganisationUnit> able(String code, String indicator, Collection<Integer> levels) {
        Set<String> needed = tables.getOrDefault(indicator, Set.of());
        return parts(code, source(indicator)).stream()
                .filter(u -> registry.typeOf(u)
                        .filter(t -> t.tables().containsAll(needed))
                        .filter(t -> levels.isEmpty() || levels.stream().anyMatch(t.levels()::contains))
                        .isPresent())
                .toList();
    }

    /** Whether what is added up for a unit can be all there is: all units below it are registered. */
    public boolean complete(String code) {
        return registry.unit(code).map(OrganisationUnit::complete).orElse(true);
    }
}
