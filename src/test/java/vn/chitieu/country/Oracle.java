package vn.chitieu.country;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.chitieu.country.Evidence.Arrival;

/**
 * One target finding, computed in memory from mục 4.1 to 4.7 alone: no SQL, no rule engine, none of the product's
 * logic. Where the text leaves a choice, the comment says which one is taken and by which sentence.
 */
final class Oracle {
    private final Question q;
    private final Evidence e;
    private final int year;
    private final boolean open;
    private final Answer answer = new Answer();

    private Oracle(Question q, Evidence e, int year) {
        this.q = q;
        this.e = e;
        this.year = year;
        this.open = year >= q.fromYear();
    }

    static Answer judge(Question q, Evidence e) {
        Integer judged = e.judged();
        if (judged == null) {
            // "No deadline of the unit has passed and nothing is accepted": nothing is known but what was set by hand.
            Answer blank = new Answer().set("target", q.target()).set("state", "NOT_YET_DUE");
            if (q.hand() != null) blank.set("baseline", q.hand().value());
            return blank;
        }
        // "II.2 is final from 01/01/2031 on data year 2030"
        return new Oracle(q, e, Math.min(judged, q.horizonEnd())).answer();
    }

    private Answer answer() {
        Sum sum = Sum.of(q, e, year);
        answer.set("data_year", Integer.toString(year)).set("target", q.target());
        Baseline baseline = Baseline.of(q, e, year);
        Course course = course(baseline);
        if (baseline != null) answer.set("baseline", baseline.value());
        answer.set("expected", course.expected());
        // CHOICE: a cumulative count before its horizon opens has no year to count: nothing is shown but the baseline.
        if (q.cumulative() && !open) return answer.set("state", "NOT_YET_DUE");
        if (!e.own()) answer.set("coverage", sum.known().size() + "/" + sum.units());
        if (sum.units() == 0) {
            // CHOICE: no unit that could contribute: nothing of the kind, for counts too (mục 4.5, first state).
            return answer.set("state", "NOT_APPLICABLE");
        }
        if (!e.own()) answer.set("missing_units", String.join(";", sum.missing()));
        if (e.nothingOfTheKind()) {
            if (!sum.known().isEmpty()) answer.set("numerator", "0").set("denominator", "0");
            return answer.set("state", "NOT_APPLICABLE");
        }
        if (nothingCame()) return answer.set("state", open ? noReturn() : "NOT_YET_DUE");
        // CHOICE: nobody's 0 is no figure, unless it is known that none of them ever had anything
        if (sum.told() || !sum.open()) {
            answer.set("numerator", sum.total().numerator());
            if (q.share()) answer.set("denominator", sum.total().denominator());
        }
        if (e.own()) return own(sum, course, baseline);
        return q.share() ? share(sum, course, baseline) : count(sum, course);
    }

    private Course course(@Nullable Baseline baseline) {
        // CHOICE for the column each_year: every data year of the horizon is final once it is over ("is judged on 2035
        // (column each_year, default no)"), and the end of its path.
        boolean over = e.asOf().isAfter(LocalDate.of(q.eachYear() && open ? year : q.horizonEnd(), 12, 31));
        return baseline == null
                ? new Course(q, year, over, 0, null)
                : new Course(q, year, over, baseline.year(), baseline.value());
    }

    private boolean nothingCame() {
        return e.units(year).stream().allMatch(u -> e.arrival(u, year) != Arrival.ACCEPTED);
    }

    /** CHOICE: added up, "only rejected ones came" means that at least one came and none was accepted. */
    private String noReturn() {
        boolean rejected = e.units(year).stream().anyMatch(u -> e.arrival(u, year) == Arrival.REJECTED);
        return rejected ? "RETURN_REJECTED" : "NO_RETURN";
    }

    /** A unit's own return: its table is complete, or the figure is unknown. */
    private Answer own(Sum sum, Course course, @Nullable Baseline baseline) {
        if (sum.known().isEmpty()) {
            answer.set("numerator", "").set("denominator", "");
            return answer.set("state", open ? "NOT_COMPUTABLE" : "NOT_YET_DUE");
        }
        return whole(sum, course, baseline);
    }

    /** Nothing is missing, or only what is known to be 0. */
    private Answer whole(Sum sum, Course course, @Nullable Baseline baseline) {
        BigFraction a = q.value(sum.total());
        if (a == null) {
            boolean none = q.zeroState().equals("NOT_APPLICABLE");
            return answer.set("state", none ? "NOT_APPLICABLE" : open ? "NOT_COMPUTABLE" : "NOT_YET_DUE");
        }
        if (!sum.missing().isEmpty() && !e.own()) ends(a, q.share() ? a : null);
        return decided(sum, course, baseline, a, a, a);
    }

