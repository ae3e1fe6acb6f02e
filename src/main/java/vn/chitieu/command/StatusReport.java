package vn.chitieu.command;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.NightLog;
import vn.chitieu.rulebook.PlanDocument;
import vn.chitieu.rulebook.RuleProblem.Severity;
import vn.chitieu.rulebook.Rulebook;

/** The lines of {@code status} about rules, deadlines and how nights went. */
final class StatusReport {
    private static final Messages MESSAGES = Messages.beside(StatusReport.class);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final int HASH = 12;
    private final Instant now;

    StatusReport(Instant now) {
        this.now = now;
    }

    List<String> rules(Rulebook rulebook, NightLog.Rules used) {
        List<String> lines = new ArrayList<>();
        lines.add(MESSAGES.get(
                used.lastGood() ? "status.rules.lastgood" : "status.rules",
                used.hash().substring(0, Math.min(HASH, used.hash().length())),
                Long.toString(used.since())));
        rulebook.documents().forEach(d -> lines.add("  " + document(d)));
        long errors = rulebook.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .count();
        if (errors > 0) lines.add(MESSAGES.get("status.rules.errors", Long.toString(errors)));
        else if (!rulebook.hash().equals(used.hash())) lines.add(MESSAGES.get("status.rules.differ"));
        return lines;
    }

    private static String document(PlanDocument d) {
        LocalDate date = d.date();
        return MESSAGES.get(
                d.draft() || date == null ? "status.document.draft" : "status.document",
                d.shortTitle(),
                d.number(),
                date == null ? "" : Vietnamese.day(date),
                d.hash().substring(0, Math.min(HASH, d.hash().length())));
    }

    List<String> deadline(NightLog.Returns r, UnaryOperator<String> name) {
        List<String> lines = new ArrayList<>();
        LocalDate due = r.due();
        lines.add(MESSAGES.get(
                "status.deadline",
                r.provisionId(),
                Vietnamese.period(r.period()),
                due == null ? "" : when(due),
                Integer.toString(r.received() - r.late()),
                Integer.toString(r.late()),
                Integer.toString(r.missing().size()),
                Integer.toString(r.owed())));
        if (!r.missing().isEmpty())
            lines.add("  "
                    + MESSAGES.get(
                            "status.missing", r.missing().stream().map(name).collect(Collectors.joining("; "))));
        return lines;
    }

    /** The nearest last good day that has not passed. */
    List<String> next(List<NightLog.Returns> returns) {
        return returns.stream()
                .filter(r -> r.due() != null && !r.due().isBefore(today()))
                .min(Comparator.comparing(r -> Objects.requireNonNull(r.due())))
                .map(r -> MESSAGES.get("status.next", r.provisionId(), when(Objects.requireNonNull(r.due()))))
                .stream()
                .toList();
    }

    private String when(LocalDate due) {
        long days = ChronoUnit.DAYS.between(today(), due);
        return days < 0
                ? MESSAGES.get("status.due.over", Vietnamese.day(due), Long.toString(-days))
                : MESSAGES.get("status.due.left", Vietnamese.day(due), Long.toString(days));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, Vietnamese.ZONE);
    }

    /** Mean and longest of the nights that were published, and what is wrong with the latest one. */
    List<String> verdict(List<NightLog.Night> nights) {
        List<String> lines = new ArrayList<>();
        List<Long> seconds = nights.stream()
                .filter(n -> n.state().equals("PUBLISHED"))
                .map(NightLog.Night::seconds)
                .filter(Objects::nonNull)
                .toList();
        if (!seconds.isEmpty()) {
            long sum = seconds.stream().mapToLong(s -> s).sum();
            BigDecimal mean = BigDecimal.valueOf(sum)
                    .divide(BigDecimal.valueOf(seconds.size()), 1, java.math.RoundingMode.HALF_UP);
            long longest = seconds.stream().mapToLong(s -> s).max().getAsLong();
            lines.add(MESSAGES.get(
                    "status.durations",
                    Integer.toString(seconds.size()),
                    Vietnamese.number(mean, 1),
                    Long.toString(longest)));
        }
        NightLog.Night last = nights.get(0);
        if (last.state().equals("FAILED")) lines.add(MESSAGES.get("status.warn.failed"));
        else if (last.state().equals("RUNNING")) lines.add(MESSAGES.get("status.warn.running"));
        else if (Duration.between(last.began(), now).compareTo(FRESH) > 0) lines.add(MESSAGES.get("status.warn.old"));
        return lines;
    }
}
