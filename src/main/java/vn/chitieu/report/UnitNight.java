package vn.chitieu.report;

import java.util.List;
import vn.chitieu.assessment.IndicatorValue;
import vn.chitieu.assessment.ReturnStatus;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.registry.OrganisationUnit;

/** What the night knows of one unit: findings by identity, problems by file and cell, figures by year. */
public record UnitNight(
        OrganisationUnit unit,
        List<NightFinding> findings,
        List<DataIssue> issues,
        List<IndicatorValue> values,
        List<ReturnStatus> returns) {}
