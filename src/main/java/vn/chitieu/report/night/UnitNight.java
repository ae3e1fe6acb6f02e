package vn.chitieu.report.night;

import java.util.Comparator;
import java.util.List;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.fact.sent.IndicatorValue;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.words.ReportVocabulary;

/** What the night knows of one unit: findings by identity, problems by file and cell, figures by year. */
public record UnitNight(
        OrganisationUnit unit,
        List<NightFinding> findings,
        List<DataIssue> issues,
        List<IndicatorValue> values,
        List<ReturnStatus> returns) {

    public static Comparator<NightFinding> order(ReportVocabulary words) {
        return Comparator.comparingInt(
                        (NightFinding n) -> words.order(n.finding().identity().provisionId()))
                .thenComparing(n -> n.finding().identity().provisionId())
                .thenComparing(n -> n.finding().identity().dimension())
                .thenComparing(n -> n.finding().identity().period());
    }
}
