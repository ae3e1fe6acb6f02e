package vn.chitieu.obligation;

import vn.chitieu.registry.OrganisationUnit;

/** Fact: a year from the first data year to the year of the as-of date; deadlines and duties match on it. */
public record DataYear(int year) {

    /** Whether the unit exists when the year ends. */
    public boolean covers(OrganisationUnit unit) {
        return unit.activeIn(year);
    }
}
