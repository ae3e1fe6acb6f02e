package vn.chitieu.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Standing;

/**
 * What a unit has promised to do about one finding by a day, beside what the night knows of the finding. The rules say
 * what has become of it.
 */
public final class PromiseCase {
    private final Said said;
    private final int order;
    private final @Nullable Known finding;
    private final boolean everKnown;
    private final boolean unitEnded;
    private final String before;
    private final LocalDate asOf;
    private @Nullable LocalDate shownBy;
    private boolean dated;
    private String state = "";

    /**
     * What the unit wrote.
     *
     * @param findingId identity of the finding
     * @param due last day on which it is to be settled
     * @param sent day on which the promise was sent
     */
    public record Said(String findingId, LocalDate due, LocalDate sent) {}

    /**
     * The finding as tonight has it.
     *
     * @param dataAsOf reference date of the data it was judged on, or null
     * @param metOn day on which the report came or the task was done, or null
     * @param clauseEnded whether it was closed because its clause is no longer in force
     */
    public record Known(
            Kind kind,
            Standing standing,
            @Nullable LocalDate dataAsOf,
            @Nullable LocalDate metOn,
            boolean clauseEnded) {}

    /**
     * @param order place among the promises about the finding, the oldest first, from 1
     * @param finding null where tonight has none of that identity
     * @param everKnown whether tonight or an earlier night has had one
     * @param unitEnded whether the last day of the finding's unit is past
     * @param before state that the latest earlier night gave it, or empty
     */
    public PromiseCase(
            Said said,
            int order,
            @Nullable Known finding,
            boolean everKnown,
            boolean unitEnded,
            String before,
            LocalDate asOf) {
        this.said = said;
        this.order = order;
        this.finding = finding;
        this.everKnown = everKnown;
        this.unitEnded = unitEnded;
        this.before = before;
        this.asOf = asOf;
    }

    public String getFindingId() {
        return said.findingId();
    }

    public LocalDate getDue() {
        return said.due();
    }

    public LocalDate getSent() {
        return said.sent();
    }

    public int getOrder() {
        return order;
    }

    /** Whether tonight has the finding, open or closed. */
    public boolean isPresent() {
        return finding != null;
    }

    public boolean isEverKnown() {
        return everKnown;
    }

    public boolean isUnitEnded() {
        return unitEnded;
    }

    public boolean isClauseEnded() {
        return finding != null && finding.clauseEnded();
    }

    /** Whether it is about data that were sent wrongly: such a finding has no row any more once they are mended. */
    public boolean isOfData() {
        return said.findingId().startsWith(Kind.DATA.text() + ":");
    }

    /** Whether it is about a report that is to come: whether it has is known on every day. */
    public boolean isOfReport() {
        return finding != null && finding.kind() == Kind.DEADLINE;
    }

    public boolean isOpen() {
        return finding != null && finding.standing() == Standing.OPEN;
    }

    public boolean isClosed() {
        return finding != null && finding.standing() == Standing.CLOSED;
    }

    public @Nullable LocalDate getDataAsOf() {
        return finding == null ? null : finding.dataAsOf();
    }

    public @Nullable LocalDate getMetOn() {
        return finding == null ? null : finding.metOn();
    }

    public String getBefore() {
        return before;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    /** Day of the data that tell whether the finding is settled, or null while there are none. */
    public @Nullable LocalDate getShownBy() {
        return shownBy;
    }

    public void setShownBy(@Nullable LocalDate shownBy) {
        this.shownBy = shownBy;
        this.dated = true;
    }

    /** Whether it has been found which day's data tell. */
    public boolean isDated() {
        return dated;
    }

    /** A state of the table of promises, or empty while no rule has given one. */
    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
