package vn.chitieu.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of one package, from {@code messages.properties} beside it (UTF-8, Vietnamese, MessageFormat). */
public final class Messages {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The bundle beside the given class; always Vietnamese, whatever the machine's locale. */
    public static Messages beside(Class<?> owner) {
        return new Messages(ResourceBundle.getBundle(
                owner.getPackageName() + ".messages",
                Locale.ROOT,
                owner.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The sentence under {@code key}. Numbers in {@code args} should be given as text already formatted. */
    public String get(String key, Object... args) {
        String pattern = bundle.getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, VIETNAMESE).format(args);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
