package vn.chitieu.intake;

import java.util.Set;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.intake.count.OwedFigures;
import vn.chitieu.rulebook.model.Rulebook;

/** Which single figures the plans ask of a unit, for whoever has no return of it at hand. */
public final class FiguresOwed {
    private final OwedFigures owed;
    private final OwedFigures asked;

    public FiguresOwed(Rulebook rulebook) {
        this.owed = new OwedFigures(rulebook);
        this.asked = new OwedFigures(rulebook, true);
    }

    /** Their codes: those of targets that bind the unit in the data year, and of those it is added up for. */
    public Set<String> of(OrganisationUnit unit, int year) {
        return owed.owed(unit, year).keySet();
    }

    /** The same, and the codes of figures that are none where they are not listed. */
    public Set<String> asked(OrganisationUnit unit, int year) {
        return asked.owed(unit, year).keySet();
    }
}
