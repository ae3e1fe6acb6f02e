package vn.chitieu.fact.sent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Problems the data checks find: the global {@code out} of their rules. One instance serves one session. */
public final class CheckResults {
    private final List<Problem> problems = new ArrayList<>();

    /** @param params name and value of each placeholder of the message, in turn */
    public void problem(String code, Place place, String... params) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i + 1 < params.length; i += 2) named.put(params[i], params[i + 1]);
        problems.add(new Problem(code, place, named));
    }

    /** All problems, ordered by place and code. */
    public List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparing((Problem p) -> p.place().file())
                        .thenComparing(p -> p.place().sheet())
                        .thenComparing(
                                p -> p.place().cell(),
                                Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                        .thenComparing(Problem::code)
                        .thenComparing(p -> p.params().toString()))
                .toList();
    }
}
