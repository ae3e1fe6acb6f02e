package vn.chitieu.rulebook.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.owed.Territory;
import vn.chitieu.fact.owed.UnitChoice;
import vn.chitieu.registry.Registry;
import vn.chitieu.rulebook.shape.NormShapes;
import vn.chitieu.rulebook.table.TableRow;

/** Codes of the units that the conditions of a row of one document bind; rows with the same conditions are worked out once. */
final class BoundUnits {
    private final List<OrganisationUnit> units;
    private final Territory territory;
    private final Map<UnitChoice, Set<String>> known = new HashMap<>();

    BoundUnits(Registry registry, Territory territory) {
        this.units = registry.units();
        this.territory = territory;
    }

    /** By type, class, code and territory; those excepted by name too. */
    Set<String> of(TableRow r) {
        return known.computeIfAbsent(choice(r), c -> units.stream()
                .filter(u -> territory.binds(c, u))
                .map(OrganisationUnit::code)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Those that the row would bind if it chose neither by class nor by territory nor left any out. */
    Set<String> ofAll(TableRow r) {
        UnitChoice all = new UnitChoice(r.text("Loại đơn vị"), "*", r.text("Mã đơn vị"), "-", "-");
        return known.computeIfAbsent(all, c -> units.stream()
                .filter(u -> territory.binds(c, u))
                .map(OrganisationUnit::code)
                .collect(Collectors.toUnmodifiableSet()));
    }

    static UnitChoice choice(TableRow r) {
        return new UnitChoice(
                r.text("Loại đơn vị"),
                r.text(NormShapes.CLASSES),
                r.text("Mã đơn vị"),
                except(r),
                r.text(NormShapes.WITHIN));
    }

    /** Codes that the row leaves out by name, or {@code -}. */
    static String except(TableRow r) {
        String except = r.text(r.columns().containsKey("Trừ") ? "Trừ" : NormShapes.EXCEPT);
        return except.isEmpty() ? "-" : except;
    }
}
