package vn.chitieu.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Actual;
import vn.chitieu.finding.Aim;
import vn.chitieu.finding.Coverage;
import vn.chitieu.finding.Distance;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.Measured;
import vn.chitieu.finding.Pace;
import vn.chitieu.obligation.TargetObligation;
import vn.chitieu.rulebook.Definitions.Indicator;
import vn.chitieu.vocabulary.Comparator;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;
import vn.chitieu.vocabulary.TimeBasis;

/**
 * A target of one unit, to be decided. Shares, rates and ratios are percentages. Longer than most: it is the sheet of
 * paper the rules write on, one getter and setter a figure.
 */
public class TargetCase extends Case {
    private final TargetObligation obligation;
    private final Indicator indicator;
    private final String table;
    private final boolean aggregate;
    private final boolean partless;
    private final Senders senders;
    private final boolean tolerant;
    private @Nullable Integer year;
    private @Nullable Integer end;
    private @Nullable Figure figure;
    private @Nullable BigFraction actual;
    private @Nullable BigFraction target;
    private @Nullable BigFraction least;
    private @Nullable Boolean met;
    private boolean baselineMeets;
    private @Nullable BigFraction gap;
    private @Nullable Long gapPersons;
    private @Nullable BigFraction attainment;
    private @Nullable Integer baselineYear;
    private @Nullable BigFraction baseline;
    private @Nullable BigFraction expected;
    private @Nullable BigFraction paceRatio;
    private @Nullable BigFraction requiredPace;
    private @Nullable Integer lastYear;
    private @Nullable BigFraction lastActual;
    private @Nullable LocalDate dataAsOf;
    private @Nullable Figure baselineFigure;
    private @Nullable Figure targetFigure;
    private String provisional = "";

    /** A copy of what the rules have found so far, to be judged on another figure. */
    TargetCase(TargetCase of) {
        this(
                of.getUnit(),
                of.obligation,
                of.getDocument(),
                of.indicator,
                of.table,
                of.aggregate,
                of.partless,
                of.senders);
        this.year = of.year;
        this.end = of.end;
        this.figure = of.figure;
        this.target = of.target;
        this.dataAsOf = of.dataAsOf;
    }

    /**
     * @param table table of the return that the indicator is counted from
     * @param aggregate whether the figure is added up from other units' returns
     * @param partless whether the figure could only be added up from units of other types, and no such unit is below
     * @param senders who can contribute to the figure, and who has sent anything
     */
    TargetCase(
            UnitCase unit,
            TargetObligation obligation,
            String document,
            Indicator indicator,
            String table,
            boolean aggregate,
            boolean partless,
            Senders senders) {
        super(unit, Kind.TARGET, obligation.provisionId(), document);
        this.obligation = obligation;
        this.indicator = indicator;
        this.table = table;
        this.aggregate = aggregate;
        this.partless = partless;
        this.senders = senders;
        this.tolerant = obligation.tolerance() != null;
    }

    public TargetObligation getObligation() {
        return obligation;
    }

    @Override
    public String getIndicator() {
        return obligation.indicator();
    }

    @Override
    public Dimension getDimension() {
        return Dimension.of(obligation.dimension());
    }

    @Override
    public Period getPeriod() {
        return Period.year(obligation.horizonEnd());
    }

    public int getHorizonEnd() {
        return obligation.horizonEnd();
    }

    public int getFromYear() {
        return obligation.fromYear();
    }

    /** Year the norm takes its baseline from; 0 when it names none. */
    public int getNormBaselineYear() {
        return obligation.baselineYear();
    }

    public Comparator getComparator() {
        return obligation.comparator();
    }

    /** The norm's own figure; null when it is the reference unit's. */
    public @Nullable BigFraction getNormValue() {
        return obligation.value() == null ? null : Exact.of(obligation.value());
    }

    public @Nullable BigFraction getNormValueMax() {
        return obligation.valueMax() == null ? null : Exact.of(obligation.valueMax());
    }

    /** Whether the norm sets a tolerance of its own. */
    public boolean isTolerant() {
        return tolerant;
    }

    public @Nullable BigFraction getTolerance() {
        return obligation.tolerance() == null ? null : Exact.of(obligation.tolerance());
    }

    public String getPopulation() {
        return obligation.population();
    }

    public String getReference() {
        return obligation.reference();
    }

    /** Whether the figure comes from an annex that is still a draft. */
    public boolean isDraftFigure() {
        return obligation.draft();
    }

    public boolean isEachYear() {
        return obligation.eachYear();
    }

    public @Nullable LocalDate getScoredFrom() {
        return obligation.scoredFrom();
    }

    public String getTable() {
        return table;
    }

    public boolean isShare() {
        return indicator.share();
    }

    public boolean isCumulative() {
        return indicator.time() == TimeBasis.CUMULATIVE;
    }

    /** Years of the rolling window that the figure is taken over, 0 for none. */
    public int getWindow() {
        return indicator.window();
    }

