package vn.chitieu.intake;

import java.util.Set;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.rulebook.Rulebook;

/** Which single figures the plans ask of a unit, for whoever has no return of it at hand. */
public final class FiguresOwed {
    private final OwedFigures owed;

    public FiguresOwed(Rulebook rulebook) {
        this.owed = new OwedFigures(rulebook);
    }

    /** Their codes: those of targets that bind the unit in the data year, and of those it is added up for. */
    public Set<String> of(OrganisationUnit unit, int year) {
        return owed.owed(unit, year).keySet();
    }
}
