package vn.chitieu.command.nights;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chitieu.fact.Lateness;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.run.NightLog;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.vocabulary.Kind;

/**
 * The lines of {@code status} about deadlines: what the latest published night found, as of its day. Days are counted
 * from that day too, so that what is in and what is missing agree with them.
 */
final class DeadlineLines {
    private static final Messages MESSAGES = Messages.beside(DeadlineLines.class);
    private static final int NAMES_A_LINE = 10;
    private static final String INDENT = "    ";
    private static final String DUE_SOON = "DUE_SOON_DAYS";
    /** What has come first, as an officer asks. */
    private static final List<Lateness> ORDER = List.of(
            Lateness.SENT_ON_TIME,
            Lateness.ANSWERED,
            Lateness.ON_NAMED_DAY,
            Lateness.SENT_LATE,
            Lateness.ANSWERED_LATE,
            Lateness.DOCUMENT_ONLY,
            Lateness.NOT_SENT,
            Lateness.RETURNED,
            Lateness.UNANSWERED);

    private final Rulebook rulebook;
    private final Map<String, String> titles;
    private final LocalDate asOf;
    private final int width;

    /** @param width columns of a line of names */
    DeadlineLines(Rulebook rulebook, LocalDate asOf, int width) {
        this.rulebook = rulebook;
        this.asOf = asOf;
        this.width = width;
        this.titles = rulebook.on(asOf).documents().stream()
                .flatMap(d -> d.provisions().stream())
                .collect(Collectors.toMap(Provision::id, Provision::title, (a, b) -> a));
    }

    List<String> all(List<NightLog.Returns> returns) {
        List<String> lines = new ArrayList<>();
        lines.add(MESSAGES.get("status.asof", Vietnamese.day(asOf)));
        returns.forEach(r -> lines.addAll(deadline(r)));
        next(returns).ifPresent(lines::add);
        return lines;
    }

