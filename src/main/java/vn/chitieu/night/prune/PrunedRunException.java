package vn.chitieu.night.prune;

/** The run can no longer be done again; the message is a sentence for the operator. */
public final class PrunedRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PrunedRunException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
