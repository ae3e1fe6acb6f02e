package vn.chitieu.fact;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** What the rules found of a target, besides its state: how far it is from the figure to what is asked for. */
public final class TargetVerdict {
    private @Nullable Boolean met;
    private @Nullable BigFraction gap;
    private @Nullable Long persons;
    private @Nullable BigFraction attainment;
    private String provisional = "";

    /** Whether the target is met; null while unknown. */
    public @Nullable Boolean getMet() {
        return met;
    }

    public void setMet(@Nullable Boolean met) {
        this.met = met;
    }

    /** Target less actual (ceiling: actual less target). */
    public @Nullable BigFraction getGap() {
        return gap;
    }

    public void setGap(@Nullable BigFraction gap) {
        this.gap = gap;
    }

    /** Whole persons still missing, the denominator held; null for a ceiling. */
    public @Nullable Long getPersons() {
        return persons;
    }

    public void setPersons(@Nullable Long persons) {
        this.persons = persons;
    }

    /** Actual in percent of the target (ceiling: the reverse). */
    public @Nullable BigFraction getAttainment() {
        return attainment;
    }

    public void setAttainment(@Nullable BigFraction attainment) {
        this.attainment = attainment;
    }

    /** State of those who reported, where the verdict is undecided; else empty. */
    public String getProvisional() {
        return provisional;
    }

    public void setProvisional(String provisional) {
        this.provisional = provisional;
    }

    /** Takes back the distances, worked out of a figure that missing returns could turn. */
    void undecided() {
        gap = null;
        persons = null;
        attainment = null;
    }
}
