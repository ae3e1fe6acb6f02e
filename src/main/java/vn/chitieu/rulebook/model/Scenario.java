package vn.chitieu.rulebook.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.RuleSource;

/**
 * A test that policy staff write beside their rules: what is given, and what the program should find on a day.
 *
 * @param id key within its document
 * @param provisionId clause whose finding is looked at
 * @param dimension {@code level=7}, {@code request=402/UBND} ... or empty
 * @param period period of the finding, or empty for whichever there is
 * @param state expected state, by code or by the word shown; {@link #NONE} for no finding at all; empty if not compared
 * @param gap expected gap, null if not compared
 * @param due expected last good day, null if not compared
 * @param note words that the note must contain, or empty
 * @param cells address of each column's cell, by header
 */
public record Scenario(
        String id,
        String description,
        String provisionId,
        String unitCode,
        String dimension,
        String period,
        LocalDate asOf,
        String state,
        @Nullable BigDecimal gap,
        @Nullable LocalDate due,
        String note,
        List<Given> given,
        Map<String, String> cells,
        RuleSource source) {
    /** Expected state that says there must be no such finding. */
    public static final String NONE = "KHÔNG";

    /**
     * One thing that is given.
     *
     * @param kind one of the words of the column {@code Loại} of the sheet "Dữ liệu thử"
     * @param subject indicator id or provision id, or empty
     * @param year data year or year of the deadline, 0 without one
     * @param reported for a figure added up from returns: how many were counted, null if all
     * @param expected for such a figure: how many there should be, null if all
     * @param day sent date, date of the document, the event or the request
     * @param due day set by a request, an extension or an internal date
     * @param text number of a document, evidence, or what it is about
     */
    public record Given(
            String unitCode,
            String kind,
            String subject,
            String dimension,
            int year,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Integer reported,
            @Nullable Integer expected,
            @Nullable LocalDate day,
            @Nullable LocalDate due,
            String text,
            RuleSource source) {}
}
