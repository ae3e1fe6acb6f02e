package vn.chitieu.night;

/** A step will not go on, and the message, a Vietnamese sentence, says why and what to do. */
final class RefusedNightException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedNightException(String sentence) {
        super(sentence);
    }
}
