package vn.chitieu.night.rules;

/**
 * The rules of a past run were written for a version of the program that this one cannot run any more; the message is a
 * sentence for the operator. What the run found stays as it was published.
 */
public final class FormerRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FormerRulesException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
