package vn.chitieu.night;

/** The connection that kept other nights away has been cut. */
final class LostLockException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostLockException() {
        super("the lock of the night was lost with its connection");
    }
}
