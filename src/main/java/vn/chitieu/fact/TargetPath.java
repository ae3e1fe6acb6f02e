package vn.chitieu.fact;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** The way from the baseline to what is asked for, as the rules draw it. */
public final class TargetPath {
    private @Nullable Integer end;
    private @Nullable PathStart start;
    private boolean alreadyMet;
    private @Nullable BigFraction expected;
    private @Nullable BigFraction ratio;
    private @Nullable BigFraction required;

    /** Year by which the figure must be reached: the horizon's end, or the judged year itself. */
    public @Nullable Integer getEnd() {
        return end;
    }

    public void setEnd(@Nullable Integer end) {
        this.end = end;
    }

    /** The baseline; null while there is none. */
    public @Nullable PathStart getStart() {
        return start;
    }

    public void setStart(@Nullable PathStart start) {
        this.start = start;
    }

    /** Whether the baseline of an earlier year meets the target already, so that no way leads to it. */
    public boolean isAlreadyMet() {
        return alreadyMet;
    }

    public void setAlreadyMet(boolean alreadyMet) {
        this.alreadyMet = alreadyMet;
    }

    /** Figure expected by now. */
    public @Nullable BigFraction getExpected() {
        return expected;
    }

    public void setExpected(@Nullable BigFraction expected) {
        this.expected = expected;
    }

    /** Way covered in percent of the way expected by now. */
    public @Nullable BigFraction getRatio() {
        return ratio;
    }

    public void setRatio(@Nullable BigFraction ratio) {
        this.ratio = ratio;
    }

    /** What is needed each year from now on. */
    public @Nullable BigFraction getRequired() {
        return required;
    }

    public void setRequired(@Nullable BigFraction required) {
        this.required = required;
    }
}
