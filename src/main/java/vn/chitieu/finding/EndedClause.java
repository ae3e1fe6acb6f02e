package vn.chitieu.finding;

import java.time.LocalDate;

/**
 * A clause that a document has amended or repealed: what stood open under it and is not asked for any more is closed once.
 *
 * @param since first day on which the change holds
 * @param document the document that makes it, or empty; {@code date} its date as {@code 2027-12-20}, or empty
 */
public record EndedClause(String provisionId, LocalDate since, String document, String date) {
    /** Mark of a finding closed with its clause. */
    public static final String MARK = "CLAUSE_ENDED";

    /** Placeholder of the note for that day. */
    public static final String SINCE = "clause_ended";
}
