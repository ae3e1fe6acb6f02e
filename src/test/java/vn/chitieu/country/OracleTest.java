package vn.chitieu.country;

import static vn.chitieu.country.Examples.after2030;
import static vn.chitieu.country.Examples.by;
import static vn.chitieu.country.Examples.each;
import static vn.chitieu.country.Examples.expect;
import static vn.chitieu.country.Examples.in2026;
import static vn.chitieu.country.Examples.question;
import static vn.chitieu.country.Examples.second;
import static vn.chitieu.country.Examples.share;

import org.junit.jupiter.api.Test;

/** The oracle itself on shares, by small examples computed by hand from mục 4.3 to 4.6. */
class OracleTest {
    /** The text's own example: 51-CS4 with 400 STEM learners of 400 does not send. */
    private static Told colleges(long others2025, long cs4, long others2026) {
        return in2026().say("CS3", 2025, others2025, 2720)
                .say("CS4", 2025, cs4, 400)
                .say("CS3", 2026, others2026, 2744);
    }

    @Test
    void theExampleOfTheText() {
        // 848/3144 and 1248/3144; the same colleges: 800/2720 = 29.41, on the way to 35 by 1.12 a year, rose by 1.49
        expect(
                share(">=", 35),
                colleges(800, 400, 848),
                "state=NOT_COMPUTABLE actual= numerator=848 denominator=2744 actual_low=26.972",
                "actual_high=39.6947 coverage=1/2 missing_units=CS4 provisional=ON_TRACK",
                "baseline=38.4615 gap= pace_ratio=");
        // 508/3144 and 908/3144; 508/2744 = 18.51 >= 18
        expect(
                share(">=", 18),
                colleges(100, 370, 508),
                "state=NOT_COMPUTABLE actual= actual_low=16.1578 actual_high=28.8804 provisional=MET");
    }

    @Test
    void aFloorMetOrMissedAtBothEnds() {
        Told both = in2026().say("A", 2025, 90, 100).say("X", 2025, 5, 10).say("A", 2026, 90, 100);
        // 90/110 and 100/110; the reported figure is shown
        expect(
                share(">=", 80),
                both,
                "state=MET actual=90 actual_low=81.8182 actual_high=90.9091 gap=-10 gap_persons=0",
                "attainment=112.5 provisional= missing_units=X");
        Told late = after2030().say("A", 2029, 90, 100).say("X", 2029, 5, 10).say("A", 2030, 90, 100);
        expect(share(">=", 95), late, "state=MISSED actual=90 gap=5 gap_persons=5");
        expect(share(">=", 91), late, "state=MISSED actual_high=90.9091");
        expect(share(">=", 90), late, "state=NOT_COMPUTABLE provisional=MET actual_high=90.9091");
    }

    @Test
    void aPathStateNeedsTheSameStateAndASmallMissingPart() {
        // 10 of 1,000 missing; 20 % to 35 %: 23 % due; 240/1000, 240/990, 250/1000
        Told small = in2026().say("A", 2025, 198, 990).say("X", 2025, 2, 10).say("A", 2026, 240, 990);
        expect(
                share(">=", 35),
                small,
                "state=ON_TRACK actual=24.2424 expected=23 pace_ratio=141.4141 actual_low=24",
                "actual_high=25");
        // 10 of 100 missing: moving away at both ends (9 and 19 from 20), but the part is not below 5 %
        Told large = in2026().say("A", 2025, 18, 90).say("X", 2025, 2, 10).say("A", 2026, 9, 90);
        expect(share(">=", 80), large, "state=NOT_COMPUTABLE provisional=MOVING_AWAY");
        // exactly 5 of 100 is not below 5 %
        Told five = in2026().say("A", 2025, 19, 95).say("X", 2025, 1, 5).say("A", 2026, 5, 95);
        expect(share(">=", 80), five, "state=NOT_COMPUTABLE provisional=MOVING_AWAY");
        // 20 of 1,000 missing, 22 % due from 20 %: 20.5 is limited, 22.5 on track
        Told crossed = in2026().say("A", 2025, 196, 980).say("X", 2025, 4, 20).say("A", 2026, 205, 980);
        expect(share(">=", 30), crossed, "state=NOT_COMPUTABLE actual_low=20.5 actual_high=22.5 provisional=LIMITED");
    }

