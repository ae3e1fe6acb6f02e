package vn.chitieu.store;

import org.jspecify.annotations.Nullable;

/** The embedded server does not know the password that the file holds. */
final class RefusedLoginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedLoginException(@Nullable Throwable cause) {
        super(cause);
    }
}
