package vn.chitieu.registry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.Territory;

/** All units, their types, the programme codes and their groups, as the rule files list them. */
public final class Registry {
    private final Map<String, OrganisationUnit> units = new TreeMap<>();
    private final Map<String, Programme> programmes = new TreeMap<>();
    private final List<UnitType> types;
    private final List<GroupPattern> groups;
    private final List<Arrangement> arrangements;
    /** By type, then by kind. A unit's type is asked for with every figure and finding. */
    private final Map<String, Map<String, UnitType>> typesByName = new HashMap<>();
    /** By the unit that took over, of units that are registered: asked for every figure of every unit. */
    private final Map<String, List<Arrangement>> takenOver;

    public Registry(
            List<OrganisationUnit> units, List<UnitType> types, List<Programme> programmes, List<GroupPattern> groups) {
        this(units, types, programmes, groups, List.of());
    }

    /** @param arrangements which unit has taken over what of which */
    public Registry(
            List<OrganisationUnit> units,
            List<UnitType> types,
            List<Programme> programmes,
            List<GroupPattern> groups,
            List<Arrangement> arrangements) {
        units.forEach(u -> this.units.put(u.code(), u));
        programmes.forEach(p -> this.programmes.put(p.code(), p));
        this.types = List.copyOf(types);
        this.groups = List.copyOf(groups);
        this.arrangements = List.copyOf(arrangements);
        types.forEach(
                t -> typesByName.computeIfAbsent(t.type(), k -> new HashMap<>()).putIfAbsent(t.kind(), t));
        this.takenOver = arrangements.stream()
                .filter(a -> !a.oldCode().equals(a.newCode()) && this.units.containsKey(a.oldCode()))
                .collect(Collectors.groupingBy(Arrangement::newCode));
    }

    /** All units ordered by code. */
    public List<OrganisationUnit> units() {
        return List.copyOf(units.values());
    }

    public Optional<OrganisationUnit> unit(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /** Everything that one unit has taken over from another, in the order of the table. */
    public List<Arrangement> arrangements() {
        return arrangements;
    }

    /** What a unit has taken over by a day from units that are registered: their figures are known by their codes. */
    public List<Arrangement> takenOver(String code, LocalDate day) {
        return takenOver.getOrDefault(code, List.of()).stream()
                .filter(a -> !a.from().isAfter(day))
                .toList();
    }

    /** Whether a unit is the given one or belongs to it, however far below. */
    public boolean within(OrganisationUnit unit, String code) {
        OrganisationUnit at = unit;
        for (int i = 0; i <= units.size(); i++) { // a circle of parents is a mistake of its own
            if (at.code().equals(code)) return true;
            OrganisationUnit above = units.get(at.parentCode());
            if (above == null) return false;
            at = above;
        }
        return false;
    }

    /** The unit and everything below it: what a document of its own governs. */
    public Territory territory(String code) {
        return new Territory(this::within, code);
    }

    /**
     * Who answers for a unit on a day: the unit itself while it exists; once it has ended its successors, theirs where
     * these have ended too, or the unit above where none is named. In order of code.
     */
    public List<OrganisationUnit> answeringFor(OrganisationUnit unit, LocalDate day) {
        Map<String, OrganisationUnit> found = new TreeMap<>();
        answering(unit, day, found, new HashSet<>());
        return List.copyOf(found.values());
    }

    private void answering(
            OrganisationUnit unit, LocalDate day, Map<String, OrganisationUnit> found, Set<String> asked) {
        if (!asked.add(unit.code())) return;
        if (!unit.endedBefore(day)) {
            found.put(unit.code(), unit);
            return;
        }
        List<String> next = unit.successors().isEmpty() ? List.of(unit.parentCode()) : unit.successors();
        for (String code : next) unit(code).ifPresent(u -> answering(u, day, found, asked));
    }

    public Optional<Programme> programme(String code) {
        return Optional.ofNullable(programmes.get(code));
    }

    public List<Programme> programmes() {
        return List.copyOf(programmes.values());
    }

    public List<UnitType> types() {
        return types;
    }

    public List<GroupPattern> groups() {
        return groups;
    }

    /** The row of the unit types table that fits best: type and kind, else type and {@code *}. */
    public Optional<UnitType> typeOf(OrganisationUnit unit) {
        Map<String, UnitType> kinds = typesByName.getOrDefault(unit.type(), Map.of());
        return Optional.ofNullable(kinds.get(unit.kind())).or(() -> Optional.ofNullable(kinds.get("*")));
    }
}
