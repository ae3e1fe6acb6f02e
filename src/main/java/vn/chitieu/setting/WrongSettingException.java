package vn.chitieu.setting;

/** Something in the environment is set to what it cannot be; the message is a sentence for the operator. */
public final class WrongSettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WrongSettingException(String message) {
        super(message);
    }
}
