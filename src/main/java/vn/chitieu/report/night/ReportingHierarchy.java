package vn.chitieu.report.night;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.registry.Registry;
import vn.chitieu.registry.UnitType;

/** Which unit has a workbook of its own, which stands in its parent's, and which is made up of others. */
public final class ReportingHierarchy {
    private final Registry registry;
    private final Set<String> aggregates = new HashSet<>();
    private final Map<String, List<OrganisationUnit>> offices = new HashMap<>();

    public ReportingHierarchy(Registry registry) {
        this.registry = registry;
        for (OrganisationUnit unit : registry.units()) {
            if (type(unit).map(UnitType::addedToParent).orElse(false)) aggregates.add(unit.parentCode());
        }
        for (OrganisationUnit unit : registry.units()) {
            if (standsInParent(unit)) {
                offices.computeIfAbsent(unit.parentCode(), k -> new ArrayList<>())
                        .add(unit);
            }
        }
    }

    private Optional<UnitType> type(OrganisationUnit unit) {
        return registry.typeOf(unit);
    }

    /** Whether figures of other units are summed into this one's. */
    public boolean aggregate(OrganisationUnit unit) {
        return aggregates.contains(unit.code());
    }

    /** Units that are made up of others, in order of code. */
    public List<OrganisationUnit> aggregates() {
        return registry.units().stream().filter(this::aggregate).toList();
    }

    /** A unit that sends nothing itself is shown in the workbook of the unit it belongs to, if that one sends. */
    public boolean standsInParent(OrganisationUnit unit) {
        return !sends(unit)
                && !aggregate(unit)
                && registry.unit(unit.parentCode()).filter(this::sends).isPresent();
    }

    /** Units shown in this one's workbook, in order of code. */
    public List<OrganisationUnit> officesOf(OrganisationUnit unit) {
        return offices.getOrDefault(unit.code(), List.of());
    }

    public boolean addedToParent(OrganisationUnit unit) {
        return type(unit).map(UnitType::addedToParent).orElse(false);
    }

    public String population(OrganisationUnit unit) {
        return type(unit).map(UnitType::population).orElse("");
    }

    private boolean sends(OrganisationUnit unit) {
        return type(unit).map(t -> !t.tables().isEmpty()).orElse(false);
    }

    /** The nearest unit above that is made up of others, such as the province. */
    public Optional<OrganisationUnit> above(OrganisationUnit unit) {
        Set<String> seen = new HashSet<>();
        Optional<OrganisationUnit> parent = registry.unit(unit.parentCode());
        while (parent.isPresent() && seen.add(parent.get().code())) {
            if (aggregate(parent.get())) return parent;
            parent = registry.unit(parent.get().parentCode());
        }
        return Optional.empty();
    }
}
