package vn.chitieu.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Something in a text that a rule may rest on.
 *
 * @param start offset of its first sign, {@code end} of the one behind its last
 * @param text as written
 * @param figures what it can mean, for each end of a range: {@code 1,5 tỷ} is 1.5 and 1500000000
 * @param day what it names of a calendar, one after the other, 0 for what it leaves out: day, month, year; month, year;
 *     quarter, year; or the years of a range
 * @param noun the word behind a number
 * @param key number and symbol of a cited document, without spaces
 * @param units codes of the registry's units of that name
 */
record Mention(
        Kind kind,
        int start,
        int end,
        String text,
        List<Set<BigDecimal>> figures,
        List<Integer> day,
        String noun,
        String key,
        Set<String> units) {
    /** What a mention is. */
    enum Kind {
        NUMBER,
        PERCENT,
        DATE,
        MONTH,
        QUARTER,
        YEAR,
        CITATION,
        AGENCY,
        /** Counts clauses, or an order that measures nothing. */
        ORDINAL
    }

    static Mention figure(Kind kind, int start, int end, String text, List<Set<BigDecimal>> figures, String noun) {
        return new Mention(kind, start, end, text, figures, List.of(), noun, "", Set.of());
    }

    static Mention calendar(Kind kind, int start, int end, String text, List<Integer> day) {
        return new Mention(kind, start, end, text, List.of(), day, "", "", Set.of());
    }

    static Mention cited(int start, int end, String text, String key) {
        return new Mention(Kind.CITATION, start, end, text, List.of(), List.of(), "", key, Set.of());
    }

    static Mention agency(int start, int end, String text, Set<String> units) {
        return new Mention(Kind.AGENCY, start, end, text, List.of(), List.of(), "", "", units);
    }

    /** Whether both say the same, wherever they stand. */
    boolean same(Mention other) {
        return kind == other.kind
                && figures.equals(other.figures)
                && day.equals(other.day)
                && noun.equals(other.noun)
                && key.equals(other.key);
    }
}
