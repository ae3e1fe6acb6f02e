package vn.chitieu.fact.owed;

/**
 * Whom a row of a plan chooses (mục 4.13), the document's territory apart; lists are joined by {@code ;}.
 *
 * @param types types of units, or {@code *}
 * @param classes classes within the type ({@code phường}, {@code xã} ...), or {@code *}
 * @param codes codes of units, or {@code *}
 * @param except codes of units left out, or {@code -}
 * @param within code of a unit in or below which the chosen ones are, or {@code -} for anywhere
 */
public record UnitChoice(String types, String classes, String codes, String except, String within) {

    /** Whether type, class and code of the unit are chosen; where it is, a {@link Territory} knows. */
    public boolean picks(OrganisationUnit unit) {
        return unit.ofType(types) && unit.ofClass(classes) && unit.coded(codes) && unit.notCoded(except);
    }
}
