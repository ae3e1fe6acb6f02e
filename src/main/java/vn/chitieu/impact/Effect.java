package vn.chitieu.impact;

import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;

/**
 * A finding that other rules change.
 *
 * @param before as last published, null when it is new
 * @param after under the other rules, null when it is gone
 * @param lead agency that leads the clause, or empty
 */
public record Effect(
        Kind kind,
        String unitName,
        String lead,
        String title,
        @Nullable Finding before,
        @Nullable Finding after) {
    /** What happens to it. */
    public enum Kind {
        OPENS,
        CLOSES,
        WORSE,
        BETTER,
        APPEARS,
        GOES
    }

    /** The finding as it would be, or as it was. */
    public Finding finding() {
        Finding now = after;
        if (now != null) return now;
        if (before == null) throw new IllegalStateException();
        return before;
    }
}
