package vn.chitieu.command;

/** Wrong use of a command; the message is a Vietnamese sentence for whoever typed it. Exit code 2. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
