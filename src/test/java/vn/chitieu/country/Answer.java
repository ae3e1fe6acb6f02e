package vn.chitieu.country;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The cells of a finding that follow from its figures, as {@code findings.csv} writes them. */
final class Answer {
    static final List<String> COLUMNS =
            List.of(("data_year,target,baseline,expected,actual,numerator,denominator,coverage,gap,gap_persons,"
                            + "attainment,pace_ratio,state,actual_low,actual_high,missing_units,provisional")
                    .split(","));

    private final Map<String, String> cells = new LinkedHashMap<>();

    Answer() {
        COLUMNS.forEach(c -> cells.put(c, ""));
    }

    String get(String column) {
        return cells.get(column);
    }

    Answer set(String column, String value) {
        if (!cells.containsKey(column)) throw new IllegalArgumentException(column);
        cells.put(column, value);
        return this;
    }

    Answer set(String column, @Nullable BigFraction value) {
        return set(column, value == null ? "" : text(value));
    }

    static String text(BigFraction value) {
        BigDecimal rounded = new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), 4, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Gap, persons still lacking with the denominator held, attainment, pace. */
    Answer judged(Question q, Course course, Figure figure, BigFraction a) {
        BigFraction t = q.target();
        set("actual", a);
        set("gap", q.ceiling() ? a.subtract(t) : t.subtract(a));
        BigFraction part = q.ceiling() ? t : a;
        BigFraction whole = q.ceiling() ? a : t;
        if (whole.signum() != 0) set("attainment", part.divide(whole).multiply(100));
        if (!q.ceiling()) set("gap_persons", persons(q, figure).toString());
        return set("pace_ratio", course.pace(a));
    }

    /** CHOICE: above ({@code >}) needs the next whole person; {@code ~} needs the figure itself, not its tolerance. */
    private static BigInteger persons(Question q, Figure figure) {
        BigFraction at = q.share() ? q.target().divide(q.multiplier()).multiply(figure.denominator()) : q.target();
        BigInteger down = Course.down(at);
        boolean whole = at.compareTo(BigFraction.of(down)) == 0;
        BigInteger need = whole && !q.comparator().equals(">") ? down : down.add(BigInteger.ONE);
        BigInteger short_ = Course.down(BigFraction.of(need).subtract(figure.numerator()));
        return short_.max(BigInteger.ZERO);
    }

    @Override
    public String toString() {
        return cells.toString();
    }
}
