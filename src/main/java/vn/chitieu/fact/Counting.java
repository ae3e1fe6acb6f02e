package vn.chitieu.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.vocabulary.TimeBasis;

/**
 * How the figure of a target comes about.
 *
 * @param table table of the return that the indicator is counted from
 * @param levels training levels counted, empty where the figure is not by level
 * @param aggregate whether it is added up from other units' returns
 * @param partless whether it could only be added up from units of other types, and no such unit is below
 * @param senders who can contribute to it, and who has sent anything
 */
public record Counting(
        Indicator indicator, String table, List<Integer> levels, boolean aggregate, boolean partless, Senders senders) {

    /** Whether it is a quotient: a share, or a ratio per person. */
    public boolean share() {
        return indicator.share();
    }

    /** Whether it is summed from the horizon's first year on. */
    public boolean cumulative() {
        return indicator.time() == TimeBasis.CUMULATIVE;
    }

    /** Whether it is the yearly mean of its window. */
    public boolean mean() {
        return indicator.time() == TimeBasis.WINDOW_MEAN;
    }

    /** What sums of one year come to: the count, or the quotient; null for a share of nothing. */
    public @Nullable BigFraction value(FigureParts sums) {
        BigDecimal whole = sums.denominator();
        if (whole == null) return Exact.of(sums.numerator());
        return whole.signum() == 0 ? null : Exact.ratio(Exact.of(sums.numerator()), Exact.of(whole), multiplier());
    }

    /** Whether it is held against the figure of a base year. */
    public boolean growth() {
        return indicator.time().growth();
    }

    /** Whether it is the yearly rate of that growth, to which no straight way leads. */
    public boolean meanGrowth() {
        return indicator.time() == TimeBasis.GROWTH_MEAN;
    }

    /** Whether the target is asked of each year of its window. */
    public boolean eachYear() {
        return indicator.time() == TimeBasis.EACH_YEAR;
    }

    /** What the quotient of a share or ratio is multiplied by. */
    public BigFraction multiplier() {
        BigDecimal factor = indicator.factor();
        return factor == null ? BigFraction.ONE : Exact.of(factor);
    }

    /** With returns missing: whether those who reported are judged alone, and always said to be only they. */
    public boolean ofReported() {
        return indicator.ofReported();
    }

    /** The indicator's own limit of the missing part in percent, or null for the common one. */
    public @Nullable BigFraction missingLimit() {
        return indicator.missingLimit() == null ? null : Exact.of(indicator.missingLimit());
    }

    /** Of a figure added up: whether any unit that can contribute has an accepted return for the year. */
    public boolean heard(@Nullable Integer year) {
        return year != null && senders.heard(year);
    }

    /** Of a figure added up: the years of which any unit that can contribute has an accepted return. */
    public Set<Integer> heard() {
        return senders.years();
    }

    /** Of a figure added up: the year's returns of those who can contribute that were only returned to them. */
    public List<ReturnStatus> returned(@Nullable Integer year) {
        return year == null ? List.of() : senders.returned(year);
    }
}
