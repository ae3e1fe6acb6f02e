package vn.chitieu.night.run;

/** The connection that kept other nights away has been cut. */
public final class LostLockException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LostLockException() {
        super("the lock of the night was lost with its connection");
    }
}
