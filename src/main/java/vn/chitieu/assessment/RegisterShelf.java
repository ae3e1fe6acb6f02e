package vn.chitieu.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.obligation.DeadlineObligation;

/** Ad hoc requests of the register beside the documents that answer them, in the order they came. */
final class RegisterShelf {
    private static final Comparator<RegisterEntry> IN_ORDER = Comparator.comparing(RegisterShelf::day)
            .thenComparing(RegisterEntry::number)
            .thenComparing(RegisterEntry::row);
    /** What opens a report that is not owed by the calendar. */
    private static final Set<String> OPENING = Set.of("REQUEST", "EVENT");

    private final Map<String, List<RegisterEntry>> byClause = new HashMap<>();

    /** A request and the first document not already answering an earlier one that came on or after its day. */
    record Asked(RegisterEntry request, @Nullable RegisterEntry answer) {}

    RegisterShelf(List<RegisterEntry> entries) {
        for (RegisterEntry e : entries)
            if (OPENING.contains(e.kind()) || e.kind().equals("DOCUMENT"))
                byClause.computeIfAbsent(e.kind() + e.provisionId(), k -> new ArrayList<>())
                        .add(e);
        byClause.values().forEach(list -> list.sort(IN_ORDER));
    }

    List<Asked> requests(DeadlineObligation d) {
        String code = d.unit().code();
        List<RegisterEntry> open = new ArrayList<>();
        for (RegisterEntry e : of("DOCUMENT", d.provisionId())) if (e.unitCode().equals(code)) open.add(e);
        List<Asked> all = new ArrayList<>();
        for (RegisterEntry r : of(d.form().equals("AFTER_EVENT") ? "EVENT" : "REQUEST", d.provisionId())) {
            if (!r.unitCode().equals(code) && !r.unitCode().equals("*")) continue;
            RegisterEntry answer = open.stream()
                    .filter(e -> !day(e).isBefore(day(r)))
                    .findFirst()
                    .orElse(null);
            open.remove(answer);
            if (year(r) == d.year()) all.add(new Asked(r, answer));
        }
        return all;
    }

    /**
     * The document that answers each period of a report due several times a year: the first of those that name the
     * period; one that names none answers the oldest period begun by its day that has no other.
     *
     * @param owed one unit's periods of one clause, oldest first
     */
    Map<String, RegisterEntry> answers(List<DeadlineObligation> owed) {
        Map<String, RegisterEntry> answers = new HashMap<>();
        if (owed.isEmpty()) return answers;
        String code = owed.get(0).unit().code();
        List<RegisterEntry> documents = of("DOCUMENT", owed.get(0).provisionId()).stream()
                .filter(e -> e.unitCode().equals(code))
                .toList();
        for (RegisterEntry e : documents) if (!e.period().isEmpty()) answers.putIfAbsent(e.period(), e);
        for (RegisterEntry e : documents)
            if (e.period().isEmpty())
                owed.stream()
                        .filter(d -> !d.period().begin().isAfter(day(e)))
                        .map(d -> d.period().code())
                        .filter(p -> !answers.containsKey(p))
                        .findFirst()
                        .ifPresent(p -> answers.put(p, e));
        return answers;
    }

    private List<RegisterEntry> of(String kind, String provisionId) {
        return byClause.getOrDefault(kind + provisionId, List.of());
    }

    private static int year(RegisterEntry e) {
        if (e.due() != null) return e.due().getYear();
        return e.year() != null ? e.year() : day(e).getYear();
    }

    /** Documents by the day they arrived, requests by the day they bear. */
    private static LocalDate day(RegisterEntry e) {
        boolean opening = OPENING.contains(e.kind());
        LocalDate first = opening ? e.date() : e.arrived();
        LocalDate second = opening ? e.arrived() : e.date();
        return first != null ? first : second != null ? second : LocalDate.MIN;
    }
}
