package vn.chitieu.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Cited;
import vn.chitieu.fact.sent.Contribution;

/**
 * What is known for a target in one year, its levels added up and, where it is cumulative, its years too. Whether that
 * may be judged, its value and what missing returns could make of it, the rules say.
 */
public final class Figure implements Traced {
    private final TargetCase owner;
    private final boolean reference;
    private final int year;
    private final FigureParts parts;
    private final Gaps gaps;
    private @Nullable FigureStatus status;
    private @Nullable BigFraction value;
    private @Nullable BigFraction low;
    private @Nullable BigFraction high;

    /** @param reference whether it is the reference unit's figure, not the unit's own */
    public Figure(TargetCase owner, boolean reference, int year, FigureParts parts, Gaps gaps) {
        this.owner = owner;
        this.reference = reference;
        this.year = year;
        this.parts = parts;
        this.gaps = gaps;
    }

    public TargetCase getOwner() {
        return owner;
    }

    public boolean isReference() {
        return reference;
    }

    public int getYear() {
        return year;
    }

    public BigFraction getNumerator() {
        return Exact.of(parts.numerator());
    }

    public @Nullable BigFraction getDenominator() {
        BigDecimal denominator = parts.denominator();
        return denominator == null ? null : Exact.of(denominator);
    }

    /** Whether it is a share of nothing. */
    public boolean isOfNothing() {
        BigDecimal denominator = parts.denominator();
        return denominator != null && denominator.signum() == 0;
    }

    /** Units that can contribute and have; null where the figure is the unit's own. */
    public @Nullable Integer getReported() {
        return gaps.reported();
    }

    public @Nullable Integer getExpectedReturns() {
        return gaps.expected();
    }

    /** Returns still missing in its own year; 0 where the figure is the unit's own. */
    public int getMissing() {
        Integer reported = gaps.reported();
        Integer expected = gaps.expected();
        return reported == null || expected == null ? 0 : expected - reported;
    }

    /** Whether the figure is a sum to which no unit that could contribute has, of its own year. */
    public boolean isNobody() {
        return gaps.nobody();
    }

    /** Whether anybody has reported for any of the years counted. */
    public boolean isTold() {
        return !parts.addedUp() || !parts.units().isEmpty();
    }

    /** Codes of the units whose returns are missing in any year counted, sorted, joined by {@code ;}. */
    public String getMissingUnits() {
        return String.join(";", gaps.named());
    }

    /** Whether a return that is missing, or a year not reported, could change it: not if it is known to bring nothing. */
    public boolean isOpen() {
        return gaps.open();
    }

    /** What the missing units' last known denominators come to; null where one was never known, or for a count. */
    public @Nullable BigFraction getMissingDenominator() {
        BigDecimal denominator = gaps.denominator();
        return denominator == null ? null : Exact.of(denominator);
    }

    /** Of a figure added up from several returns: the earliest day any of them was counted on. */
    public @Nullable LocalDate getDataAsOf() {
        return parts.dataAsOf();
    }

    /** What it is added up from, by code of the unit; empty where it is the unit's own. */
    public List<Contribution> getContributions() {
        return List.copyOf(parts.units().values());
    }

    public List<Cited> getInputs() {
        return parts.inputs();
    }

    /** First year in which all who reported now have the figure too; null without such a year before this one. */
    public @Nullable Integer getSameYear() {
        return gaps.sameYear();
    }

    /** What they reported then, a value as {@link #getValue}; null without such a year, or for a share of nothing. */
    public @Nullable BigFraction getSameValue() {
        FigureParts then = gaps.sameParts();
        if (then == null) return null;
        BigDecimal whole = then.denominator();
        if (whole == null) return Exact.of(then.numerator());
        if (whole.signum() == 0) return null;
        return Exact.ratio(
                Exact.of(then.numerator()), Exact.of(whole), owner.getCounting().multiplier());
    }

    /** What may be said of it; null until decided. */
    public @Nullable FigureStatus getStatus() {
        return status;
    }

    public void setStatus(FigureStatus status) {
        this.status = status;
    }

    /** Whether it may be compared with, or serve as a baseline. */
    public boolean isUsable() {
        return value != null && !isNobody() && status != null && status.usable();
    }

    /** Whether missing returns could give it another value. */
    public boolean isDoubtful() {
        return status != null && status.doubtful();
    }

    /** The figure of those who reported; null for a share of nothing. */
    public @Nullable BigFraction getValue() {
        return value;
    }

    public void setValue(BigFraction value) {
        this.value = value;
    }

    /** The least that it can still be; null where that is not known or nothing is missing. */
    public @Nullable BigFraction getLow() {
        return low;
    }

    public void setLow(BigFraction low) {
        this.low = low;
    }

    /** The most that it can still be; null where that is not known, for a count, or where nothing is missing. */
    public @Nullable BigFraction getHigh() {
        return high;
    }

    public void setHigh(BigFraction high) {
        this.high = high;
    }

    /** The missing part in percent of the whole, by denominators; null where a denominator is not known. */
    public @Nullable BigFraction getMissingPart() {
        BigFraction missing = getMissingDenominator();
        BigFraction known = getDenominator();
        if (missing == null || known == null || missing.signum() == 0) return null;
        return Exact.percent(missing, known.add(missing));
    }

    @Override
    public void fired(String rule) {
        if (owner.getYear() != null && owner.getYear() == year) owner.fired(rule);
    }
}
