package vn.chitieu.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Contribution;

/**
 * Whose returns a figure that is added up rests on.
 *
 * @param reported returns counted, and {@code expected} how many there should be; null for a unit's own figure
 * @param missingUnits codes of the units whose returns are missing from it, sorted, joined by {@code ;}, or empty
 * @param contributions what it is made of, by code of the unit, so that two nights compare the same units; empty for a
 *     unit's own figure
 */
public record Coverage(
        @Nullable Integer reported, @Nullable Integer expected, String missingUnits, List<Contribution> contributions) {
    /** {@code 8/9}, or empty for a unit's own figure. */
    public String text() {
        return reported == null || expected == null ? "" : reported + "/" + expected;
    }
}
