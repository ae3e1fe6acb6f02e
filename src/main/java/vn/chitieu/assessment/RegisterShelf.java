package vn.chitieu.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.obligation.DeadlineObligation;
import vn.chitieu.vocabulary.Dimension;

/** What the register says is asked for and has come, by unit and clause. */
public final class RegisterShelf {
    private static final String DOCUMENT = "DOCUMENT";
    private static final String EVENT = "EVENT";
    private static final String REQUEST = "REQUEST";
    private static final Set<String> KEPT = Set.of(DOCUMENT, REQUEST, EVENT);

    private final Map<List<String>, List<RegisterEntry>> shelves = new HashMap<>();
    private final Map<List<String>, Asked> asked = new HashMap<>();

    /**
     * A request beside its answer, as one finding tells it.
     *
     * @param dimension what tells it from the other requests of the year
     */
    record Request(RegisterEntry request, @Nullable RegisterEntry answer, Dimension dimension) {}

    public RegisterShelf(List<RegisterEntry> entries) {
        for (RegisterEntry e : entries)
            if (KEPT.contains(e.kind()))
                shelves.computeIfAbsent(List.of(e.kind(), e.provisionId(), e.unitCode()), k -> new ArrayList<>())
                        .add(e);
    }

    /** What a report owed on occasion was asked for in the obligation's year: that of the day it is due. */
    List<Request> requests(DeadlineObligation d) {
        boolean event = d.form().equals("AFTER_EVENT");
        Asked all = asked(event ? EVENT : REQUEST, d.provisionId(), d.unit().code());
        Map<String, Integer> times = new HashMap<>();
        List<Request> found = new ArrayList<>();
        for (RegisterEntry r : all.requests()) {
            if (year(r) != d.year()) continue;
            String number = event ? "" : named(r);
            int time = times.merge(number, 1, Integer::sum);
            Dimension dimension = event ? Dimension.event(time) : Dimension.request(number, time);
            found.add(new Request(r, all.answer(r), dimension));
        }
        return found;
    }

    /**
     * Documents under the clauses that are owed on occasion only and answer nothing that was asked for.
     *
     * @param forms form of each such clause
     */
    public List<RegisterEntry> unfit(Map<String, String> forms) {
        return shelves.keySet().stream()
                .filter(key -> key.get(0).equals(DOCUMENT) && forms.containsKey(key.get(1)))
                .flatMap(key ->
                        asked("AFTER_EVENT".equals(forms.get(key.get(1))) ? EVENT : REQUEST, key.get(1), key.get(2))
                                .unfit()
                                .stream())
                .sorted(Comparator.comparing(RegisterEntry::file)
                        .thenComparing(RegisterEntry::sheet)
                        .thenComparing(RegisterEntry::row))
                .toList();
    }

    private Asked asked(String kind, String provisionId, String unitCode) {
        return asked.computeIfAbsent(List.of(kind, provisionId, unitCode), key -> {
            List<RegisterEntry> requests = new ArrayList<>(of(kind, provisionId, unitCode));
            requests.addAll(of(kind, provisionId, "*"));
            return new Asked(requests, of(DOCUMENT, provisionId, unitCode));
        });
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
        List<RegisterEntry> documents = of(
                        DOCUMENT, owed.get(0).provisionId(), owed.get(0).unit().code())
                .stream()
                .sorted(Asked.BY_ARRIVAL)
                .toList();
        for (RegisterEntry e : documents) if (!e.period().isEmpty()) answers.putIfAbsent(e.period(), e);
        for (RegisterEntry e : documents) {
            LocalDate came = e.arrived() != null ? e.arrived() : e.date();
            if (e.period().isEmpty() && came != null)
                owed.stream()
                        .filter(d -> !d.period().begin().isAfter(came))
                        .map(d -> d.period().code())
                        .filter(p -> !answers.containsKey(p))
                        .findFirst()
                        .ifPresent(p -> answers.put(p, e));
        }
        return answers;
    }

    private List<RegisterEntry> of(String kind, String provisionId, String unitCode) {
        return shelves.getOrDefault(List.of(kind, provisionId, unitCode), List.of());
    }

    private static int year(RegisterEntry e) {
        LocalDate due = e.due();
        if (due != null) return due.getYear();
        LocalDate date = e.date() != null ? e.date() : e.arrived();
        return date == null ? 0 : date.getYear();
    }

    /** The number as written, in one line and without the sign that parts an identity; the day where there is none. */
    private static String named(RegisterEntry request) {
        String number = Vietnamese.clean(request.number()).replace(':', '.');
        return number.isEmpty() ? String.valueOf(request.date()) : number;
    }
}