    /** Whether the figure is the yearly mean of its window. */
    public boolean isMean() {
        return indicator.time() == TimeBasis.WINDOW_MEAN;
    }

    /** What the quotient of a share or ratio is multiplied by. */
    public BigFraction getMultiplier() {
        return indicator.multiplier() == null ? BigFraction.ONE : Exact.of(indicator.multiplier());
    }

    /** State that a share of nothing gives. */
    public String getZeroDenominator() {
        return indicator.zeroDenominator();
    }

    public boolean isAggregate() {
        return aggregate;
    }

    public boolean isPartless() {
        return partless;
    }

    /** Whether it is only tried: judged on a figure that missing returns might yet give. */
    public boolean isTrial() {
        return false;
    }

    /** Levels counted, empty where the figure is not by level. */
    List<Integer> levels() {
        return indicator.byLevel() ? obligation.levels() : List.of();
    }

    /** Whether the judged year lies in the horizon. */
    public boolean isOpened() {
        return year != null && year >= getFromYear();
    }

    /** Of a figure added up: whether any unit that can contribute has an accepted return for the judged year. */
    public boolean isHeard() {
        return year != null && senders.heard(year);
    }

    /** Of a figure added up: the years of which any unit that can contribute has an accepted return. */
    Set<Integer> heard() {
        return senders.years();
    }

    /** Of a figure added up: the judged year's returns of those who can contribute that were only returned to them. */
    public List<ReturnStatus> getReturned() {
        return year == null ? List.of() : senders.returned(year);
    }

    /** With returns missing: whether those who reported are judged alone, and always said to be only they. */
    public boolean isOfReported() {
        return indicator.ofReported();
    }

    /** The indicator's own limit of the missing part in percent, or null for the common one. */
    public @Nullable BigFraction getMissingLimit() {
        return indicator.missingLimit() == null ? null : Exact.of(indicator.missingLimit());
    }

    /** Whether missing returns could give the figure, or the reference unit's, another value. */
    public boolean isDoubtful() {
        return figure != null && doubtful(figure) || targetFigure != null && doubtful(targetFigure);
    }

    private static boolean doubtful(Figure figure) {
        return List.of("OPEN", "LOWER_BOUND", "UNKNOWN").contains(String.valueOf(figure.getStatus()));
    }

    /** The greater missing part of the figure and of the reference unit's, in percent; null when it is not known. */
    public @Nullable BigFraction getMissingPart() {
        BigFraction own = figure == null ? null : figure.getMissingPart();
        BigFraction other = targetFigure == null ? null : targetFigure.getMissingPart();
        if (own == null) return other;
        return other != null && other.compareTo(own) > 0 ? other : own;
    }

    /** Data year it is judged on: the judged year, but not beyond the horizon; null before the first. */
    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    /** Year by which the figure must be reached: the horizon's end, or the judged year itself. */
    public @Nullable Integer getEnd() {
        return end;
    }

    public void setEnd(@Nullable Integer end) {
        this.end = end;
    }

    /** The figure of the judged year, or null while nothing is known. */
    public @Nullable Figure getFigure() {
        return figure;
    }

    public void setFigure(@Nullable Figure figure) {
        this.figure = figure;
    }

    /** The actual figure, exact; null when it may not be judged. */
    public @Nullable BigFraction getActual() {
        return actual;
    }

    public void setActual(@Nullable BigFraction actual) {
        this.actual = actual;
    }

    /** The figure to reach, exact; null when it is an external series that is not known. */
    public @Nullable BigFraction getTarget() {
        return target;
    }

    public void setTarget(@Nullable BigFraction target) {
        this.target = target;
    }

    /** The least figure that counts, tolerance taken off; the target itself without tolerance. */
    public @Nullable BigFraction getLeast() {
        return least;
    }

    public void setLeast(@Nullable BigFraction least) {
        this.least = least;
    }

    /** Whether the target is met; null while unknown. */
    public @Nullable Boolean getMet() {
        return met;
    }

    public void setMet(@Nullable Boolean met) {
        this.met = met;
    }

    /** Whether the baseline of an earlier year meets the target already, so that no path leads to it. */
    public boolean isBaselineMeets() {
        return baselineMeets;
    }

    public void setBaselineMeets(boolean baselineMeets) {
        this.baselineMeets = baselineMeets;
    }

    /** Target less actual (ceiling: actual less target). */
    public @Nullable BigFraction getGap() {
        return gap;
    }

    public void setGap(@Nullable BigFraction gap) {
        this.gap = gap;
    }

    /** Whole persons still missing, the denominator held; null for a ceiling. */
    public @Nullable Long getGapPersons() {
        return gapPersons;
    }

    public void setGapPersons(@Nullable Long gapPersons) {
        this.gapPersons = gapPersons;
    }

    /** Actual in percent of the target (ceiling: the reverse). */
    public @Nullable BigFraction getAttainment() {
        return attainment;
    }

    public void setAttainment(@Nullable BigFraction attainment) {
        this.attainment = attainment;
    }

