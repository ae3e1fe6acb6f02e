package vn.chitieu.night.run;

import vn.chitieu.language.Messages;

/** A night is at work on the database; the message says so. */
public final class NightsBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NightsBusyException() {
        super(Messages.beside(NightsBusyException.class).get("busy"));
    }
}
