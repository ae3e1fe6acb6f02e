package vn.chitieu.rulebook;

import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.registry.Registry;

/**
 * Whom the rows of one document bind (mục 4.13): a row for all ({@code *}) the units of the document's own territory, which
 * is the unit on its cover and everything below it; a row that names a code that very unit, wherever it stands.
 */
public final class Territory {
    private final Registry registry;
    private final String code;

    public Territory(Registry registry, PlanDocument document) {
        this(registry, document.territory());
    }

    Territory(Registry registry, String code) {
        this.registry = registry;
        this.code = code;
    }

    public boolean contains(OrganisationUnit unit) {
        return registry.within(unit, code);
    }

    /**
     * Whether a row binds the unit.
     *
     * @param types the row's types of units, {@code codes} its codes of units; {@code *} for all
     */
    public boolean binds(String types, String codes, OrganisationUnit unit) {
        return unit.ofType(types) && unit.coded(codes) && holds(codes, unit);
    }

    /** Whether the document may bind the unit by such codes: by name anywhere, all only at home. */
    public boolean holds(String codes, OrganisationUnit unit) {
        return !codes.equals("*") || contains(unit);
    }
}