    /** Year of the baseline. */
    public @Nullable Integer getBaselineYear() {
        return baselineYear;
    }

    public void setBaselineYear(@Nullable Integer baselineYear) {
        this.baselineYear = baselineYear;
    }

    /** The figure the path starts from. */
    public @Nullable BigFraction getBaseline() {
        return baseline;
    }

    public void setBaseline(@Nullable BigFraction baseline) {
        this.baseline = baseline;
    }

    /** Figure expected by now on an even path. */
    public @Nullable BigFraction getExpected() {
        return expected;
    }

    public void setExpected(@Nullable BigFraction expected) {
        this.expected = expected;
    }

    /** Way covered in percent of the way expected by now. */
    public @Nullable BigFraction getPaceRatio() {
        return paceRatio;
    }

    public void setPaceRatio(@Nullable BigFraction paceRatio) {
        this.paceRatio = paceRatio;
    }

    /** What is needed each year from now on. */
    public @Nullable BigFraction getRequiredPace() {
        return requiredPace;
    }

    public void setRequiredPace(@Nullable BigFraction requiredPace) {
        this.requiredPace = requiredPace;
    }

    /** Newest earlier year with a figure, where the judged year has none. */
    public @Nullable Integer getLastYear() {
        return lastYear;
    }

    public void setLastYear(@Nullable Integer lastYear) {
        this.lastYear = lastYear;
    }

    /** The figure of that year. */
    public @Nullable BigFraction getLastActual() {
        return lastActual;
    }

    public void setLastActual(@Nullable BigFraction lastActual) {
        this.lastActual = lastActual;
    }

    /** The figure that the baseline is taken from; null where it is set by hand. */
    public @Nullable Figure getBaselineFigure() {
        return baselineFigure;
    }

    public void setBaselineFigure(Figure baselineFigure) {
        this.baselineFigure = baselineFigure;
    }

    /** The reference unit's figure that is to be reached; null where the norm has a figure of its own. */
    public @Nullable Figure getTargetFigure() {
        return targetFigure;
    }

    public void setTargetFigure(Figure targetFigure) {
        this.targetFigure = targetFigure;
    }

    /** State of those who reported, where the verdict is undecided; else empty. */
    public String getProvisional() {
        return provisional;
    }

    public void setProvisional(String provisional) {
        this.provisional = provisional;
    }

    /** Takes back what was worked out of a figure that missing returns could turn. */
    public void undecided() {
        actual = null;
        gap = null;
        gapPersons = null;
        attainment = null;
        requiredPace = null;
        withoutPace();
    }

    /** Takes back the pace: there is no baseline to measure it from. */
    public void withoutPace() {
        paceRatio = null;
    }

    private @Nullable Integer reported() {
        if (figure != null) return figure.getReported();
        return counted() ? 0 : null;
    }

    private @Nullable Integer expectedReturns() {
        if (figure != null) return figure.getExpectedReturns();
        return counted() && year != null ? senders.able(year).size() : null;
    }

    private String missingUnits() {
        if (figure != null) return figure.getMissingUnits();
        return counted() && year != null ? String.join(";", senders.able(year)) : "";
    }

    /** Whether anything is to be added up by now: a cumulative figure begins with its horizon. */
    private boolean counted() {
        return aggregate && year != null && (isOpened() || !isCumulative());
    }

    /** Nobody's 0 is no figure, unless it is known that none of them ever had anything. */
    private @Nullable BigDecimal shown(@Nullable BigFraction sum) {
        return figure != null && (figure.isTold() || !figure.isOpen()) ? Exact.decimal(sum) : null;
    }

    /** Reference date of the return judged. */
    public @Nullable LocalDate getDataAsOf() {
        return dataAsOf;
    }

    public void setDataAsOf(@Nullable LocalDate dataAsOf) {
        this.dataAsOf = dataAsOf;
    }

    @Override
    public List<Finding> findings() {
        return List.of(
                new Finding(identity(), verdict(provisional), measured(), null, sources(year, dataAsOf), note()));
    }

    private Measured measured() {
        return new Measured(
                getIndicator(),
                getPopulation(),
                obligation.unitOfMeasure(),
                new Aim(getComparator(), Exact.decimal(target), obligation.valueMax()),
                new Actual(
                        Exact.decimal(actual),
                        figure == null ? null : shown(figure.getNumerator()),
                        figure == null ? null : shown(figure.getDenominator()),
                        figure == null ? null : Exact.decimal(figure.getLow()),
                        figure == null ? null : Exact.decimal(figure.getHigh()),
                        lastYear,
                        Exact.decimal(lastActual)),
                new Coverage(
                        reported(),
                        expectedReturns(),
                        missingUnits(),
                        figure == null ? List.of() : figure.getContributions()),
                new Distance(Exact.decimal(gap), gapPersons, Exact.decimal(attainment)),
                new Pace(
                        end,
                        baselineYear,
                        Exact.decimal(baseline),
                        Exact.decimal(expected),
                        Exact.decimal(paceRatio),
                        Exact.decimal(requiredPace)));
    }
}
