package vn.chitieu.desk.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the findings in force is asked for; empty texts ask for nothing in particular.
 *
 * @param units codes of the units the person sees, {@code clauses} what he sees of the others
 * @param standing {@code open}, {@code unknown} or {@code closed}, as the address has it
 * @param state code of a state, or a report's name once it is due
 * @param ofAgency clauses of the agency asked for, or null
 * @param cause code of a unit, or a rule row, that must act before the finding is resolved
 * @param change how it changed in the night that made it so
 * @param since only what has changed in a night of this day or later, or null
 */
record Query(
        List<String> units,
        Set<String> clauses,
        String unit,
        String kind,
        String clause,
        String standing,
        String state,
        @Nullable Set<String> ofAgency,
        String cause,
        @Nullable LocalDate since,
        String change) {

    /** All that a person sees. */
    static Query seen(List<String> units, Set<String> clauses) {
        return new Query(units, clauses, "", "", "", "", "", null, "", null, "");
    }

    /** The reports that one unit owes, of what the person sees. */
    Query deadlinesOf(String code) {
        return new Query(units, clauses, code, "deadline", "", "", "", null, "", null, "");
    }
}
