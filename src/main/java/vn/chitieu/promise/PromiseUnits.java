package vn.chitieu.promise;

import java.util.List;
import java.util.stream.Stream;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.registry.Registry;
import vn.chitieu.registry.UnitType;

/** For whom a unit may promise: for itself, and for its offices that send nothing of their own. */
public final class PromiseUnits {
    private final Registry registry;

    public PromiseUnits(Registry registry) {
        this.registry = registry;
    }

    /** Codes of the units whose findings a unit may promise about, its own first. */
    public List<String> of(String unit) {
        return Stream.concat(
                        Stream.of(unit),
                        registry.units().stream()
                                .map(OrganisationUnit::code)
                                .filter(code -> !code.equals(unit) && speaksFor(unit, code)))
                .toList();
    }

    boolean speaksFor(String unit, String other) {
        if (unit.equals(other)) return true;
        return registry.unit(other)
                .filter(u -> u.parentCode().equals(unit) && !sends(u))
                .flatMap(u -> registry.unit(unit))
                .filter(this::sends)
                .isPresent();
    }

    private boolean sends(OrganisationUnit unit) {
        return registry.typeOf(unit)
                .map(UnitType::tables)
                .filter(t -> !t.isEmpty())
                .isPresent();
    }
}
