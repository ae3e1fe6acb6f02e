package vn.chitieu.report.night;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chitieu.promise.NightPromise;
import vn.chitieu.promise.PromiseState;
import vn.chitieu.report.words.ReportVocabulary;

/** The promises of a night that count, for whoever shows some of them. */
public final class Promised {
    private static final Comparator<NightPromise> ORDER = Comparator.comparing(NightPromise::state)
            .thenComparing(p -> p.promise().due())
            .thenComparing(NightPromise::unitCode)
            .thenComparing(NightPromise::findingId);

    private final List<NightPromise> all;
    private final Map<String, NightPromise> byFinding = new HashMap<>();

    /** @param all of a night, those that have been replaced among them */
    public Promised(List<NightPromise> all) {
        this.all = all.stream().filter(p -> p.state().stands()).sorted(ORDER).toList();
        this.all.forEach(p -> byFinding.put(p.findingId(), p));
    }

    /** The one that stands about a finding. */
    public Optional<NightPromise> about(String findingId) {
        return Optional.ofNullable(byFinding.get(findingId));
    }

    /** Those of some units, and of any unit about findings under some clauses; the broken ones first. */
    public List<NightPromise> of(Set<String> units, Set<String> clauses) {
        return all.stream()
                .filter(p -> units.contains(p.unitCode()) || clauses.contains(clause(p)))
                .toList();
    }

    public List<NightPromise> all() {
        return all;
    }

    /** The third part of an identity. */
    public static String clause(NightPromise promise) {
        String[] parts = promise.findingId().split(":", -1);
        return parts.length > 2 ? parts[2] : "";
    }

    /** How many of each state, in the order of the states: "1 đã đến hạn, chưa thực hiện, 2 đang trong hạn". */
    public static String counts(List<NightPromise> promises) {
        Map<PromiseState, Long> counts = promises.stream()
                .collect(Collectors.groupingBy(
                        NightPromise::state, () -> new EnumMap<>(PromiseState.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> ReportVocabulary.say(
                        "promise.count", e.getValue().toString(), e.getKey().word()))
                .collect(Collectors.joining(", "));
    }

    public static List<NightPromise> broken(List<NightPromise> promises) {
        return promises.stream().filter(p -> p.state() == PromiseState.BROKEN).toList();
    }
}
