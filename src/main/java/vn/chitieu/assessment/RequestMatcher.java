package vn.chitieu.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.AnswerCase;
import vn.chitieu.fact.PeriodCase;
import vn.chitieu.fact.RequestCase;
import vn.chitieu.fact.owed.DeadlineObligation;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.vocabulary.DeadlineForm;
import vn.chitieu.vocabulary.Dimension;

/**
 * What the register says is asked for and has come, by unit and clause, laid side by side for the rules: which document
 * answers what is theirs to say (cách hiểu 12, mục 4.9).
 */
public final class RequestMatcher {
    private static final String DOCUMENT = "DOCUMENT";
    private static final String EVENT = "EVENT";
    private static final String REQUEST = "REQUEST";
    private static final Comparator<RegisterEntry> LAST = Comparator.comparing(RegisterEntry::number)
            .thenComparing(RegisterEntry::file)
            .thenComparing(RegisterEntry::sheet)
            .thenComparing(RegisterEntry::row);
    private static final Comparator<RegisterEntry> BY_DATE = Comparator.comparing(AnswerCase::dated)
            .thenComparing(e -> e.due() == null ? LocalDate.MIN : e.due())
            .thenComparing(LAST);
    private static final Comparator<RegisterEntry> BY_ARRIVAL = Comparator.comparing(AnswerCase::came)
            .thenComparing(AnswerCase::dated)
            .thenComparing(LAST);

    private final Map<List<String>, List<RegisterEntry>> entries = new HashMap<>();
    private final Map<List<String>, List<RequestCase>> requests = new LinkedHashMap<>();
    private final Map<List<String>, List<PeriodCase>> periods = new LinkedHashMap<>();
    private final Map<List<String>, List<AnswerCase>> answers = new LinkedHashMap<>();

    /**
     * A request as one finding tells it.
     *
     * @param dimension what tells it from the other requests of the year
     */
    record Request(RequestCase asked, Dimension dimension) {
        @Nullable
        RegisterEntry answer() {
            AnswerCase answer = asked.getAnswer();
            return answer == null ? null : answer.getEntry();
        }
    }

    private RequestMatcher(List<RegisterEntry> register) {
        for (RegisterEntry e : register)
            entries.computeIfAbsent(List.of(e.kind(), e.provisionId(), e.unitCode()), k -> new ArrayList<>())
                    .add(e);
    }

    /** What concerns the reports owed on occasion or several times a year; periods come in order, the oldest first. */
    static RequestMatcher of(List<RegisterEntry> register, List<DeadlineObligation> owed) {
        RequestMatcher shelf = new RequestMatcher(register);
        for (DeadlineObligation d : owed) {
            if (d.onOccasion()) shelf.asked(d.provisionId(), d.unit().code(), d.form());
            else if (d.periodic()) shelf.period(d);
        }
        return shelf;
    }

    /**
     * What concerns every document under the clauses that are owed on occasion.
     *
     * @param forms form of each such clause
     */
    public static RequestMatcher ofDocuments(List<RegisterEntry> register, Map<String, DeadlineForm> forms) {
        RequestMatcher shelf = new RequestMatcher(register);
        List.copyOf(shelf.entries.keySet()).stream()
                .filter(key -> key.get(0).equals(DOCUMENT) && forms.containsKey(key.get(1)))
                .forEach(key -> shelf.asked(key.get(1), key.get(2), forms.get(key.get(1))));
        return shelf;
    }

    private void asked(String clause, String unit, @Nullable DeadlineForm form) {
        List<String> key = List.of(clause, unit);
        if (requests.containsKey(key)) return;
        String kind = form == DeadlineForm.AFTER_EVENT ? EVENT : REQUEST;
        List<RequestCase> asked = new ArrayList<>();
        Stream.concat(of(kind, clause, unit), of(kind, clause, "*"))
                .sorted(BY_DATE)
                .forEach(e -> asked.add(new RequestCase(unit, e, asked.size())));
        requests.put(key, asked);
        came(key, false);
    }

    private void period(DeadlineObligation owed) {
        List<String> key = List.of(owed.provisionId(), owed.unit().code());
        if (!periods.containsKey(key)) came(key, true);
        List<PeriodCase> all = periods.computeIfAbsent(key, k -> new ArrayList<>());
        all.add(new PeriodCase(owed, all.size()));
    }

    private void came(List<String> key, boolean ofPeriods) {
        List<AnswerCase> came = new ArrayList<>();
        of(DOCUMENT, key.get(0), key.get(1))
                .sorted(BY_ARRIVAL)
                .forEach(e -> came.add(new AnswerCase(e, ofPeriods, came.size())));
        answers.put(key, came);
    }

    private Stream<RegisterEntry> of(String kind, String clause, String unit) {
        return entries.getOrDefault(List.of(kind, clause, unit), List.of()).stream();
    }

    /** What the rules are given; where no document has come and nothing was asked for there is nothing to find. */
    public List<Object> facts() {
        List<Object> facts = new ArrayList<>();
        requests.values().forEach(facts::addAll);
        answers.forEach((key, came) -> {
            facts.addAll(came);
            if (!came.isEmpty()) facts.addAll(periods.getOrDefault(key, List.of()));
        });
        return facts;
    }

    /** What a report owed on occasion was asked for in the obligation's year: that of the day it is due. */
    List<Request> requests(DeadlineObligation d) {
        boolean event = d.form() == DeadlineForm.AFTER_EVENT;
        Map<String, Integer> times = new HashMap<>();
        List<Request> found = new ArrayList<>();
        for (RequestCase r :
                requests.getOrDefault(List.of(d.provisionId(), d.unit().code()), List.of())) {
            if (r.isRepeated() || year(r.getEntry()) != d.year()) continue;
            String number = event ? "" : named(r.getEntry());
            int time = times.merge(number, 1, Integer::sum);
            Dimension dimension = event ? Dimension.event(time) : Dimension.request(number, time);
            if (d.version().holds(AnswerCase.dated(r.getEntry()))) found.add(new Request(r, dimension));
        }
        return found;
    }

    /** The period of a report that is owed several times a year, as the rules left it; null for any other report. */
    @Nullable
    PeriodCase period(String clause, String unit, String code) {
        return periods.getOrDefault(List.of(clause, unit), List.of()).stream()
                .filter(p -> p.getCode().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Documents that answer nothing that was asked for, by their places. */
    public List<RegisterEntry> unfit() {
        return answers.values().stream()
                .flatMap(List::stream)
                .filter(AnswerCase::isFitsNone)
                .map(AnswerCase::getEntry)
                .sorted(Comparator.comparing(RegisterEntry::file)
                        .thenComparing(RegisterEntry::sheet)
                        .thenComparing(RegisterEntry::row))
                .toList();
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
