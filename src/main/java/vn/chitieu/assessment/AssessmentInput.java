package vn.chitieu.assessment;

import java.time.LocalDate;
import java.util.List;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.fact.sent.ReportedDuty;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.fact.sent.SaidDone;

/**
 * All that a night knows about some units. Nothing in it is newer than the as-of date.
 *
 * @param units the units to assess
 * @param returns of these units, of the units above them (an office of a commune is judged on its commune's year) and of
 *     those whose figures are added up to theirs
 * @param duties what these units, and those whose duties are counted for theirs, say of duties
 * @param register entries for the same units, and for {@code *}
 * @param said what accepted returns, those since replaced among them, said was done of tasks that are due on a day
 * @param values figures of these units and of the units they refer to (the province's, the nation's series)
 */
public record AssessmentInput(
        LocalDate asOf,
        List<OrganisationUnit> units,
        List<ReturnStatus> returns,
        List<IndicatorValue> values,
        List<ReportedDuty> duties,
        List<RegisterEntry> register,
        List<SaidDone> said) {

    /** Without tasks that are due on a day. */
    public AssessmentInput(
            LocalDate asOf,
            List<OrganisationUnit> units,
            List<ReturnStatus> returns,
            List<IndicatorValue> values,
            List<ReportedDuty> duties,
            List<RegisterEntry> register) {
        this(asOf, units, returns, values, duties, register, List.of());
    }
}
