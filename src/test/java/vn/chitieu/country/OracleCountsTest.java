package vn.chitieu.country;

import static vn.chitieu.country.Examples.after2030;
import static vn.chitieu.country.Examples.count;
import static vn.chitieu.country.Examples.cumulative;
import static vn.chitieu.country.Examples.expect;
import static vn.chitieu.country.Examples.in2026;
import static vn.chitieu.country.Examples.question;
import static vn.chitieu.country.Examples.share;

import org.junit.jupiter.api.Test;

/** The oracle itself on counts and on the nation, by small examples computed by hand from mục 4.3 to 4.6. */
class OracleCountsTest {
    @Test
    void countsAreALowEnd() {
        Told eight = in2026().count("A", 2025, 100).count("X", 2025, 7).count("A", 2026, 120);
        expect(
                count(">=", 120),
                eight,
                "state=MET actual=120 actual_low=120 actual_high= missing_units=X denominator=");
        expect(count(">", 120), eight, "state=NOT_COMPUTABLE actual= numerator=120 provisional= baseline=107");
        expect(count("~", 125), eight, "state=MET_IN_TOLERANCE gap=5 gap_persons=5");
        expect(count("<=", 120), eight, "state=NOT_COMPUTABLE provisional=MET actual_low=120");
        expect(count("=", 120), eight, "state=NOT_COMPUTABLE provisional=MET");
        // 107 to 100: 120 is away from both
        expect(count("<=", 100), eight, "state=MOVING_AWAY gap=20 gap_persons=");
        expect(count("=", 100), eight, "state=MOVING_AWAY gap=-20");
        // 107 to 100: 105.6 due, 105 is on track, but what is missing may turn it
        Told better = in2026().count("A", 2025, 100).count("X", 2025, 7).count("A", 2026, 105);
        expect(count("<=", 100), better, "state=NOT_COMPUTABLE provisional=");
        Told over = after2030().count("A", 2029, 100).count("X", 2029, 7).count("A", 2030, 120);
        expect(count("<", 120), over, "state=MISSED actual=120");
        expect(count("=", 119), over, "state=MISSED");
        expect(count(">=", 121), over, "state=NOT_COMPUTABLE provisional=");
    }

    @Test
    void aMissingCountThatWasAlwaysNothing() {
        Told zero = new Told("2027-12-31", 2027)
                .count("A", 2025, 10)
                .count("X", 2025, 0)
                .count("A", 2026, 15)
                .count("X", 2026, 0)
                .count("A", 2027, 18);
        // 10 to 20 in five years: 14 due
        expect(
                count(">=", 20),
                zero,
                "state=ON_TRACK actual=18 expected=14 pace_ratio=200 missing_units=X coverage=1/2",
                "actual_low=18 actual_high=");
        Told once = new Told("2027-12-31", 2027)
                .count("A", 2025, 10)
                .count("X", 2025, 1)
                .count("A", 2026, 15)
                .count("X", 2026, 0)
                .count("A", 2027, 18);
        expect(count(">=", 20), once, "state=NOT_COMPUTABLE");
        expect(count(">=", 20), in2026().count("A", 2026, 18).unit("X"), "state=NOT_COMPUTABLE");
    }

    @Test
    void cumulativeWholePersons() {
        Told two = in2026().count("A", 2025, 1).count("A", 2026, 1);
        // 6 in six years: 2 due; 5: 1.67, rounded down 1
        expect(cumulative(6), two, "state=ON_TRACK actual=2 expected=2 pace_ratio=100");
        expect(cumulative(5), two, "state=ON_TRACK expected=1 pace_ratio=200 gap_persons=3");
        Told none = in2026().count("A", 2025, 0).count("A", 2026, 0);
        expect(cumulative(2), none, "state=ON_TRACK expected=0 pace_ratio=");
        expect(cumulative(3), none, "state=LIMITED expected=1 pace_ratio=0");
        // a year of the horizon is missing: a lower bound
        Told gap = new Told("2027-12-31", 2027).count("A", 2025, 1).count("A", 2027, 1);
        expect(cumulative(2), gap, "state=MET actual=2 missing_units=A coverage=0/1");
        expect(cumulative(3), gap, "state=NOT_COMPUTABLE numerator=2 actual_low=2");
    }

    @Test
    void belowTheNationNotAllAreRegistered() {
        Told nation = in2026().count("A", 2025, 100).count("A", 2026, 120).notAllRegistered();
        expect(count(">=", 110), nation, "state=MET actual=120 missing_units= actual_low=120");
        expect(count(">=", 130), nation, "state=NOT_COMPUTABLE coverage=1/1 baseline=");
        Told share = in2026().say("A", 2025, 20, 100).say("A", 2026, 90, 100).notAllRegistered();
        expect(share(">=", 50), share, "state=NOT_COMPUTABLE actual_low= provisional=MET actual= numerator=90");
    }

    @Test
    void whereNobodyHasTheTable() {
        Told silent = in2026().count("A", 2025, 3).accept("A", 2026);
        expect(count(">=", 9), silent, "state=NOT_COMPUTABLE numerator= actual_low= coverage=0/1 missing_units=A");
        // always 0: 0 of 9 where 1.8 were due
        Told zero = in2026().count("A", 2025, 0).accept("A", 2026);
        expect(count(">=", 9), zero, "state=LIMITED numerator=0 actual=0 actual_low=0 expected=1.8 missing_units=A");
    }

    @Test
    void ofACumulativeCountNobodyReportedWhole() {
        // A lacks 2025, X lacks 2026: 0 of 2 units are whole, what they said is a low end and nobody's provisional
        Told half = in2026().count("X", 2025, 1).count("A", 2026, 1);
        expect(
                question("<=", 3, false, "CUMULATIVE", 2025, 2030, 2024),
                half,
                "state=NOT_COMPUTABLE numerator=2 actual_low=2 coverage=0/2 missing_units=A;X provisional=");
        // before its horizon no year is counted, and nobody is missing
        expect(
                question(">=", 3, false, "CUMULATIVE", 2031, 2035, 2030),
                half,
                "state=NOT_YET_DUE numerator= coverage= missing_units= actual_low=");
    }
}
