package vn.chitieu.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.registry.OrganisationUnit;

/**
 * A report one unit owes for one period.
 *
 * @param form {@code YEARLY}, {@code HALF_YEARLY}, {@code QUARTERLY}, {@code MONTHLY}, {@code NO_DATE},
 *     {@code ON_REQUEST} or {@code AFTER_EVENT}
 * @param period what the report is about: the year, or a part of it
 * @param namedDay the day the text names, null without one
 * @param before whether the named day itself is too late
 * @param sameAs provision that this one restates, or empty
 * @param days after an event: within how many days, otherwise 0
 * @param workingDays whether only working days count
 */
public record DeadlineObligation(
        String provisionId,
        OrganisationUnit unit,
        int year,
        String form,
        ReportPeriod period,
        @Nullable LocalDate namedDay,
        boolean before,
        boolean roll,
        boolean carriesData,
        String sameAs,
        int days,
        boolean workingDays) {

    /** Whether it is owed only once something has happened: a request, an event. */
    public boolean onOccasion() {
        return form.equals("ON_REQUEST") || form.equals("AFTER_EVENT");
    }

    /** Whether there are several a year. */
    public boolean periodic() {
        return ReportPeriod.periodic(form);
    }
}