    @Test
    void aCeiling() {
        Told two = in2026().say("A", 2025, 6, 100).say("X", 2025, 0, 2).say("A", 2026, 5, 100);
        // 5/102 and 7/102
        expect(
                share("<=", 10),
                two,
                "state=MET actual=5 gap=-5 attainment=200 gap_persons= actual_low=4.902",
                "actual_high=6.8627");
        // 5/110 and 15/110
        Told ten = in2026().say("A", 2025, 6, 100).say("X", 2025, 0, 10).say("A", 2026, 5, 100);
        expect(share("<=", 10), ten, "state=NOT_COMPUTABLE actual_high=13.6364 provisional=MET");
        // 2 of 102 missing: from 8 % (whole) both 20/102 and 22/102 go away from a ceiling of 5 % reached by 2030
        Told worse = in2026().say("A", 2025, 8, 98).say("X", 2025, 0, 2).say("A", 2026, 20, 100);
        expect(share("<=", 5), worse, "state=MOVING_AWAY actual=20 attainment=25");
    }

    @Test
    void exactlyEqual() {
        Told nine = after2030().say("A", 2029, 90, 100).say("X", 2029, 10, 10).say("A", 2030, 90, 100);
        // 90/110 to 100/110
        expect(share("=", 100), nine, "state=MISSED actual_high=90.9091");
        expect(share("=", 85), nine, "state=NOT_COMPUTABLE provisional=MISSED");
        // all who reported have it; the one that is missing might not: 100/110 to 110/110
        Told all = after2030().say("A", 2029, 90, 100).say("X", 2029, 10, 10).say("A", 2030, 100, 100);
        expect(share("=", 100), all, "state=NOT_COMPUTABLE actual_high=100 provisional=MET");
        // passed by: from 40 over 50 to 58, no farther than at the start; to 61 farther
        Told near = in2026().say("A", 2025, 40, 100).say("A", 2026, 58, 100);
        expect(share("=", 50), near, "state=LIMITED gap=-8");
        expect(share("=", 50), in2026().say("A", 2025, 40, 100).say("A", 2026, 60, 100), "state=LIMITED");
        expect(share("=", 50), in2026().say("A", 2025, 40, 100).say("A", 2026, 61, 100), "state=MOVING_AWAY");
    }

    @Test
    void aboutWithinItsTolerance() {
        // 90 less 5 % is 85.5; 90/103 = 87.38 is near enough, 93/103 = 90.29 is met
        Told three = in2026().say("A", 2025, 80, 100).say("X", 2025, 1, 3).say("A", 2026, 90, 100);
        expect(share("~", 90), three, "state=MET_IN_TOLERANCE actual=90 gap=0");
        // 90/106 = 84.9 is not
        Told six = in2026().say("A", 2025, 80, 100).say("X", 2025, 1, 6).say("A", 2026, 90, 100);
        expect(share("~", 90), six, "state=NOT_COMPUTABLE provisional=MET");
        // whole: exactly at the tolerance
        expect(share("~", 100), in2026().say("A", 2026, 95, 100), "state=MET_IN_TOLERANCE gap_persons=5");
    }

    @Test
    void neverReportedAndKnownToBeNothing() {
        Told never = in2026().say("A", 2025, 90, 100).unit("X").say("A", 2026, 99, 100);
        expect(
                share(">=", 50),
                never,
                "state=NOT_COMPUTABLE actual_low= actual_high= provisional=MET actual= numerator=99",
                "coverage=1/2");
        Told zero = in2026().say("A", 2025, 20, 100).say("X", 2025, 0, 0).say("A", 2026, 25, 100);
        // 20 to 45 in five years: 25 due
        expect(
                share(">=", 45),
                zero,
                "state=ON_TRACK pace_ratio=100 actual_low=25 actual_high=25 missing_units=X",
                "coverage=1/2");
        Told none = in2026().say("A", 2025, 0, 0).say("X", 2025, 0, 0).say("A", 2026, 0, 0);
        expect(share(">=", 45), none, "state=NOT_APPLICABLE missing_units=X actual=");
        // those who reported have none, but the other had 10
        Told only = in2026().say("A", 2025, 0, 0).say("X", 2025, 5, 10).say("A", 2026, 0, 0);
        expect(share(">=", 45), only, "state=NOT_COMPUTABLE actual_low=0 actual_high=100 provisional=");
    }

    @Test
    void ofAFlowTheLargestYearOfAStockTheNewest() {
        Told twice = new Told("2027-12-31", 2027)
                .say("A", 2025, 50, 100)
                .say("X", 2025, 0, 40)
                .say("A", 2026, 50, 100)
                .say("X", 2026, 0, 10)
                .say("A", 2027, 50, 100);
        expect(share(">=", 90), twice, "actual_low=45.4545 actual_high=54.5455");
        expect(question(">=", 90, true, "FLOW", 2025, 2030, 2025), twice, "actual_low=35.7143 actual_high=64.2857");
    }

