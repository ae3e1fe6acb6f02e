package vn.chitieu.fact.owed;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a clause sets the day of one period, or of a task that is due once (mục 4.14): exactly one while a
 * version follows. The earlier version's date decides: where it falls into that version's force it stands; else the next
 * one governs, unless its own date lies before it came into force.
 */
final class Governing<T> {
    private final List<T> versions;
    private final Function<T, Version> version;
    private final LocalDate night;

    /** @param versions rows of one clause in any order, all of one rhythm */
    Governing(List<T> versions, Function<T, Version> version, LocalDate night) {
        this.versions = versions.stream()
                .filter(v -> version.apply(v).begun(night))
                .sorted(Comparator.comparing(version, Version.NEWEST_FIRST.reversed()))
                .toList();
        this.version = version;
        this.night = night;
    }

    /** @param due the last good day that a version sets */
    Optional<T> of(Function<T, LocalDate> due) {
        if (versions.isEmpty()) return Optional.empty();
        T governing = versions.get(0);
        if (before(due.apply(governing), version.apply(governing).from())) return Optional.empty();
        for (int next = 1; ; next++) {
            LocalDate end = version.apply(governing).endKnown(night);
            if (end == null || !due.apply(governing).isAfter(end)) return Optional.of(governing);
            // repealed, and nothing follows
            if (next == versions.size()) return Optional.empty();
            T following = versions.get(next);
            if (before(due.apply(following), version.apply(following).from())) return Optional.of(governing);
            governing = following;
        }
    }

    private static boolean before(LocalDate due, @Nullable LocalDate from) {
        return from != null && due.isBefore(from);
    }
}
