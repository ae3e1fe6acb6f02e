package vn.chitieu.desk.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.chitieu.fact.Lateness;

/**
 * How many reports of one deadline stand where; each count is the number of rows of a list of the same name.
 *
 * @param waiting not in, and not due yet
 */
record Tally(Map<Lateness, Integer> counts, int waiting) {
    private static final int HUNDRED = 100;

    static Tally of(List<DeadlineCounts.Counted> counted) {
        Map<Lateness, Integer> counts = new EnumMap<>(Lateness.class);
        int waiting = 0;
        for (DeadlineCounts.Counted c : counted) {
            Optional<Lateness> named = c.stand().named();
            if (named.isPresent()) counts.merge(named.get(), c.count(), Integer::sum);
            else waiting += c.count();
        }
        return new Tally(counts, waiting);
    }

    public int expected() {
        return waiting + counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int onTime() {
        return count(l -> l == Lateness.SENT_ON_TIME || l == Lateness.ANSWERED);
    }

    public int late() {
        return count(Lateness::late);
    }

    public int returned() {
        return count(l -> l == Lateness.RETURNED);
    }

    public int missing() {
        return count(l -> l.overdue() && l != Lateness.RETURNED);
    }

    public int documentOnly() {
        return count(l -> l == Lateness.DOCUMENT_ONLY);
    }

    /** What has come, in whole percent, never rounded up to all of it. */
    public int percent() {
        int all = expected();
        return all == 0 ? 0 : (onTime() + late() + documentOnly()) * HUNDRED / all;
    }

    private int count(Predicate<Lateness> which) {
        return counts.entrySet().stream()
                .filter(e -> which.test(e.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Whether a report is in the list behind a count, by the count's key in the address; empty of what is no key. */
    static Optional<Predicate<DeadlineCounts.Stand>> behind(String key) {
        return switch (key) {
            case "dung-han" -> named(l -> l == Lateness.SENT_ON_TIME || l == Lateness.ANSWERED);
            case "cham" -> named(Lateness::late);
            case "tra-lai" -> named(l -> l == Lateness.RETURNED);
            case "thieu" -> named(l -> l.overdue() && l != Lateness.RETURNED);
            case "van-ban" -> named(l -> l == Lateness.DOCUMENT_ONLY);
            case "cho" -> Optional.of(DeadlineCounts.Stand::waits);
            case "tat-ca" -> Optional.of(DeadlineCounts.Stand::counts);
            default -> Optional.empty();
        };
    }

    private static Optional<Predicate<DeadlineCounts.Stand>> named(Predicate<Lateness> which) {
        return Optional.of(s -> s.named().filter(which).isPresent());
    }

    static List<String> keys() {
        return List.of("tat-ca", "dung-han", "cham", "van-ban", "tra-lai", "thieu", "cho");
    }

    /** The count under a key, as the page links it. */
    public int of(String key) {
        return switch (key) {
            case "tat-ca" -> expected();
            case "dung-han" -> onTime();
            case "cham" -> late();
            case "van-ban" -> documentOnly();
            case "tra-lai" -> returned();
            case "thieu" -> missing();
            default -> waiting;
        };
    }
}
