package vn.chitieu.obligation;

import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.rulebook.DutyNorm;

/**
 * A duty of one unit.
 *
 * @param leads whether the unit leads it, otherwise it coordinates
 * @param proof {@code NONE}, {@code EVIDENCE} or {@code NUMBER_AND_DATE}
 */
public record DutyObligation(
        String provisionId,
        OrganisationUnit unit,
        boolean leads,
        int fromYear,
        boolean continuing,
        String proof,
        boolean scored,
        boolean onRequest) {

    static DutyObligation of(DutyNorm norm, OrganisationUnit unit) {
        boolean leads = !norm.leadCodes().equals("-") && unit.coded(norm.leadCodes());
        return new DutyObligation(
                norm.id(),
                unit,
                leads,
                norm.fromYear(),
                norm.continuing(),
                norm.proof(),
                norm.scored(),
                norm.onRequest());
    }
}
