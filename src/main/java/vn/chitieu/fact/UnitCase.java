package vn.chitieu.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.OrganisationUnit;

/** A unit on the night's day: which data year it is judged on, and when it reports next. Makes no finding itself. */
public final class UnitCase implements Traced {
    private final OrganisationUnit unit;
    private final LocalDate asOf;
    private final boolean aggregate;
    private final List<String> countedIn;
    private final boolean dataDeadline;
    private final List<String> fired = new ArrayList<>();
    private @Nullable Integer judgedYear;
    private @Nullable LocalDate next;

    /**
     * @param aggregate whether its figures are summed from the units below it
     * @param countedIn codes of the units into whose figures its own are summed
     * @param dataDeadline whether a dated deadline of its own carries its data
     */
    public UnitCase(
            OrganisationUnit unit, LocalDate asOf, boolean aggregate, List<String> countedIn, boolean dataDeadline) {
        this.unit = unit;
        this.asOf = asOf;
        this.aggregate = aggregate;
        this.countedIn = List.copyOf(countedIn);
        this.dataDeadline = dataDeadline;
    }

    public OrganisationUnit getUnit() {
        return unit;
    }

    public String getCode() {
        return unit.code();
    }

    public String getParentCode() {
        return unit.parentCode();
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    /** Whether its last day is past. */
    public boolean isEnded() {
        return unit.endedBefore(asOf);
    }

    public boolean isAggregate() {
        return aggregate;
    }

    public boolean isCountedIn(String code) {
        return countedIn.contains(code);
    }

    public boolean isDataDeadline() {
        return dataDeadline;
    }

    /** Newest data year it can be judged on, or null before the first. */
    public @Nullable Integer getJudgedYear() {
        return judgedYear;
    }

    public void setJudgedYear(Integer judgedYear) {
        this.judgedYear = judgedYear;
    }

    /** Last good day of its next report, or null when unknown. */
    public @Nullable LocalDate getNext() {
        return next;
    }

    public void setNext(LocalDate next) {
        this.next = next;
    }

    @Override
    public void fired(String rule) {
        if (!fired.contains(rule)) fired.add(rule);
    }

    /** Names of the rules that fired for it, in order. */
    public List<String> getTrace() {
        return fired;
    }
}
