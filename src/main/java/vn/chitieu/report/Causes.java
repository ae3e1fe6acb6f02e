package vn.chitieu.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.Lateness;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Standing;

/**
 * What would resolve findings: units that owe reports or figures, rule rows that lack a figure; who owes the same and
 * keeps the same waiting is one cause. The rules say of each finding who must act (column {@code cause}); this only
 * groups and counts. Gathered while the units stream past.
 */
final class Causes {
    private final Lexicon words;
    private final Map<String, Debt> debts = new TreeMap<>();

    /** What one unit, or one rule row, keeps from being resolved. */
    private static final class Debt {
        /** Years of its reports by what they are called. */
        private final SortedMap<Lateness, Set<Integer>> reports = new TreeMap<>();
        /** Identities of others' targets that cannot be told without it. */
        private final Set<String> others = new TreeSet<>();
        /** Its own targets that cannot be told. */
        private int own;

        private int overdue;
        private @Nullable LocalDate due;

        private List<Object> alike() {
            return List.of(reports, others, own, overdue);
        }
    }

    /**
     * One cause.
     *
     * @param codes units, or one rule row, sorted
     * @param reports years of the reports each owes, by what they are called; empty where only figures lack
     * @param due the earliest last good day that has passed, or null
     * @param targets targets that could be told, own and others'
     * @param findings all findings that would be resolved: reports too
     */
    record Cause(
            List<String> codes,
            SortedMap<Lateness, Set<Integer>> reports,
            @Nullable LocalDate due,
            int targets,
            int findings) {}

    Causes(Lexicon words) {
        this.words = words;
    }

    void add(List<NightFinding> findings) {
        for (NightFinding n : findings) {
            Finding f = n.finding();
            boolean counts = f.verdict().standing().waits() && !f.verdict().waived() && !words.draft(f);
            if (counts && !f.verdict().cause().isEmpty()) add(f);
        }
    }

    private void add(Finding f) {
        for (String code : f.verdict().cause().split(";")) {
            if (f.identity().kind() == Kind.TARGET && f.verdict().standing() == Standing.UNKNOWN) target(f, code);
            if (f.identity().kind() == Kind.DEADLINE) f.lateness().ifPresent(l -> report(f, l, debt(code)));
        }
    }

    private void target(Finding f, String code) {
        Debt debt = debt(code);
        if (f.identity().unitCode().equals(code)) debt.own++;
        else debt.others.add(f.id());
    }

    private static void report(Finding f, Lateness lateness, Debt debt) {
        if (!MissingPage.missing(lateness)) return;
        debt.reports
                .computeIfAbsent(lateness, l -> new TreeSet<>())
                .add(f.identity().period().year());
        debt.overdue++;
        LocalDate due = f.due();
        if (due != null && (debt.due == null || due.isBefore(debt.due))) debt.due = due;
    }

    private Debt debt(String code) {
        return debts.computeIfAbsent(code, c -> new Debt());
    }

    /** Causes of which one more could be told, those that free the most first: targets before reports. */
    List<Cause> causes() {
        Map<List<Object>, List<String>> alike = new LinkedHashMap<>();
        debts.forEach((code, debt) -> {
            if (debt.own + debt.others.size() + debt.overdue > 0)
                alike.computeIfAbsent(debt.alike(), k -> new ArrayList<>()).add(code);
        });
        return alike.values().stream()
                .map(this::cause)
                .sorted(Comparator.comparingInt(Cause::targets)
                        .thenComparingInt(Cause::findings)
                        .reversed()
                        .thenComparing(c -> c.codes().get(0)))
                .toList();
    }

    private Cause cause(List<String> codes) {
        Debt one = Objects.requireNonNull(debts.get(codes.get(0)));
        int targets = one.others.size() + one.own * codes.size();
        LocalDate due = codes.stream()
                .map(c -> Objects.requireNonNull(debts.get(c)).due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Cause(codes, one.reports, due, targets, targets + one.overdue * codes.size());
    }
}
