package vn.chitieu.engine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.chitieu.fact.owed.Obligations;
import vn.chitieu.fact.owed.OrganisationUnit;

/**
 * What few units owe, kept for who asks of the same units and day again: scenarios do, plan by plan. Nights ask of many
 * units at once, and never twice.
 */
final class Bound {
    private static final int MOST_UNITS = 4;
    private static final int MOST = 64;

    private record Asked(List<OrganisationUnit> units, LocalDate night, int lastYear) {}

    private final Map<Asked, Obligations> kept = new LinkedHashMap<>();

    synchronized Obligations of(
            List<OrganisationUnit> units, LocalDate night, int lastYear, Supplier<Obligations> binding) {
        if (units.size() > MOST_UNITS) return binding.get();
        Asked asked = new Asked(List.copyOf(units), night, lastYear);
        Obligations known = kept.remove(asked);
        if (known == null) known = binding.get();
        // the one asked for longest ago goes first
        kept.put(asked, known);
        if (kept.size() > MOST) kept.remove(kept.keySet().iterator().next());
        return known;
    }
}
