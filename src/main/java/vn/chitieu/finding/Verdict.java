package vn.chitieu.finding;

import vn.chitieu.vocabulary.Severity;
import vn.chitieu.vocabulary.Standing;

/**
 * What the rules decided.
 *
 * @param state code of the table of states, or empty where the figure is shown without a state
 * @param rank rank of the state table; the greater, the worse
 * @param cause codes of the units that must act before it is resolved, or of the rule row, sorted, joined by {@code ;};
 *     empty where nothing is to be done, and for nights of earlier versions
 * @param provisional state of those who reported, where missing returns leave the verdict undecided; else empty
 */
public record Verdict(
        String state,
        Standing standing,
        int rank,
        Severity severity,
        boolean waived,
        String provisional,
        String cause) {}
