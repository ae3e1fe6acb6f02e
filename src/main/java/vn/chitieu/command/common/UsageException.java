package vn.chitieu.command.common;

/** Wrong use of a command; the message is a Vietnamese sentence for whoever typed it. Exit code 2. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
