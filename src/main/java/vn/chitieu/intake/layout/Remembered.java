package vn.chitieu.intake.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was found of texts last seen, for any number of threads: the headings of one return are those of the next. Holds a bounded number, the
 * longest unused goes first, and no long text, which will hardly come again.
 */
public final class Remembered<V> {
    private static final int MOST = 2_000;
    private static final int LONGEST = 200;

    private final Function<String, V> finder;
    private final Map<String, V> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    };

    /** @param finder depends on nothing but the text */
    public Remembered(Function<String, V> finder) {
        this.finder = finder;
    }

    public V of(String text) {
        if (text.length() > LONGEST) return finder.apply(text);
        synchronized (known) {
            V found = known.get(text);
            if (found != null) return found;
        }
        V found = finder.apply(text);
        synchronized (known) {
            known.put(text, found);
        }
        return found;
    }
}
