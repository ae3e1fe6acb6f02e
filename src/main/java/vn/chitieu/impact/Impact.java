package vn.chitieu.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.chitieu.impact.Effect.Kind;

/**
 * All that other rules change on the data of one night.
 *
 * @param asOf the night's day
 * @param run its number
 * @param effects worst first: what opens, closes, gets worse, gets better, appears, goes
 * @param findings how many findings there would be
 */
public record Impact(LocalDate asOf, long run, List<Effect> effects, int findings) {

    public long count(Kind kind) {
        return effects.stream().filter(e -> e.kind() == kind).count();
    }

    /** How many effects of each kind each unit, or each agency, has; in order of name. */
    public Map<String, Map<Kind, Long>> by(Function<Effect, String> who) {
        Map<String, Map<Kind, Long>> counts = new TreeMap<>();
        for (Effect e : effects)
            counts.computeIfAbsent(who.apply(e), k -> new TreeMap<>()).merge(e.kind(), 1L, Long::sum);
        return counts;
    }
}
