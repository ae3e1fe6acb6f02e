package vn.chitieu.vocabulary;

/**
 * What makes findings of two nights one and the same.
 *
 * @param dimension level, request or event; none where there is one finding a unit, clause and period
 * @param period horizon's end, period of a report, year of a return; none of duties
 */
public record Identity(Kind kind, String unitCode, String provisionId, Dimension dimension, Period period) {
    /** Kind, unit, clause, dimension, period, as {@code findings.csv} and waivers write it. */
    public String id() {
        return String.join(":", kind.text(), unitCode, provisionId, dimension.text(), period.text());
    }
}
