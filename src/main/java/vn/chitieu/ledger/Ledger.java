package vn.chitieu.ledger;

import java.util.List;
import vn.chitieu.ledger.Entry.Standing;

/**
 * A text held against the rules of its document.
 *
 * @param entries every number, date, share, cited document and agency of the text, in its order
 * @param unseen clauses with a figure that the text has not at their place: id and figure
 * @param unusedMarks what the sheet of marks says of words that the text does not hold, or that are tied already
 */
public record Ledger(List<Entry> entries, List<Unseen> unseen, List<String> unusedMarks) {
    /** A row whose figure was not found. */
    public record Unseen(String clause, String figure) {}

    /** How many stand so. */
    public long count(Standing standing) {
        return entries.stream().filter(e -> e.standing() == standing).count();
    }

    /** What nobody has looked at. */
    public List<Entry> notTied() {
        return entries.stream().filter(e -> e.standing() == Standing.NOT_TIED).toList();
    }
}
