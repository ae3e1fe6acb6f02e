package vn.chitieu.fact.sent;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one unit brings to a target that counts units which have done a duty (mục 4.16): whether the duty binds it, and
 * whether by the end of the judged year it was done. The rules say both of the case of that very duty, so that what is
 * counted and what is found of each unit are one.
 */
public final class DutyCount {
    private final String unitCode;
    private final String provisionId;
    private final String targetUnit;
    private final int horizonEnd;
    private @Nullable Integer year;
    private boolean owed;
    private boolean done;
    private List<Cited> cited = List.of();

    /**
     * @param unitCode unit that is counted
     * @param provisionId clause of the duty
     * @param targetUnit unit whose target it is
     * @param horizonEnd last year of that target
     */
    public DutyCount(String unitCode, String provisionId, String targetUnit, int horizonEnd) {
        this.unitCode = unitCode;
        this.provisionId = provisionId;
        this.targetUnit = targetUnit;
        this.horizonEnd = horizonEnd;
    }

    public String getUnitCode() {
        return unitCode;
    }

    public String getProvisionId() {
        return provisionId;
    }

    public String getTargetUnit() {
        return targetUnit;
    }

    public int getHorizonEnd() {
        return horizonEnd;
    }

    /** Data year that the target is judged on, or null before its first. */
    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    /** Last day of the judged year: what is done later counts for a later year. Null before the first. */
    public @Nullable LocalDate getLastDay() {
        return year == null ? null : LocalDate.of(year, Month.DECEMBER, 31);
    }

    /** Whether the duty binds the unit. */
    public boolean isOwed() {
        return owed;
    }

    public void setOwed(boolean owed) {
        this.owed = owed;
    }

    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }

    /** Where it stands that it was done. */
    public List<Cited> getCited() {
        return cited;
    }

    public void cite(List<Cited> places) {
        cited = List.copyOf(places);
    }
}
