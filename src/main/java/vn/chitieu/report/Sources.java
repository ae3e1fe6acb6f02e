package vn.chitieu.report;

import java.util.HashMap;
import java.util.Map;
import vn.chitieu.finding.Finding;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.Definitions.Indicator;
import vn.chitieu.rulebook.Definitions.Measure;

/** Which table of a return each indicator is counted from, and so who has to send it. */
final class Sources {
    private final Lexicon words;
    private final Map<String, String> tables = new HashMap<>();

    Sources(Lexicon words) {
        this.words = words;
        Map<String, String> byMeasure = new HashMap<>();
        for (Measure m : words.rules().definitions().measures()) byMeasure.put(m.id(), m.table());
        for (Indicator i : words.rules().definitions().indicators())
            tables.put(i.id(), byMeasure.getOrDefault(i.numerator(), ""));
    }

    /** Whether units of this type send the table that the target's indicator is counted from. */
    boolean owes(OrganisationUnit unit, Finding target) {
        String table = tables.getOrDefault(target.indicator(), "");
        return words.rules()
                .registry()
                .typeOf(unit)
                .map(UnitType::tables)
                .filter(t -> t.contains(table))
                .isPresent();
    }
}
