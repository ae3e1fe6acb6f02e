package vn.chitieu.command.nights;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.parts.Workers;
import vn.chitieu.night.run.NightLog;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.rulebook.model.RuleProblem.Severity;
import vn.chitieu.rulebook.model.Rulebook;

/** The lines of {@code status} about rules and how nights went. */
final class StatusReport {
    private static final Messages MESSAGES = Messages.beside(StatusReport.class);
    private static final Duration FRESH = Duration.ofDays(1);
    private static final int HASH = 12;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Vietnamese.ZONE);
    private final Instant now;
    private final boolean atWork;
    private final String log;

    /**
     * @param atWork whether a night is at work: one on record as running that is not has been killed
     * @param log where the log lies
     */
    StatusReport(Instant now, boolean atWork, String log) {
        this.now = now;
        this.atWork = atWork;
        this.log = log;
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

    /** One attempt, and why it failed. */
    List<String> night(NightLog.Night n) {
        List<String> lines = new ArrayList<>();
        Long seconds = n.seconds();
        lines.add(MESSAGES.get(
                "status.night",
                Long.toString(n.run()),
                Vietnamese.day(n.asOf()),
                MESSAGES.get(state(n)),
                MOMENT.format(n.began()),
                seconds == null
                        ? ""
                        : MESSAGES.get(n.resumed() ? "status.seconds.resumed" : "status.seconds", seconds.toString()),
                n.rulesHash().isEmpty()
                        ? ""
                        : MESSAGES.get(
                                "status.rules.of",
                                n.rulesHash()
                                        .substring(
                                                0, Math.min(HASH, n.rulesHash().length()))),
                n.onLastGoodRules() ? MESSAGES.get("status.lastgood") : "",
                n.acceptedLogic().isEmpty() ? "" : MESSAGES.get("status.logic", n.acceptedLogic())));
        if (!n.reason().isEmpty()) lines.add("  " + MESSAGES.get("status.reason", n.reason()));
        return lines;
    }

    private String state(NightLog.Night n) {
        return n.state().equals("RUNNING") && !atWork ? "status.DIED" : "status." + n.state();
    }

    /** Mean and longest of the nights that were published, and what is wrong with the latest one. */
    List<String> verdict(List<NightLog.Night> nights) {
        List<String> lines = new ArrayList<>();
        List<Long> seconds = nights.stream()
                // the last life of a night that died says nothing of how long a night takes
                .filter(n -> n.state().equals("PUBLISHED") && !n.resumed())
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
        String again = last.asOf().toString();
        if (last.state().equals("FAILED")) lines.add(MESSAGES.get("status.warn.failed", again, log));
        else if (last.state().equals("RUNNING"))
            lines.add(atWork ? MESSAGES.get("status.warn.running") : MESSAGES.get("status.warn.died", again, log));
        else if (Duration.between(last.began(), now).compareTo(FRESH) > 0) lines.add(MESSAGES.get("status.warn.old"));
        return lines;
    }

    /** Processes that do parts of nights, and why one does not. */
    List<String> workers(List<Workers.Worker> workers) {
        return workers.stream()
                .map(w -> MESSAGES.get(
                        w.refusal().isEmpty() ? "status.worker" : "status.worker.refused",
                        w.id(),
                        MOMENT.format(w.since()),
                        w.refusal()))
                .toList();
    }
}
