package vn.chitieu.report.view;

import java.util.List;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.report.night.DataIssue;
import vn.chitieu.report.night.UnitNight;

/**
 * A return that was sent back and has not been mended.
 *
 * @param files its files, those of a correction that was sent back rather than the one in force
 */
public record Rejected(OrganisationUnit unit, ReturnStatus status, List<String> files) {

    static List<Rejected> of(UnitNight unit) {
        return unit.returns().stream()
                .filter(ReturnStatus::rejected)
                .map(r -> new Rejected(unit.unit(), r, files(unit, r)))
                .toList();
    }

    /** The return status names the file in force; the one sent back after it is known by its errors. */
    public static List<String> files(UnitNight unit, ReturnStatus status) {
        if (!status.accepted()) return List.of(status.file());
        return unit.issues().stream()
                .filter(i -> i.rejected() && i.year() == status.year())
                .map(DataIssue::file)
                .distinct()
                .sorted()
                .toList();
    }
}
