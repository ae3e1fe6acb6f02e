package vn.chitieu.fact.owed;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.vocabulary.DeadlineForm;

/**
 * A report one unit owes for one period.
 *
 * @param period what the report is about: the year, or a part of it
 * @param namedDay the day the text names, null without one
 * @param before whether the named day itself is too late
 * @param sameAs provision that this one restates, or empty
 * @param days after an event: within how many days, otherwise 0
 * @param workingDays whether only working days count
 * @param version which version of the clause asks it
 */
public record DeadlineObligation(
        String provisionId,
        OrganisationUnit unit,
        int year,
        DeadlineForm form,
        ReportPeriod period,
        @Nullable LocalDate namedDay,
        boolean before,
        boolean roll,
        boolean carriesData,
        String sameAs,
        int days,
        boolean workingDays,
        Version version) {
    private static final DueDay.After NEVER = new DueDay.After(0, false);

    /**
     * What the norm asks of the unit in one year: a report for each period of it that had not passed when the document
     * was issued, and that falls due while the unit is there.
     *
     * @param issued date of the document, or null; a period whose last good day lies before it was never owed
     * @param versions the versions of the norm's clause, of which one governs each period
     */
    static List<DeadlineObligation> of(
            DeadlineNorm norm, OrganisationUnit unit, int year, @Nullable LocalDate issued, DeadlineVersions versions) {
        DueDay.After after = norm.day() instanceof DueDay.After days ? days : NEVER;
        return ReportPeriod.of(norm.form(), year).stream()
                .filter(period -> versions.governs(norm, period))
                .map(period -> new DeadlineObligation(
                        norm.id(),
                        unit,
                        year,
                        norm.form(),
                        period,
                        period.day(norm.day()),
                        norm.before(),
                        norm.roll(),
                        norm.carriesData(),
                        norm.sameAs(),
                        after.days(),
                        after.workingDays(),
                        norm.version()))
                .filter(d -> issued == null || !d.periodic() || !d.last().isBefore(issued))
                .filter(DeadlineObligation::owed)
                .toList();
    }

    /** An ended unit owes what fell due while it was there; what has no day ended with it. */
    private boolean owed() {
        if (onOccasion()) return true; // each request, each event has a day of its own
        return namedDay == null ? unit.activeIn(year) : !unit.endedBefore(last());
    }

    private LocalDate last() {
        LocalDate named = Objects.requireNonNull(namedDay);
        return before ? named.minusDays(1) : named;
    }

    /** Whether it is owed only once something has happened: a request, an event. */
    public boolean onOccasion() {
        return form.onOccasion();
    }

    /** Whether there are several a year. */
    public boolean periodic() {
        return form.periodic();
    }
}