    /** One line a task: by when, and how many units stand where. */
    List<String> tasks(List<NightLog.Tasks> tasks) {
        return tasks.stream()
                .map(t -> MESSAGES.get(
                        "status.task",
                        named(t.provisionId()),
                        when(t.due()),
                        t.units().entrySet().stream()
                                .map(e -> word(e.getKey()) + " " + e.getValue().size())
                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private String word(String task) {
        return rulebook.definitions().states().stream()
                .filter(s -> s.kind() == Kind.DUTY && s.state().equals(task))
                .map(s -> Vietnamese.small(s.word()))
                .findFirst()
                .orElse(task);
    }

    /** In numbers: a line each deadline for which something is waited, one for all others together. */
    List<String> brief(List<NightLog.Returns> returns) {
        List<String> lines = new ArrayList<>();
        lines.add(MESSAGES.get("status.asof", Vietnamese.day(asOf)));
        List<NightLog.Returns> waited = returns.stream().filter(this::waits).toList();
        waited.forEach(r -> lines.add(deadline(r).get(0)));
        int others = returns.size() - waited.size();
        if (others > 0) lines.add(MESSAGES.get("status.complete", Integer.toString(others)));
        if (!waited.isEmpty()) lines.add(MESSAGES.get("status.names"));
        return lines;
    }

    /** What one unit has sent and owes. */
    List<String> unit(List<NightLog.Returns> returns, String code) {
        List<String> lines = new ArrayList<>();
        lines.add(MESSAGES.get("status.asof", Vietnamese.day(asOf)));
        lines.add(name(code));
        for (NightLog.Returns r : returns) {
            LocalDate due = r.due();
            Optional<String> word = ORDER.stream()
                    .filter(l -> r.units().getOrDefault(l, List.of()).contains(code))
                    .map(l -> LatenessWords.inline(rulebook, l))
                    .findFirst()
                    .or(() -> Optional.of(r.waiting())
                            .filter(w -> w.contains(code))
                            .map(w -> MESSAGES.get("status.waiting", "").strip()));
            word.ifPresent(w -> lines.add(MESSAGES.get(
                    "status.unit",
                    named(r.provisionId()),
                    Vietnamese.period(r.period()),
                    due == null ? "" : when(due),
                    w)));
        }
        return lines;
    }

    private boolean waits(NightLog.Returns r) {
        LocalDate due = r.due();
        boolean soon = due == null || !due.minusDays(soonDays()).isAfter(asOf);
        return ORDER.stream()
                        .filter(l -> l.overdue() || l == Lateness.DOCUMENT_ONLY)
                        .anyMatch(l -> r.count(l) > 0)
                || soon && !r.waiting().isEmpty();
    }

    /** How long before its last good day a report is due soon, by the rules. */
    private long soonDays() {
        return rulebook.definitions().thresholds().stream()
                .filter(t -> t.key().equals(DUE_SOON))
                .mapToLong(t -> t.value().longValue())
                .findFirst()
                .orElse(0);
    }

    private List<String> deadline(NightLog.Returns r) {
        List<String> lines = new ArrayList<>();
        LocalDate due = r.due();
        List<String> counts = new ArrayList<>();
        for (Lateness lateness : ORDER)
            if (r.count(lateness) > 0) counts.add(LatenessWords.inline(rulebook, lateness) + " " + r.count(lateness));
        if (!r.waiting().isEmpty())
            counts.add(
                    MESSAGES.get("status.waiting", Integer.toString(r.waiting().size())));
        boolean request = r.units().keySet().stream().anyMatch(Lateness::request);
        lines.add(MESSAGES.get(
                request ? "status.request" : "status.deadline",
                named(r.provisionId()),
                Vietnamese.period(r.period()),
                due == null ? "" : when(due),
                String.join(", ", counts),
                Integer.toString(r.owed())));
        for (Lateness lateness : ORDER)
            if (lateness.overdue() || lateness == Lateness.DOCUMENT_ONLY)
                names(LatenessWords.of(rulebook, lateness), r.units().getOrDefault(lateness, List.of()), lines);
        names(MESSAGES.get("status.waiting.names"), r.waiting(), lines);
        return lines;
    }

    private void names(String word, List<String> codes, List<String> lines) {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        codes.forEach(code ->
                byKind.computeIfAbsent(kind(code), k -> new ArrayList<>()).add(name(code)));
        byKind.forEach((kind, names) -> {
            lines.add("  " + MESSAGES.get("status.missing", kind, Integer.toString(names.size()), word));
            lines.addAll(wrapped(names));
        });
    }

    /** All names, some on a line. */
    private List<String> wrapped(List<String> names) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(INDENT);
        int on = 0;
        for (int i = 0; i < names.size(); i++) {
            String shown = names.get(i) + (i + 1 < names.size() ? ";" : ".");
            if (on == NAMES_A_LINE || on > 0 && line.length() + 1 + shown.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(INDENT);
                on = 0;
            }
            if (on++ > 0) line.append(' ');
            line.append(shown);
        }
        if (on > 0) lines.add(line.toString());
        return lines;
    }

    /** The nearest last good day that has not passed. */
    private Optional<String> next(List<NightLog.Returns> returns) {
        return returns.stream()
                .filter(r -> r.due() != null && !r.due().isBefore(asOf))
                .min(Comparator.comparing(r -> Objects.requireNonNull(r.due())))
                .map(r -> MESSAGES.get("status.next", named(r.provisionId()), when(Objects.requireNonNull(r.due()))));
    }

    private String when(LocalDate due) {
        long days = ChronoUnit.DAYS.between(asOf, due);
        return days < 0
                ? MESSAGES.get("status.due.over", Vietnamese.day(due), Long.toString(-days))
                : MESSAGES.get("status.due.left", Vietnamese.day(due), Long.toString(days));
    }

    private String named(String provisionId) {
        String title = titles.getOrDefault(provisionId, "");
        return title.isEmpty() ? provisionId : MESSAGES.get("status.clause", provisionId, title);
    }

    private String kind(String code) {
        return rulebook.registry()
                .unit(code)
                .flatMap(rulebook.registry()::typeOf)
                .map(UnitType::name)
                .orElse(MESSAGES.get("status.kind.other"));
    }

    private String name(String code) {
        return rulebook.registry()
                .unit(code)
                .map(OrganisationUnit::name)
                .map(n -> n + " (" + code + ")")
                .orElse(code);
    }
}
