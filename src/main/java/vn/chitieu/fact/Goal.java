package vn.chitieu.fact;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** What a target asks for, as the rules read it. */
public final class Goal {
    private @Nullable BigFraction value;
    private @Nullable BigFraction least;
    private @Nullable Figure figure;

    /** The figure to reach, exact; null when it is an external series that is not known. */
    public @Nullable BigFraction getValue() {
        return value;
    }

    public void setValue(@Nullable BigFraction value) {
        this.value = value;
    }

    /** The least figure that counts, tolerance taken off; the value itself without tolerance. */
    public @Nullable BigFraction getLeast() {
        return least;
    }

    public void setLeast(BigFraction least) {
        this.least = least;
    }

    /** The reference unit's figure that is to be reached; null where the norm has a figure of its own. */
    public @Nullable Figure getFigure() {
        return figure;
    }

    public void setFigure(Figure figure) {
        this.figure = figure;
    }
}
