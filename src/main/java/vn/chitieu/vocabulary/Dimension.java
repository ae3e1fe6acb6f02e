package vn.chitieu.vocabulary;

import java.util.OptionalInt;

/**
 * What tells a finding or a figure from the others of its clause or indicator: a level, a request, an event. Ordered as
 * its text.
 *
 * @param name {@code level}, {@code request}, {@code event} or a name that a series uses; empty for {@link #NONE}
 * @param key what it is: {@code 7}, the number of the request
 */
public record Dimension(String name, String key) implements Comparable<Dimension> {
    public static final Dimension NONE = new Dimension("", "");
    private static final String LEVEL = "level";
    private static final String REQUEST = "request";
    private static final String EVENT = "event";

    public static Dimension level(int level) {
        return new Dimension(LEVEL, Integer.toString(level));
    }

    /**
     * One request of a year.
     *
     * @param time 1 for the first of its number
     */
    public static Dimension request(String number, int time) {
        return new Dimension(REQUEST, time > 1 ? number + "#" + time : number);
    }

    /** One event of a year; the first needs nothing to tell it. */
    public static Dimension event(int time) {
        return time > 1 ? new Dimension(EVENT, Integer.toString(time)) : NONE;
    }

    /** What {@link #text} wrote. */
    public static Dimension of(String text) {
        if (text.isEmpty()) return NONE;
        int equals = text.indexOf('=');
        return equals < 0
                ? new Dimension("", text)
                : new Dimension(text.substring(0, equals), text.substring(equals + 1));
    }

    public boolean none() {
        return equals(NONE);
    }

    /** The level, of one by level. */
    public OptionalInt level() {
        return name.equals(LEVEL) ? OptionalInt.of(Integer.parseInt(key)) : OptionalInt.empty();
    }

    public boolean request() {
        return name.equals(REQUEST);
    }

    /** Whether a request or an event opened it. */
    public boolean occasion() {
        return request() || name.equals(EVENT);
    }

    /** {@code level=7}, {@code request=12/SGDĐT}; empty for none. Part of a finding's identity. */
    public String text() {
        return name.isEmpty() ? key : name + "=" + key;
    }

    @Override
    public int compareTo(Dimension other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
