package vn.chitieu.fact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A target judged on a figure that missing returns might yet give, by the very rules that judge the target itself
 * (mục 4.6). Makes no finding.
 */
public final class Trial extends TargetCase {
    /** What is tried. */
    public enum Role {
        /** The ends of the figure: what the verdict must be the same for. */
        END,
        /** The ends of the baseline. */
        BASELINE,
        /** Those who reported, against what the same units had. */
        REPORTED
    }

    private final TargetCase owner;
    private final Role role;

    private Trial(
            TargetCase owner, Role role, BigFraction actual, @Nullable BigFraction target, @Nullable PathStart start) {
        super(owner);
        this.owner = owner;
        this.role = role;
        setActual(actual);
        getGoal().setValue(target);
        getPath().setStart(start);
    }

    public TargetCase getOwner() {
        return owner;
    }

    public Role getRole() {
        return role;
    }

    @Override
    public boolean isTrial() {
        return true;
    }

    /** The target on each end of its figure and of the reference unit's. */
    public static List<Trial> ends(TargetCase c) {
        List<Trial> trials = new ArrayList<>();
        for (BigFraction actual : ends(c.getFigure()))
            for (BigFraction target : targets(c))
                trials.add(new Trial(c, Role.END, actual, target, c.getPath().getStart()));
        return trials;
    }

    /** The target on each end of its baseline. */
    public static List<Trial> baselines(TargetCase c) {
        List<Trial> trials = new ArrayList<>();
        PathStart start = c.getPath().getStart();
        if (start == null) return trials;
        for (BigFraction baseline : ends(start.figure()))
            for (BigFraction actual : ends(c.getFigure()))
                for (BigFraction target : targets(c))
                    trials.add(new Trial(c, Role.BASELINE, actual, target, PathStart.byHand(start.year(), baseline)));
        return trials;
    }

    /** Those who reported, from the baseline that is set by hand. */
    public static Trial reported(TargetCase c) {
        return reported(c, c.getPath().getStart());
    }

    /** Those who reported, from what the same units had in the first year in which all of them have the figure. */
    public static Trial reportedBySame(TargetCase c) {
        Figure figure = c.getFigure();
        Integer year = figure == null ? null : figure.getSameYear();
        BigFraction then = figure == null ? null : figure.getSameValue();
        return reported(c, year == null || then == null ? null : PathStart.byHand(year, then));
    }

    private static Trial reported(TargetCase c, @Nullable PathStart start) {
        Figure figure = c.getFigure();
        BigFraction value = figure == null ? null : figure.getValue();
        if (value == null) throw new IllegalArgumentException(c.getId());
        return new Trial(c, Role.REPORTED, value, c.getGoal().getValue(), start);
    }

    /** Whether a value between the ends of the figure is the target: an "equal to" that may still come true. */
    public static boolean hidesTarget(TargetCase c) {
        List<BigFraction> actuals = ends(c.getFigure());
        for (BigFraction target : targets(c))
            if (Exact.atLeast(target, actuals.get(0)) && Exact.atLeast(actuals.get(actuals.size() - 1), target))
                return true;
        return false;
    }

    /** Low and high end of an open figure; the value alone of any other. */
    private static List<BigFraction> ends(@Nullable Figure figure) {
        if (figure == null) return List.of();
        BigFraction low = figure.getLow();
        BigFraction high = figure.getHigh();
        if (figure.getStatus() == FigureStatus.OPEN && low != null && high != null) return List.of(low, high);
        BigFraction value = figure.getValue();
        return value == null ? List.of() : List.of(value);
    }

    private static List<BigFraction> targets(TargetCase c) {
        if (c.getGoal().getFigure() != null) return ends(c.getGoal().getFigure());
        BigFraction target = c.getGoal().getValue();
        return target == null ? List.of() : List.of(target);
    }
}
