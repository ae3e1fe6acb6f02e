package vn.chitieu.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.registry.OrganisationUnit;

/**
 * A report one unit owes in one year.
 *
 * @param form {@code YEARLY}, {@code NO_DATE} or {@code ON_REQUEST}
 * @param namedDay the day the text names, null without one
 * @param before whether the named day itself is too late
 * @param sameAs provision that this one restates, or empty
 */
public record DeadlineObligation(
        String provisionId,
        OrganisationUnit unit,
        int year,
        String form,
        @Nullable LocalDate namedDay,
        boolean before,
        boolean roll,
        boolean carriesData,
        String sameAs) {}
