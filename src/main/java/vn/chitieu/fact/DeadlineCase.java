package vn.chitieu.fact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.DeadlineObligation;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.vocabulary.DeadlineForm;
import vn.chitieu.vocabulary.Dimension;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Period;

/** A report one unit owes in one year, or on one request, to be decided. */
public final class DeadlineCase extends Case {
    private final DeadlineObligation obligation;
    private final @Nullable RegisterEntry request;
    private final @Nullable RegisterEntry answer;
    private final Dimension dimension;
    private final boolean shown;
    private final TreeSet<String> also = new TreeSet<>();
    private @Nullable LocalDate named;
    private @Nullable LocalDate due;
    private @Nullable LocalDate statutoryDue;
    private @Nullable LocalDate metOn;
    private boolean merged;
    private @Nullable Lateness lateness;

    /**
     * @param request what opens it, null for yearly reports; {@code dimension} tells it from the year's others
     * @param answer the document that answers the request, or null
     * @param shown false for what is only looked at to find the judged year and the next date
     */
    public DeadlineCase(
            UnitCase unit,
            DeadlineObligation obligation,
            String document,
            @Nullable RegisterEntry request,
            @Nullable RegisterEntry answer,
            Dimension dimension,
            boolean shown) {
        super(unit, Kind.DEADLINE, obligation.provisionId(), document);
        this.obligation = obligation;
        this.request = request;
        this.answer = answer;
        this.dimension = dimension;
        this.shown = shown;
    }

    public int getYear() {
        return obligation.year();
    }

    public DeadlineForm getForm() {
        return obligation.form();
    }

    /** Whether it is owed once a year, on a day of its own. */
    public boolean isYearly() {
        return obligation.form() == DeadlineForm.YEARLY;
    }

    /** Whether it is owed within some days of an event. */
    public boolean isAfterEvent() {
        return obligation.form() == DeadlineForm.AFTER_EVENT;
    }

    public @Nullable LocalDate getNamedDay() {
        return obligation.namedDay();
    }

    /** Whether there are several a year. */
    public boolean isPeriodic() {
        return obligation.periodic();
    }

    /** Whether a register entry that names a period, or none, concerns this one. */
    public boolean during(String period) {
        return !isPeriodic() || period.equals(obligation.period().code());
    }

    /** After an event: within how many days. */
    public int getDays() {
        return obligation.days();
    }

    public boolean isWorkingDays() {
        return obligation.workingDays();
    }

    public boolean isBefore() {
        return obligation.before();
    }

    public boolean isRoll() {
        return obligation.roll();
    }

    public boolean isCarriesData() {
        return obligation.carriesData();
    }

    /** The clause this one restates, or empty. */
    public String getSameAs() {
        return obligation.sameAs();
    }

    public String getParentCode() {
        return getUnit().getParentCode();
    }

    /** Whether what the report carries is added to the given unit's figures. */
    public boolean countsFor(String code) {
        return getUnit().isCountedIn(code);
    }

    public boolean isShown() {
        return shown;
    }

    public @Nullable RegisterEntry getRequest() {
        return request;
    }

    public @Nullable RegisterEntry getAnswer() {
        return answer;
    }

    /** The day the text (or the extension) names; null without one. */
    public @Nullable LocalDate getNamed() {
        return named;
    }

    public void setNamed(@Nullable LocalDate named) {
        this.named = named;
    }

    /** Last good day; null without one. */
    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    /** Whether the last good day is a Saturday or Sunday. */
    public boolean isDueOnWeekend() {
        return due != null && (due.getDayOfWeek() == DayOfWeek.SATURDAY || due.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    /** Last good day before any extension; null until known. */
    public @Nullable LocalDate getStatutoryDue() {
        return statutoryDue;
    }

    public void setStatutoryDue(LocalDate statutoryDue) {
        this.statutoryDue = statutoryDue;
    }

    public @Nullable LocalDate getMetOn() {
        return metOn;
    }

    public void setMetOn(LocalDate metOn) {
        this.metOn = metOn;
    }

    /** Whether another case already tells it (one finding, both clauses cited). */
    public boolean isMerged() {
        return merged;
    }

    public void setMerged(boolean merged) {
        this.merged = merged;
    }

    /** What the report is called once it is due, the same on every page; null before. */
    public @Nullable Lateness getLateness() {
        return lateness;
    }

    public void setLateness(Lateness lateness) {
        this.lateness = lateness;
        param(Lateness.PARAM, lateness.name());
    }

    /** Adds a clause that says the same. */
    public void alsoCites(String provisionId) {
        also.add(provisionId);
        param("also", String.join("; ", also));
    }

    /** Whether a register entry under the clause concerns this case. */
    public boolean cites(String provisionId) {
        return getProvisionId().equals(provisionId) || also.contains(provisionId);
    }

    @Override
    public Dimension getDimension() {
        return dimension;
    }

    @Override
    public Period getPeriod() {
        return Period.of(obligation.period().code());
    }

    /** Of a unit that has ended there remains what fell due on its last day or before (mục 4.15). */
    public boolean isStillOwed() {
        return !getUnit().isEnded()
                || named != null && due != null && !getUnit().getUnit().endedBefore(due);
    }
}
