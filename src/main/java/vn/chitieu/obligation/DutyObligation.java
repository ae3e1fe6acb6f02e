package vn.chitieu.obligation;

import vn.chitieu.registry.OrganisationUnit;

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
        boolean onRequest) {}
