package vn.chitieu.store;

/** The setting names no database in a form that is understood: whoever typed it must type it anew. */
public final class UnknownSettingException extends DatabaseUnavailableException {
    private static final long serialVersionUID = 1L;

    UnknownSettingException(String message) {
        super(message);
    }
}