    @Test
    void aBaselineWithReturnsMissing() {
        // 2030: 20/90 reported, X had 10 in 2029: 20 to 30 %; 2031: 25/100
        Told apart = new Told("2031-12-31", 2031)
                .say("A", 2030, 20, 90)
                .say("X", 2029, 5, 10)
                .say("A", 2031, 25, 90)
                .say("X", 2031, 0, 10);
        expect(
                second(40),
                apart,
                "state=PACE_UNKNOWN pace_ratio= baseline=22.2222 actual=25 gap=15 missing_units=",
                "actual_low=");
        // 40 % of 60: from 20 due 28, from 30 due 36; from what is printed 22.22: 17.78 of 7.56
        Told agreed = new Told("2031-12-31", 2031)
                .say("A", 2030, 20, 90)
                .say("X", 2029, 5, 10)
                .say("A", 2031, 36, 90)
                .say("X", 2031, 4, 10);
        expect(second(60), agreed, "state=ON_TRACK baseline=22.2222 expected=29.7778 pace_ratio=235.2941");
        // met is met, whatever the path was
        expect(second(25), apart, "state=MET baseline=22.2222");
    }

    @Test
    void theFirstAcceptedYearIsTheFirstWhoseEndsAreKnown() {
        // X said nothing in 2025: nobody knows how much is missing there; 2026 is whole, 2027 the first on the path
        Told late = new Told("2027-12-31", 2027)
                .say("A", 2025, 10, 100)
                .say("A", 2026, 20, 100)
                .say("X", 2026, 0, 0)
                .say("A", 2027, 30, 100)
                .say("X", 2027, 0, 0);
        expect(share(">=", 60), late, "baseline=20 expected=30 state=ON_TRACK");
        // both ends short in the first year whose ends are known: no threshold
        Told first = in2026().say("X", 2025, 10, 50).unit("A").say("A", 2026, 50, 100);
        expect(
                share(">=", 80),
                first,
                "state=PACE_UNKNOWN actual=50 actual_low=33.3333 actual_high=66.6667 missing_units=X",
                "expected=");
    }

    @Test
    void whatThoseWhoReportedHaveOnTheirOwnPath() {
        // B is new: the first year in which A and B both have the table is the one judged
        Told fresh = in2026().say("A", 2025, 20, 100)
                .say("X", 2025, 50, 50)
                .say("A", 2026, 30, 100)
                .say("B", 2026, 1, 10);
        expect(share(">=", 50), fresh, "state=NOT_COMPUTABLE provisional=PACE_UNKNOWN missing_units=X");
        // set by hand: 25 to 50, 30 due; 30/100 is on track
        Told hand = in2026().say("A", 2025, 20, 100).say("X", 2025, 50, 50).say("A", 2026, 30, 100);
        expect(
                by(share(">=", 50), 2025, 25),
                hand,
                "state=NOT_COMPUTABLE provisional=ON_TRACK baseline=25 expected=30");
    }

    @Test
    void severalMissing() {
        Told many = in2026().say("B", 2025, 10, 30)
                .say("A", 2025, 10, 20)
                .say("M", 2025, 90, 100)
                .say("M", 2026, 90, 100)
                .reject("A", 2026);
        // 90/150 and 140/150
        expect(share(">=", 60), many, "state=MET coverage=1/3 missing_units=A;B actual_low=60 actual_high=93.3333");
        expect(share(">=", 60), in2026().say("A", 2025, 1, 2).reject("A", 2026), "state=RETURN_REJECTED");
        expect(share(">=", 60), in2026().say("A", 2025, 1, 2), "state=NO_RETURN coverage=0/1 missing_units=A actual=");
    }

    @Test
    void beforeTheHorizonOpens() {
        Told gone = in2026().say("A", 2025, 10, 100).say("X", 2025, 10, 100).say("A", 2026, 45, 100);
        // 45/200 to 145/200
        expect(
                second(50),
                gone,
                "state=NOT_YET_DUE actual= actual_low=22.5 actual_high=72.5 provisional= numerator=45");
        expect(second(20), gone, "state=MET actual=45 baseline= expected=");
        expect(second(80), gone, "state=NOT_YET_DUE actual=45 gap=35");
        expect(second(80), in2026().say("A", 2025, 10, 100), "state=NOT_YET_DUE missing_units=A");
    }

