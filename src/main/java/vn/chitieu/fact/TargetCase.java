package vn.chitieu.fact;

import java.time.LocalDate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.TargetObligation;
import vn.chitieu.vocabulary.Comparator;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;

/** A target of one unit, to be decided: what is owed and how it is counted, and what the rules make of it. */
public class TargetCase extends Case {
    private final TargetObligation obligation;
    private final Counting counting;
    private final Goal goal = new Goal();
    private final TargetPath path = new TargetPath();
    private final TargetVerdict verdict = new TargetVerdict();
    private @Nullable Integer year;
    private @Nullable Figure figure;
    private @Nullable BigFraction actual;
    private @Nullable Figure last;
    private @Nullable LocalDate dataAsOf;
    private boolean amount;

    public TargetCase(UnitCase unit, TargetObligation obligation, String document, Counting counting) {
        super(unit, Kind.TARGET, obligation.provisionId(), document);
        this.obligation = obligation;
        this.counting = counting;
    }

    /** A copy of what the rules have found so far, to be judged on other figures. */
    TargetCase(TargetCase of) {
        this(of.getUnit(), of.obligation, of.getDocument(), of.counting);
        this.year = of.year;
        this.figure = of.figure;
        this.dataAsOf = of.dataAsOf;
        this.amount = of.amount;
        path.setEnd(of.path.getEnd());
        goal.setValue(of.goal.getValue());
    }

    public TargetObligation getObligation() {
        return obligation;
    }

    /** What the rules ask most. */
    public Comparator getComparator() {
        return obligation.comparator();
    }

    public Counting getCounting() {
        return counting;
    }

    public Goal getGoal() {
        return goal;
    }

    public TargetPath getPath() {
        return path;
    }

    public TargetVerdict getVerdict() {
        return verdict;
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

    /** Whether it is an amount of money: not of whole ones, so that nothing of it is rounded to whole ones (mục 4.16). */
    public boolean isAmount() {
        return amount;
    }

    public void setAmount(boolean amount) {
        this.amount = amount;
    }

    /** Whether it is only tried: judged on a figure that missing returns might yet give. */
    public boolean isTrial() {
        return false;
    }

    /** Data year it is judged on: the judged year, but not beyond the horizon; null before the first. */
    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    /** Whether the judged year lies in the horizon. */
    public boolean isOpened() {
        return year != null && year >= obligation.fromYear();
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

    /** Newest earlier figure, where the judged year has none. */
    public @Nullable Figure getLast() {
        return last;
    }

    public void setLast(@Nullable Figure last) {
        this.last = last;
    }

    /** Reference date of the return judged. */
    public @Nullable LocalDate getDataAsOf() {
        return dataAsOf;
    }

    public void setDataAsOf(@Nullable LocalDate dataAsOf) {
        this.dataAsOf = dataAsOf;
    }

    /** Whether missing returns could give the figure, or the reference unit's, another value. */
    public boolean isDoubtful() {
        Figure other = goal.getFigure();
        return figure != null && figure.isDoubtful() || other != null && other.isDoubtful();
    }

    /** Codes of the units whose returns the figure and the reference unit's wait for, joined by {@code ;}; else empty. */
    public String getWaitedFor() {
        Figure reference = goal.getFigure();
        String own = figure == null ? "" : figure.getMissingUnits();
        String other = reference == null ? "" : reference.getMissingUnits();
        return own.isEmpty() || other.isEmpty() ? own + other : own + ";" + other;
    }

    /** The greater missing part of the figure and of the reference unit's, in percent; null when it is not known. */
    public @Nullable BigFraction getMissingPart() {
        Figure reference = goal.getFigure();
        BigFraction own = figure == null ? null : figure.getMissingPart();
        BigFraction other = reference == null ? null : reference.getMissingPart();
        if (own == null) return other;
        return other != null && other.compareTo(own) > 0 ? other : own;
    }

    /** Takes back what was worked out of a figure that missing returns could turn. */
    public void undecided() {
        actual = null;
        verdict.undecided();
        path.setRequired(null);
        path.setRatio(null);
    }
}
