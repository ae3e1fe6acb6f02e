package vn.chitieu.sheet.common;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What the library wrote once and is the same for every book of the same shape. Holds a bounded number, the longest
 * unused goes first; what is made twice by two threads at once is the same.
 */
public final class ShapeCache<K, V> {
    private final Function<K, V> maker;
    private final Map<K, V> kept;

    public ShapeCache(int most, Function<K, V> maker) {
        this.maker = maker;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** @param shape immutable */
    public V of(K shape) {
        synchronized (kept) {
            V found = kept.get(shape);
            if (found != null) return found;
        }
        V made = maker.apply(shape);
        synchronized (kept) {
            kept.put(shape, made);
        }
        return made;
    }

    public int size() {
        synchronized (kept) {
            return kept.size();
        }
    }
}
