package vn.chitieu.night;

/** A step will not go on, and the message, a Vietnamese sentence, says why and what to do. */
final class RefusedNightException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final boolean emptyInbox;

    RefusedNightException(String sentence) {
        this(sentence, false);
    }

    RefusedNightException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.emptyInbox = false;
    }

    /** @param emptyInbox whether it is for an inbox that has lost all its returns */
    RefusedNightException(String sentence, boolean emptyInbox) {
        super(sentence);
        this.emptyInbox = emptyInbox;
    }
}
