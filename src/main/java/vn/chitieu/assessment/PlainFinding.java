package vn.chitieu.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;

/** Findings that carry dates and a state but no figures. */
final class PlainFinding {
    private PlainFinding() {}

    static Finding of(
            Case c,
            @Nullable Integer dataYear,
            @Nullable LocalDate dataAsOf,
            @Nullable LocalDate due,
            @Nullable LocalDate metOn) {
        return new Finding(
                c.getUnitCode(),
                c.getKind(),
                c.getProvisionId(),
                c.getDocument(),
                "",
                c.getDimension(),
                c.getPeriod(),
                dataYear,
                dataAsOf,
                "",
                "",
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                c.stateOrEmpty(),
                c.getStanding(),
                c.getRank(),
                c.getSeverity(),
                due,
                metOn,
                null,
                null,
                "",
                null,
                null,
                null,
                "",
                "",
                List.of(),
                c.isWaived(),
                c.getNoteKey(),
                c.getNoteParams(),
                c.getMarks(),
                c.inputs(),
                c.trace());
    }
}
