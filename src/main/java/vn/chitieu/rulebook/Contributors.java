package vn.chitieu.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.registry.Registry;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.Definitions.Indicator;
import vn.chitieu.rulebook.Definitions.Measure;

/**
 * Whose figures are added up to whose. By default a unit's figures go to the unit right above it, when its type says so;
 * a measure that names types of units of its own is added up from these to every unit above them, but not to the root
 * of the registry, which is only compared with.
 */
public final class Contributors {
    /** What a measure holds that follows the unit types' own word. */
    public static final String BY_TYPE = "*";

    private final Registry registry;
    private final Map<String, String> sources = new HashMap<>();
    private final Set<String> all = new TreeSet<>(Set.of(BY_TYPE));
    private final Map<String, List<OrganisationUnit>> parts = new LinkedHashMap<>();

    public Contributors(Registry registry, Definitions definitions) {
        this.registry = registry;
        Map<String, String> byMeasure = new HashMap<>();
        for (Measure m : definitions.measures()) byMeasure.put(m.id(), m.addedFrom());
        for (Indicator i : definitions.indicators()) {
            String source = byMeasure.getOrDefault(i.numerator(), BY_TYPE);
            sources.put(i.id(), source);
            all.add(source);
        }
        for (OrganisationUnit unit : registry.units())
            for (String code : above(unit))
                parts.computeIfAbsent(code, k -> new ArrayList<>()).add(unit);
    }

    /** What an indicator is added up from: {@link #BY_TYPE}, or unit types joined by {@code ;}. */
    public String source(String indicator) {
        return sources.getOrDefault(indicator, BY_TYPE);
    }

    /** Every source that some indicator has. */
    public Set<String> sources() {
        return all;
    }

    /** Units to which a unit's figures of one source are added, nearest first. */
    public List<String> above(OrganisationUnit unit, String source) {
        boolean byType = source.equals(BY_TYPE);
        boolean adds =
                byType ? registry.typeOf(unit).map(UnitType::addedToParent).orElse(false) : unit.ofType(source);
        List<String> codes = new ArrayList<>();
        String code = unit.parentCode();
        while (adds && !code.isEmpty() && !codes.contains(code)) {
            String above = registry.unit(code).map(OrganisationUnit::parentCode).orElse("");
            if (byType || !above.isEmpty()) codes.add(code);
            code = byType ? "" : above;
        }
        return codes;
    }

    /** Units to which any figure of a unit is added. */
    public List<String> above(OrganisationUnit unit) {
        Set<String> codes = new LinkedHashSet<>();
        for (String source : all) codes.addAll(above(unit, source));
        return List.copyOf(codes);
    }

    /** Units of which some figure is added to the given one, in order of the registry. */
    public List<OrganisationUnit> parts(String code) {
        return parts.getOrDefault(code, List.of());
    }

    /** Units of which the figures of one source are added to the given one. */
    public List<OrganisationUnit> parts(String code, String source) {
        return parts(code).stream().filter(u -> above(u, source).contains(code)).toList();
    }
}
