package vn.chitieu.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Folding;

/**
 * What one unit was asked for under one clause, oldest first, each beside the document that answers it; and the documents
 * that answer nothing.
 *
 * <p>A document answers the oldest request still open that is not younger than itself, of the year it states if it states
 * one; documents are taken in the order they arrived. Those that name their request come first: what another left open
 * may be what an unnamed one is about.
 */
final class Asked {
    private static final Comparator<RegisterEntry> LAST = Comparator.comparing(RegisterEntry::number)
            .thenComparing(RegisterEntry::file)
            .thenComparing(RegisterEntry::sheet)
            .thenComparing(RegisterEntry::row);
    /** Requests by the day they bear. */
    static final Comparator<RegisterEntry> BY_DATE = Comparator.comparing(Asked::dated)
            .thenComparing(e -> e.due() == null ? LocalDate.MIN : e.due())
            .thenComparing(LAST);
    /** Documents by the day they arrived. */
    static final Comparator<RegisterEntry> BY_ARRIVAL =
            Comparator.comparing(Asked::came).thenComparing(Asked::dated).thenComparing(LAST);

    private final Map<RegisterEntry, @Nullable RegisterEntry> answers = new LinkedHashMap<>();
    private final List<RegisterEntry> unfit = new ArrayList<>();

    /** @param documents what came from the unit under the clause */
    Asked(List<RegisterEntry> requests, List<RegisterEntry> documents) {
        for (RegisterEntry r : once(requests)) answers.put(r, null);
        List<RegisterEntry> inOrder = ofOneFile(documents);
        for (RegisterEntry e : inOrder) if (!e.request().isEmpty()) named(e);
        for (RegisterEntry e : inOrder) if (e.request().isEmpty()) unnamed(e);
    }

    /** A second answer to a request that is named is no stranger: the first one counts. */
    private void named(RegisterEntry document) {
        List<RegisterEntry> meant = answers.keySet().stream()
                .filter(r -> Folding.fold(r.number()).equals(Folding.fold(document.request())) && fits(document, r))
                .toList();
        if (meant.isEmpty()) unfit.add(document);
        meant.stream().filter(r -> answers.get(r) == null).findFirst().ifPresent(r -> answers.put(r, document));
    }

    private void unnamed(RegisterEntry document) {
        answers.keySet().stream()
                .filter(r -> answers.get(r) == null && fits(document, r))
                .findFirst()
                .ifPresentOrElse(r -> answers.put(r, document), () -> unfit.add(document));
    }

    private static boolean fits(RegisterEntry document, RegisterEntry request) {
        Integer year = document.year();
        return !dated(request).isAfter(dated(document))
                && (year == null || year == dated(request).getYear());
    }

    /** One letter entered twice is one request; the unit's own row goes before one to everybody. */
    private static List<RegisterEntry> once(List<RegisterEntry> requests) {
        Set<List<Object>> own = new HashSet<>();
        for (RegisterEntry r : requests) if (!r.unitCode().equals("*")) own.add(letter(r));
        Set<List<Object>> seen = new HashSet<>();
        return requests.stream()
                .sorted(BY_DATE)
                .filter(r -> r.number().isEmpty()
                        || !(r.unitCode().equals("*") && own.contains(letter(r)))
                                && seen.add(List.of(letter(r), Objects.requireNonNullElse(r.due(), LocalDate.MIN))))
                .toList();
    }

    /** A second copy of the register lists the same documents again; two rows of one file are two answers. */
    private static List<RegisterEntry> ofOneFile(List<RegisterEntry> documents) {
        Map<List<Object>, String> files = new HashMap<>();
        return documents.stream()
                .sorted(BY_ARRIVAL)
                .filter(e -> {
                    List<Object> same = List.of(letter(e), Folding.fold(e.request()));
                    String first = files.putIfAbsent(same, e.file());
                    return e.number().isEmpty() || first == null || first.equals(e.file());
                })
                .toList();
    }

    private static List<Object> letter(RegisterEntry request) {
        return List.of(Folding.fold(request.number()), dated(request));
    }

    List<RegisterEntry> requests() {
        return List.copyOf(answers.keySet());
    }

    @Nullable
    RegisterEntry answer(RegisterEntry request) {
        return answers.get(request);
    }

    /** Documents that fit no request. */
    List<RegisterEntry> unfit() {
        return List.copyOf(unfit);
    }

    /** The day an entry bears. */
    private static LocalDate dated(RegisterEntry e) {
        LocalDate date = e.date();
        return date != null ? date : came(e);
    }

    private static LocalDate came(RegisterEntry e) {
        LocalDate arrived = e.arrived();
        if (arrived != null) return arrived;
        LocalDate date = e.date();
        return date != null ? date : LocalDate.MIN;
    }
}
