package vn.chitieu.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Sentences of one package, from its {@code messages.properties} (UTF-8, Vietnamese, MessageFormat). */
public final class Messages {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private final ResourceBundle bundle;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * The bundle of the given class's module: {@code messages.properties} in its package or, of a room within, in the next
     * package above that has one; always Vietnamese, whatever the machine's locale.
     *
     * @throws java.util.MissingResourceException where no package above has any
     */
    public static Messages beside(Class<?> owner) {
        String room = owner.getPackageName();
        ClassLoader loader = owner.getClassLoader();
        while (loader.getResource(room.replace('.', '/') + "/messages.properties") == null && room.indexOf('.') > 0)
            room = room.substring(0, room.lastIndexOf('.'));
        return new Messages(ResourceBundle.getBundle(
                room + ".messages",
                Locale.ROOT,
                loader,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The sentence under {@code key}. Numbers in {@code args} should be given as text already formatted. */
    public String get(String key, Object... args) {
        String pattern = bundle.getString(key);
        if (args.length == 0) return pattern;
        // a copy costs a fraction of taking the pattern apart; they must not be shared between threads
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, VIETNAMESE));
        return ((MessageFormat) format.clone()).format(args);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
