package vn.chitieu.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.chitieu.assessment.IndicatorValue;
import vn.chitieu.assessment.ReturnStatus;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.rulebook.Rulebook;

/**
 * All that the reports of one night need. A constant number of queries serves all units.
 */
public interface NightData {
    LocalDate asOf();

    Rulebook rulebook();

    String inboxHash();

    String engineVersion();

    /** Whether the night ran on the last good rules because the present ones have errors. */
    boolean onLastGoodRules();

    /** As-of date of the night compared with, or empty text when there is none. */
    String comparedWith();

    /** Every unit that has a finding, in order of code ("C" collation), one at a time, streamed. */
    void eachUnit(Consumer<UnitNight> unit);

    /** Findings of kind target of every unit, for the matrix of units and indicators; and all of the given unit. */
    List<NightFinding> targets();

    List<NightFinding> findingsOf(String unitCode);

    /** Figures without level of every unit for its newest year, for the matrix of units and indicators. */
    List<IndicatorValue> latestValues();

    /** Return status of every unit and year. */
    List<ReturnStatus> returns();

    /** Files that could not be read at all or name no known unit. */
    List<DataIssue> orphans();
}
