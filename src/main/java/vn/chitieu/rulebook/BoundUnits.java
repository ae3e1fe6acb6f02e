package vn.chitieu.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.Territory;
import vn.chitieu.registry.Registry;

/** Codes of the units that the conditions of a row of one document bind; rows with the same conditions are worked out once. */
final class BoundUnits {
    private final List<OrganisationUnit> units;
    private final Territory territory;
    private final Map<List<String>, Set<String>> known = new HashMap<>();

    BoundUnits(Registry registry, Territory territory) {
        this.units = registry.units();
        this.territory = territory;
    }

    /** By type and code of unit, those excepted by name too where the table has such a column. */
    Set<String> of(TableRow r) {
        String except = r.text("Trừ").isEmpty() ? "-" : r.text("Trừ");
        return known.computeIfAbsent(List.of(r.text("Loại đơn vị"), r.text("Mã đơn vị"), except), c -> units.stream()
                .filter(u -> territory.binds(c.get(0), c.get(1), u) && u.notCoded(c.get(2)))
                .map(OrganisationUnit::code)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
