package vn.chitieu.intake.layout;

import vn.chitieu.language.Messages;

/** Our own sentences about files; those about their content stand in the checks table of the rule files. */
public final class ReturnWords {
    private static final Messages MESSAGES = Messages.beside(ReturnWords.class);

    private ReturnWords() {}

    public static String of(String key, Object... args) {
        return MESSAGES.get(key, args);
    }
}
