package vn.chitieu.assessment;

import java.time.LocalDate;
import java.util.List;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.fact.sent.ReportedDuty;
import vn.chitieu.fact.sent.ReturnStatus;

/**
 * All that a night knows about some units. Nothing in it is newer than the as-of date.
 *
 * @param units the units to assess
 * @param returns of these units, of the units above them (an office of a commune is judged on its commune's year) and of
 *     those whose figures are added up to theirs
 * @param register entries for these units, for the units above them, and for {@code *}
 * @param values figures of these units and of the units they refer to (the province's, the nation's series)
 */
public record AssessmentInput(
        LocalDate asOf,
        List<OrganisationUnit> units,
        List<ReturnStatus> returns,
        List<IndicatorValue> values,
        List<ReportedDuty> duties,
        List<RegisterEntry> register) {}
