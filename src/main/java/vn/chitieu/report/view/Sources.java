package vn.chitieu.report.view;

import java.util.HashMap;
import java.util.Map;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.Definitions.Measure;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.registry.UnitType;
import vn.chitieu.report.words.ReportVocabulary;

/** Which table of a return each indicator is counted from, and so who has to send it. */
final class Sources {
    private final ReportVocabulary words;
    private final Map<String, Measure> measures = new HashMap<>();

    Sources(ReportVocabulary words) {
        this.words = words;
        Map<String, Measure> byId = new HashMap<>();
        for (Measure m : words.rules().definitions().measures()) byId.put(m.id(), m);
        for (Indicator i : words.rules().definitions().indicators()) {
            Measure numerator = byId.get(i.numerator());
            if (numerator != null) measures.put(i.id(), numerator);
        }
    }

    /**
     * Whether units of this type send the table that the target's indicator is counted from. Programmes belong to who
     * runs them: only those whose figures make up the target have any.
     */
    boolean owes(OrganisationUnit unit, Finding target) {
        Measure measure = measures.get(target.figures().indicator());
        UnitType type = words.rules().registry().typeOf(unit).orElse(null);
        if (measure == null || type == null || !type.tables().contains(measure.sentTable())) return false;
        boolean derived = !measure.sentTable().equals(measure.table());
        return !derived || type.population().equals(target.figures().population());
    }
}
