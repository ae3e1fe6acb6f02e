package vn.chitieu.report.view;

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
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.LatenessRows;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.vocabulary.Kind;
import vn.chitieu.vocabulary.Standing;

/**
 * What would resolve findings: units that owe reports or figures, rule rows that lack a figure; who owes the same and
 * keeps the same waiting is one cause. The rules say of each finding who must act (column {@code cause}); this only
 * groups and counts. Gathered while the units stream past.
 */
public final class Causes {
    private final ReportVocabulary words;
    private final Map<String, Debt> debts = new TreeMap<>();

    /** One finding that waits: of whom, what, of which period, how it stands. */
    public record Waiting(OrganisationUnit unit, String what, String period, String state, String colour) {}

    /** What one unit, or one rule row, keeps from being resolved. */
    private static final class Debt {
        /** Years of its reports by what they are called. */
        private final SortedMap<Lateness, Set<Integer>> reports = new TreeMap<>();
        /** Identities of others' targets that cannot be told without it. */
        private final Set<String> others = new TreeSet<>();
        /** Its own targets that cannot be told. */
        private int own;

        private int overdue;
        /** What is counted, by identity. */
        private final SortedMap<String, Waiting> waiting = new TreeMap<>();

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
     * @param waiting all findings that would be resolved, reports too, each once
     */
    public record Cause(
            List<String> codes,
            SortedMap<Lateness, Set<Integer>> reports,
            @Nullable LocalDate due,
            int targets,
            List<Waiting> waiting) {

        public int findings() {
            return waiting.size();
        }
    }

    Causes(ReportVocabulary words) {
        this.words = words;
    }

    void add(UnitNight unit) {
        for (NightFinding n : unit.findings()) {
            Finding f = n.finding();
            boolean counts = f.verdict().standing().waits() && !f.verdict().waived() && !words.draft(f);
            if (counts && !f.verdict().cause().isEmpty()) add(unit.unit(), f);
        }
    }

    private void add(OrganisationUnit unit, Finding f) {
        Waiting waiting = new Waiting(
                unit,
                words.title(f),
                Vietnamese.period(f.identity().period().text()),
                words.stateWord(f),
                words.colour(f));
        for (String code : f.verdict().cause().split(";")) {
            boolean counted = f.identity().kind() == Kind.TARGET
                    ? target(f, code)
                    : f.lateness().filter(l -> report(f, l, debt(code))).isPresent();
            if (counted) debt(code).waiting.put(f.id(), waiting);
        }
    }

    private boolean target(Finding f, String code) {
        if (f.verdict().standing() != Standing.UNKNOWN) return false;
        Debt debt = debt(code);
        if (f.identity().unitCode().equals(code)) debt.own++;
        else debt.others.add(f.id());
        return true;
    }

    private static boolean report(Finding f, Lateness lateness, Debt debt) {
        if (!LatenessRows.missing(lateness)) return false;
        debt.reports
                .computeIfAbsent(lateness, l -> new TreeSet<>())
                .add(f.identity().period().year());
        debt.overdue++;
        LocalDate due = f.due();
        if (due != null && (debt.due == null || due.isBefore(debt.due))) debt.due = due;
        return true;
    }

    private Debt debt(String code) {
        return debts.computeIfAbsent(code, c -> new Debt());
    }

    /** Causes of which one more could be told, those that free the most first: targets before reports. */
    public List<Cause> causes() {
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
        SortedMap<String, Waiting> waiting = new TreeMap<>();
        codes.forEach(c -> waiting.putAll(Objects.requireNonNull(debts.get(c)).waiting));
        return new Cause(codes, one.reports, due, targets, List.copyOf(waiting.values()));
    }
}
