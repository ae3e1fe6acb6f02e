package vn.chitieu.night;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.chitieu.assessment.AssessmentInput;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Findings;
import vn.chitieu.indicator.Indicators;
import vn.chitieu.night.rules.RulesetStore;

/** Assesses one range of units and replaces its findings; keeps nothing between ranges. */
final class Assessment {
    private final Function<String, RulesetStore.Loaded> rules;
    private final Indicators indicators;
    private final Findings findings;

    Assessment(Function<String, RulesetStore.Loaded> rules, Indicators indicators, Findings findings) {
        this.rules = rules;
        this.indicators = indicators;
        this.findings = findings;
    }

    /** Returns how many units it assessed. */
    int assess(long runId, LocalDate asOf, String rulesHash, String first, String last) {
        RulesetStore.Loaded loaded = rules.apply(rulesHash);
        List<OrganisationUnit> units = loaded.rulebook().registry().units().stream()
                .filter(u -> u.code().compareTo(first) >= 0 && u.code().compareTo(last) <= 0)
                .map(u -> u.asOf(asOf))
                .toList();
        AssessmentInput input = indicators.input(runId, asOf, units, loaded.rulebook());
        findings.replace(runId, first, last, loaded.engine().assess(input));
        return units.size();
    }
}
