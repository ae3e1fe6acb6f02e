package vn.chitieu.promise;

import vn.chitieu.language.Messages;

/** What has become of a promise, as {@code cam-ket.drl} says. */
public enum PromiseState {
    /** Its day has passed, and data of that day or later show the finding open. */
    BROKEN,
    /** Its day has passed; no data yet tell. */
    WAITING,
    /** Its day is to come. */
    OPEN,
    /** Settled, by data of its day or before. */
    KEPT,
    /** Settled, but the data that show it are of a later day. */
    KEPT_LATER,
    /** A newer one about the same finding stands in its place. */
    REPLACED,
    /** The unit has ended, or nothing is asked for any more. */
    VOID,
    /** There was never such a finding. */
    REFUSED,
    /** The logic of the night knows no promises. */
    NONE;

    private static final Messages MESSAGES = Messages.beside(PromiseState.class);

    /**
     * The state of a text, {@link #NONE} of the empty one.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static PromiseState of(String text) {
        return text.isEmpty() ? NONE : valueOf(text);
    }

    /** In Vietnamese: "đang trong hạn". */
    public String word() {
        return MESSAGES.get("state." + this);
    }

    /** Whether it counts among what the unit has promised. */
    public boolean stands() {
        return ordinal() < REPLACED.ordinal();
    }
}
