package vn.chitieu.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.FindingInput;

/**
 * What is known for a target in one year, its levels added up and, where it is cumulative, its years too. Whether that
 * may be judged, and its value, the rules say.
 */
public final class Figure implements Traced {
    private final TargetCase owner;
    private final boolean reference;
    private final int year;
    private final BigDecimal numerator;
    private final @Nullable BigDecimal denominator;
    private final @Nullable Integer reported;
    private final @Nullable Integer expectedReturns;
    private final @Nullable BigDecimal missingPercent;
    private final @Nullable LocalDate dataAsOf;
    private final int openYears;
    private final List<FindingInput> inputs;
    private @Nullable String status;
    private @Nullable BigFraction value;

    /**
     * @param reference whether it is the reference unit's figure, not the unit's own
     * @param openYears years of a cumulative window with a return missing
     */
    Figure(
            TargetCase owner,
            boolean reference,
            int year,
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Integer reported,
            @Nullable Integer expectedReturns,
            @Nullable BigDecimal missingPercent,
            @Nullable LocalDate dataAsOf,
            int openYears,
            List<FindingInput> inputs) {
        this.owner = owner;
        this.reference = reference;
        this.year = year;
        this.numerator = numerator;
        this.denominator = denominator;
        this.reported = reported;
        this.expectedReturns = expectedReturns;
        this.missingPercent = missingPercent;
        this.dataAsOf = dataAsOf;
        this.openYears = openYears;
        this.inputs = inputs;
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
        return Exact.of(numerator);
    }

    public @Nullable BigFraction getDenominator() {
        return denominator == null ? null : Exact.of(denominator);
    }

    /** Whether it is a share of nothing. */
    public boolean isOfNothing() {
        return denominator != null && denominator.signum() == 0;
    }

    public @Nullable Integer getReported() {
        return reported;
    }

    public @Nullable Integer getExpectedReturns() {
        return expectedReturns;
    }

    /** Returns still missing in its own year; 0 where the figure is the unit's own. */
    public int getMissing() {
        return reported == null || expectedReturns == null ? 0 : expectedReturns - reported;
    }

    /** Whether the figure is an aggregate of no return at all. */
    public boolean isNobody() {
        return reported != null && reported == 0;
    }

    public @Nullable BigDecimal getMissingPercent() {
        return missingPercent;
    }

    /** Of a figure added up from several returns: the earliest day any of them was counted on. */
    public @Nullable LocalDate getDataAsOf() {
        return dataAsOf;
    }

    public int getOpenYears() {
        return openYears;
    }

    public List<FindingInput> getInputs() {
        return inputs;
    }

    /** {@code COMPLETE}, {@code PARTIAL}, {@code LOWER_BOUND}, {@code UNKNOWN}; null until decided. */
    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    /** Whether it may be judged, compared with, or serve as a baseline. */
    public boolean isUsable() {
        return value != null && ("COMPLETE".equals(status) || "PARTIAL".equals(status));
    }

    public @Nullable BigFraction getValue() {
        return value;
    }

    public void setValue(BigFraction value) {
        this.value = value;
    }

    @Override
    public void fired(String rule) {
        if (owner.getYear() != null && owner.getYear() == year) owner.fired(rule);
    }
}
