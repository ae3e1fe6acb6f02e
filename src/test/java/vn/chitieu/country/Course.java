package vn.chitieu.country;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The state of a figure by target, horizon and path (mục 4.3, the end of mục 4.5).
 *
 * @param year the judged data year
 * @param over whether the horizon is over
 * @param baseYear year of {@code base}
 * @param base null for no baseline
 */
record Course(
        Question q,
        int year,
        boolean over,
        int baseYear,
        @Nullable BigFraction base) {
    private static final BigFraction ON_TRACK = BigFraction.of(95, 100);
    private static final BigFraction ACCELERATE = BigFraction.of(60, 100);

    Course from(BigFraction other) {
        return new Course(q, year, over, baseYear, other);
    }

    String state(BigFraction a) {
        String met = q.met(a);
        if (!met.isEmpty()) return met;
        if (over) return "MISSED";
        // "short, but one data year only or no baseline"; a baseline set for a later year than the one judged is none
        if (base == null || year <= baseYear) return "PACE_UNKNOWN";
        return path(a, base);
    }

    private String path(BigFraction a, BigFraction b) {
        if (q.meets(b)) return "MOVING_AWAY";
        BigFraction t = q.target();
        if (q.equal() && a.compareTo(t) * b.compareTo(t) < 0)
            return a.subtract(t).abs().compareTo(b.subtract(t).abs()) <= 0 ? "LIMITED" : "MOVING_AWAY";
        BigFraction expected = line(b);
        if (expected.compareTo(b) == 0) return worse(a, b) ? "MOVING_AWAY" : "ON_TRACK";
        BigFraction ratio = a.subtract(b).divide(expected.subtract(b));
        if (ratio.signum() < 0) return "MOVING_AWAY";
        if (ratio.compareTo(ACCELERATE) < 0) return "LIMITED";
        return ratio.compareTo(ON_TRACK) < 0 ? "ACCELERATE" : "ON_TRACK";
    }

    private boolean worse(BigFraction a, BigFraction b) {
        if (q.floor()) return a.compareTo(b) < 0;
        if (q.ceiling()) return a.compareTo(b) > 0;
        return a.subtract(q.target()).abs().compareTo(b.subtract(q.target()).abs()) > 0;
    }

    private BigFraction line(BigFraction b) {
        BigFraction at = q.target()
                .subtract(b)
                .multiply(BigFraction.of(year - baseYear, end() - baseYear))
                .add(b);
        return q.cumulative() ? BigFraction.of(down(at)) : at;
    }

    /** Where every year is a target of its own, the path ends in each of them. */
    private int end() {
        return q.eachYear() && year >= q.fromYear() ? year : q.horizonEnd();
    }

    /** Blank in the baseline year and wherever the baseline meets the target already. */
    @Nullable
    BigFraction expected() {
        return base == null || year <= baseYear || year < q.fromYear() || q.meets(base) ? null : line(base);
    }

    @Nullable
    BigFraction pace(BigFraction a) {
        BigFraction expected = expected();
        if (expected == null || base == null || expected.compareTo(base) == 0) return null;
        return a.subtract(base).divide(expected.subtract(base)).multiply(100);
    }

    static BigInteger down(BigFraction f) {
        BigInteger[] parts = f.getNumerator().divideAndRemainder(f.getDenominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
