package vn.chitieu.command;

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
import vn.chitieu.language.Messages;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.NightLog;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.Provision;
import vn.chitieu.rulebook.Rulebook;

/**
 * The lines of {@code status} about deadlines: what the latest published night found, as of its day. Days are counted
 * from that day too, so that what is in and what is missing agree with them.
 */
final class DeadlineLines {
    private static final Messages MESSAGES = Messages.beside(DeadlineLines.class);
    private static final int NAMES_A_LINE = 10;
    private static final String INDENT = "    ";

    private final Rulebook rulebook;
    private final Map<String, String> titles;
    private final LocalDate asOf;
    private final int width;

    /** @param width columns of a line of names */
    DeadlineLines(Rulebook rulebook, LocalDate asOf, int width) {
        this.rulebook = rulebook;
        this.asOf = asOf;
        this.width = width;
        this.titles = rulebook.documents().stream()
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

    private List<String> deadline(NightLog.Returns r) {
        List<String> lines = new ArrayList<>();
        LocalDate due = r.due();
        lines.add(MESSAGES.get(
                "status.deadline",
                named(r.provisionId()),
                Vietnamese.period(r.period()),
                due == null ? "" : when(due),
                Integer.toString(r.received() - r.late()),
                Integer.toString(r.late()),
                Integer.toString(r.owed() - r.received()),
                Integer.toString(r.owed())));
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        r.missing().forEach(code -> byKind.computeIfAbsent(kind(code), k -> new ArrayList<>())
                .add(name(code)));
        byKind.forEach((kind, names) -> {
            lines.add("  " + MESSAGES.get("status.missing", kind, Integer.toString(names.size())));
            lines.addAll(wrapped(names));
        });
        return lines;
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
