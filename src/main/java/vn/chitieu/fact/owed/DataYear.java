package vn.chitieu.fact.owed;

import java.time.LocalDate;

/** Fact: a year from the first data year to the year of the as-of date; deadlines and duties match on it. */
public record DataYear(int year) {

    /**
     * Whether the unit has begun before the year ends and has not ended before it begins: what falls due on its last day
     * or earlier it still owes (mục 4.15).
     */
    public boolean covers(OrganisationUnit unit) {
        return !unit.validFrom().isAfter(LocalDate.of(year, 12, 31)) && !unit.endedBefore(LocalDate.of(year, 1, 1));
    }
}
