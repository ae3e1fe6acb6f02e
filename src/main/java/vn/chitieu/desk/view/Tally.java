package vn.chitieu.desk.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.chitieu.fact.Lateness;
import vn.chitieu.night.run.NightLog;

/**
 * How many reports of one deadline stand where; each count is the number of rows of a list of the same name.
 *
 * @param waiting not in, and not due yet
 */
record Tally(Map<Lateness, Integer> counts, int waiting) {
    private static final int HUNDRED = 100;

    static Tally of(NightLog.Returns returns, Predicate<String> unit) {
        Map<Lateness, Integer> counts = new EnumMap<>(Lateness.class);
        returns.units()
                .forEach((lateness, codes) ->
                        counts.put(lateness, (int) codes.stream().filter(unit).count()));
        return new Tally(counts, (int) returns.waiting().stream().filter(unit).count());
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

    /** The names that stand behind each count of the page, by its key in the address. */
    static Optional<Predicate<Lateness>> named(String key) {
        return switch (key) {
            case "dung-han" -> Optional.of(l -> l == Lateness.SENT_ON_TIME || l == Lateness.ANSWERED);
            case "cham" -> Optional.of(Lateness::late);
            case "tra-lai" -> Optional.of(l -> l == Lateness.RETURNED);
            case "thieu" -> Optional.of(l -> l.overdue() && l != Lateness.RETURNED);
            case "van-ban" -> Optional.of(l -> l == Lateness.DOCUMENT_ONLY);
            case "cho", "tat-ca" -> Optional.of(l -> key.equals("tat-ca"));
            default -> Optional.empty();
        };
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
