package vn.chitieu.fact.owed;

import java.util.function.Predicate;

/**
 * Whom the rows of one document bind (mục 4.13): a row for all ({@code *}) the units of the document's own territory, which
 * is the unit on its cover and everything below it; a row that names a code that very unit, wherever it stands.
 */
public final class Territory {
    private final Predicate<OrganisationUnit> home;

    /** @param home whether a unit is the one on the cover or below it */
    public Territory(Predicate<OrganisationUnit> home) {
        this.home = home;
    }

    public boolean contains(OrganisationUnit unit) {
        return home.test(unit);
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
