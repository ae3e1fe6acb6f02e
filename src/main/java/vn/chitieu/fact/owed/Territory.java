package vn.chitieu.fact.owed;

import java.util.function.BiPredicate;

/**
 * Whom the rows of one document bind (mục 4.13): a row for all ({@code *}) the units of the document's own territory, which
 * is the unit on its cover and everything below it; a row that names a code that very unit, wherever it stands.
 */
public final class Territory {
    private final BiPredicate<OrganisationUnit, String> within;
    private final String code;

    /**
     * @param within whether a unit is the one of a code or below it
     * @param code of the unit on the cover
     */
    public Territory(BiPredicate<OrganisationUnit, String> within, String code) {
        this.within = within;
        this.code = code;
    }

    public boolean contains(OrganisationUnit unit) {
        return within.test(unit, code);
    }

    /** Whether a row that chooses so binds the unit. */
    public boolean binds(UnitChoice choice, OrganisationUnit unit) {
        return choice.picks(unit) && holds(choice.codes(), choice.within(), unit);
    }

    /** Whether the document may bind the unit by such codes: by name anywhere, all only at home. */
    public boolean holds(String codes, OrganisationUnit unit) {
        return !codes.equals("*") || contains(unit);
    }

    /** The same of a row that chooses the units of a territory: {@code area} is its code, or {@code -}. */
    public boolean holds(String codes, String area, OrganisationUnit unit) {
        return holds(codes, unit) && (area.equals("-") || within.test(unit, area));
    }
}
