package vn.chitieu.fact.owed;

import org.jspecify.annotations.Nullable;
import vn.chitieu.vocabulary.Proof;

/**
 * A duty of one unit.
 *
 * @param leads whether the unit leads it, otherwise it coordinates
 * @param due by when it is to be done, once; null where no day is named
 * @param proof what "done" must rest on
 * @param version which version of the clause asks it
 * @param governs whether it is this version whose due date counts; true for a duty without one
 */
public record DutyObligation(
        String provisionId,
        OrganisationUnit unit,
        boolean leads,
        int fromYear,
        boolean continuing,
        Proof proof,
        boolean scored,
        boolean onRequest,
        @Nullable TaskDue due,
        Version version,
        boolean governs) {

    static DutyObligation of(DutyNorm norm, OrganisationUnit unit, boolean governs) {
        boolean leads = !norm.leadCodes().equals("-") && unit.coded(norm.leadCodes());
        return new DutyObligation(
                norm.id(),
                unit,
                leads,
                norm.fromYear(),
                norm.continuing(),
                norm.proof(),
                norm.scored(),
                norm.onRequest(),
                norm.due(),
                norm.version(),
                governs);
    }
}
