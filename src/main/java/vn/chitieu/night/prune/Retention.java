package vn.chitieu.night.prune;

import org.jspecify.annotations.Nullable;

/**
 * Which nights keep their results: the newest ones, and all of the last days; whatever either of the two keeps stays.
 *
 * @param nights how many of the newest nights, at least 1; null when only days count
 * @param days how many days back from today; null when only nights count
 */
public record Retention(@Nullable Integer nights, @Nullable Integer days) {
    public Retention {
        if (nights == null && days == null) throw new IllegalArgumentException("nothing to go by");
        if (nights != null && nights < 1 || days != null && days < 1)
            throw new IllegalArgumentException("at least one");
    }

    /** The newest night always stays: the next one is compared with it. */
    int newest() {
        return nights == null ? 1 : nights;
    }
}