    @Test
    void theUnitsOwnReturn() {
        Told own = in2026().say("XA", 2025, 20, 100).say("XA", 2026, 22, 100).asOwn();
        expect(share(">=", 30), own, "state=ON_TRACK coverage= missing_units= expected=22");
        expect(share(">=", 30), in2026().say("XA", 2025, 2, 10).asOwn(), "state=NO_RETURN baseline=20");
        expect(share(">=", 30), in2026().say("XA", 2026, 0, 0).asOwn(), "state=NOT_APPLICABLE");
        expect(share(">=", 30), in2026().say("XA", 2026, 2, 10).asOwn(), "state=PACE_UNKNOWN baseline=20");
    }

    @Test
    void whereTheBaselineStands() {
        Told fell = in2026().say("A", 2025, 40, 100).say("A", 2026, 30, 100);
        expect(share(">=", 35), fell, "state=MOVING_AWAY expected= pace_ratio=");
        // above 40 is not met by 40, expected stays 40: at 40 on track, below moving away
        expect(
                share(">", 40),
                in2026().say("A", 2025, 40, 100).say("A", 2026, 40, 100),
                "state=ON_TRACK expected=40 pace_ratio= gap_persons=1");
        expect(share(">", 40), in2026().say("A", 2025, 40, 100).say("A", 2026, 39, 100), "state=MOVING_AWAY");
        // from 20 to 70, 30 due: 29.5 is 95 %, 26 is 60 %, 20 is 0 %
        expect(share(">=", 70), in2026().say("A", 2025, 20, 100).say("A", 2026, 295, 1000), "state=ON_TRACK");
        expect(share(">=", 70), in2026().say("A", 2025, 20, 100).say("A", 2026, 294, 1000), "state=ACCELERATE");
        expect(share(">=", 70), in2026().say("A", 2025, 20, 100).say("A", 2026, 26, 100), "state=ACCELERATE");
        expect(share(">=", 70), in2026().say("A", 2025, 20, 100).say("A", 2026, 20, 100), "state=LIMITED");
        expect(share(">=", 70), in2026().say("A", 2025, 20, 100).say("A", 2026, 199, 1000), "state=MOVING_AWAY");
    }

    @Test
    void whereNobodyHasTheTable() {
        // both sent returns without the table: 0 of 40 to 40 of 40
        Told silent = in2026().say("A", 2025, 10, 30)
                .say("X", 2025, 5, 10)
                .accept("A", 2026)
                .accept("X", 2026);
        expect(
                share(">=", 50),
                silent,
                "state=NOT_COMPUTABLE numerator= denominator= coverage=0/2 missing_units=A;X",
                "actual_low=0 actual_high=100 provisional= actual=");
        // each of them is known to have none
        Told none = in2026().say("A", 2025, 0, 0).say("X", 2025, 0, 0).accept("A", 2026);
        expect(share(">=", 50), none, "state=NOT_APPLICABLE numerator=0 denominator=0 coverage=0/2 missing_units=A;X");
        // nothing came at all: whatever they had, it is no return
        Told nothing = in2026().say("A", 2025, 0, 0).say("X", 2025, 0, 0);
        expect(share(">=", 50), nothing, "state=NO_RETURN numerator= coverage=0/2 missing_units=A;X");
        // A has none: there is nothing to judge, though both ends (0 and 100) are below the ceiling
        Told empty = in2026().say("A", 2025, 0, 0).say("X", 2025, 5, 10).say("A", 2026, 0, 0);
        expect(share("<=", 100), empty, "state=NOT_COMPUTABLE actual= numerator=0 denominator=0 actual_high=100");
    }

    @Test
    void whereEveryYearIsATargetOfItsOwn() {
        // 20 in 2025, 50 due in 2026 already: 5 of the way of 30; final when the year is over
        Told fifth = in2026().say("A", 2025, 20, 100).say("A", 2026, 25, 100);
        expect(each(share(">=", 50)), fifth, "state=LIMITED expected=50 pace_ratio=16.6667");
        Told over = new Told("2027-01-01", 2026).say("A", 2025, 20, 100).say("A", 2026, 25, 100);
        expect(each(share(">=", 50)), over, "state=MISSED expected=50 gap=25");
        // before the horizon it is the horizon's end that counts
        expect(each(second(50)), over, "state=NOT_YET_DUE expected= gap=25");
    }
}
