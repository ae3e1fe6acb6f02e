package vn.chitieu.rulebook.table;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names known in each space. A space whose table could not be read knows every name: one fault, one problem. */
public final class KnownNames {
    private final Map<KeySpace, Set<String>> known = new EnumMap<>(KeySpace.class);
    private final Set<KeySpace> unreadable = EnumSet.noneOf(KeySpace.class);

    public void add(KeySpace space, String key) {
        known.computeIfAbsent(space, s -> new HashSet<>()).add(key);
    }

    public void addAll(KnownNames other) {
        other.known.forEach((space, names) ->
                known.computeIfAbsent(space, s -> new HashSet<>()).addAll(names));
        unreadable.addAll(other.unreadable);
    }

    public void unreadable(KeySpace space) {
        unreadable.add(space);
    }

    /** Whether every table that defines names of this space could be read. */
    public boolean whole(KeySpace space) {
        return !unreadable.contains(space);
    }

    public boolean knows(KeySpace space, String key) {
        return unreadable.contains(space) || known.getOrDefault(space, Set.of()).contains(key);
    }
}