    private void ends(@Nullable BigFraction low, @Nullable BigFraction high) {
        answer.set("actual_low", low).set("actual_high", high);
    }

    private Answer share(Sum sum, Course course, @Nullable Baseline baseline) {
        // "Known to be 0: the unit is named, nothing is undecided."
        if (!sum.open()) return whole(sum, course, baseline);
        BigFraction low = sum.low(q);
        BigFraction high = sum.high(q);
        ends(low, high);
        BigFraction a = q.value(sum.total());
        // "Never known: undecided, ends blank". CHOICE: those who reported have none: there is no reported figure.
        if (low == null || high == null || a == null) return undecided(sum, course);
        if (stands(sum, course, low, high).isEmpty()) return undecided(sum, course);
        return decided(sum, course, baseline, low, a, high);
    }

    /** The state that no report of the size last known could change; empty when one could. */
    private String stands(Sum sum, Course course, BigFraction low, BigFraction high) {
        String least = course.state(low);
        String most = course.state(high);
        boolean first = q.meets(low);
        if (first != q.meets(high)) return "";
        if (first && q.equal()) return low.compareTo(high) == 0 ? "MET" : "";
        if (first) return least.equals(most) ? least : "MET_IN_TOLERANCE";
        // "`=`: only if no value between the ends equals T"
        if (q.equal() && low.compareTo(q.target()) < 0 && high.compareTo(q.target()) > 0) return "";
        if (!open) return "NOT_YET_DUE";
        if (!least.equals(most)) return "";
        if (least.equals("MISSED") || least.equals("PACE_UNKNOWN")) return least;
        return sum.missingShare().compareTo(q.threshold()) < 0 ? least : "";
    }

    /** The reported figure is shown; the state is that of the ends, and of the baseline's two ends. */
    private Answer decided(
            Sum sum, Course course, @Nullable Baseline baseline, BigFraction low, BigFraction a, BigFraction high) {
        answer.judged(q, course, sum.total(), a);
        if (q.meets(low) || q.meets(high)) {
            boolean whole = q.met(low).equals("MET") && q.met(high).equals("MET");
            return answer.set("state", whole ? "MET" : "MET_IN_TOLERANCE");
        }
        if (!open) return answer.set("state", "NOT_YET_DUE");
        String state = course.state(a);
        if (baseline == null || state.equals("MISSED") || state.equals("PACE_UNKNOWN"))
            return answer.set("state", state);
        // "The path state must agree at its two ends (no threshold), else PACE_UNKNOWN, pace blank". CHOICE: for every
        // value of A that is possible, because only what no report could change stands.
        boolean agree = List.of(baseline.low(), baseline.high()).stream()
                .map(course::from)
                .allMatch(c -> c.state(low).equals(state) && c.state(high).equals(state));
        return agree
                ? answer.set("state", state)
                : answer.set("state", "PACE_UNKNOWN").set("pace_ratio", "");
    }

    private Answer count(Sum sum, Course course) {
        BigFraction low = sum.total().numerator();
        if (!sum.open()) {
            // "Leaves the count as it is". CHOICE: "there is no high end" holds here too.
            if (!sum.missing().isEmpty()) ends(low, null);
            return decided(sum, course, null, low, low, low);
        }
        // "Its counts are lower bounds" where units below are not registered, too: the low end is shown
        if (sum.told()) ends(low, null);
        if (q.floor() && q.meets(low)) return decided(sum, course, null, low, low, low);
        boolean exceeded = q.ceiling() && !q.meets(low) || q.equal() && low.compareTo(q.target()) > 0;
        if (exceeded) {
            String state = course.state(low);
            // "A ceiling passed before the horizon's end has its path state only if the low end alone is moving away".
            // CHOICE: `=` alike; without a baseline no path is at stake: PACE_UNKNOWN stands.
            if (!open || List.of("MISSED", "PACE_UNKNOWN", "MOVING_AWAY").contains(state))
                return decided(sum, course, null, low, low, low);
        }
        return undecided(sum, course);
    }

    private Answer undecided(Sum sum, Course course) {
        if (!open) return answer.set("state", "NOT_YET_DUE");
        return answer.set("state", "NOT_COMPUTABLE").set("provisional", provisional(sum, course));
    }

    /** "The state of those who reported, against the baseline of the same units; counts: MET or blank." */
    private String provisional(Sum sum, Course course) {
        if (sum.known().isEmpty()) return "";
        BigFraction a = q.value(sum.total());
        if (a == null) return "";
        if (!q.share()) return q.met(a);
        Baseline same = Baseline.ofSameUnits(q, e, year, sum.known());
        return new Course(q, year, course.over(), same == null ? 0 : same.year(), same == null ? null : same.value())
                .state(a);
    }
}
