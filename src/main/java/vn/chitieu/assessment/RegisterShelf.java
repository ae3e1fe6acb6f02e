package vn.chitieu.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.obligation.DeadlineObligation;

/** Ad hoc requests of the register beside the documents that answer them, in the order they came. */
final class RegisterShelf {
    private static final Comparator<RegisterEntry> IN_ORDER = Comparator.comparing(RegisterShelf::day)
            .thenComparing(RegisterEntry::number)
            .thenComparing(RegisterEntry::row);
    private final Map<String, List<RegisterEntry>> byClause = new HashMap<>();

    /** A request and the first document not already answering an earlier one that came on or after its day. */
    record Asked(RegisterEntry request, @Nullable RegisterEntry answer) {}

    RegisterShelf(List<RegisterEntry> entries) {
        for (RegisterEntry e : entries)
            if (e.kind().equals("REQUEST") || e.kind().equals("DOCUMENT"))
                byClause.computeIfAbsent(e.kind() + e.provisionId(), k -> new ArrayList<>())
                        .add(e);
        byClause.values().forEach(list -> list.sort(IN_ORDER));
    }

    List<Asked> requests(DeadlineObligation d) {
        String code = d.unit().code();
        List<RegisterEntry> open = new ArrayList<>();
        for (RegisterEntry e : of("DOCUMENT", d.provisionId())) if (e.unitCode().equals(code)) open.add(e);
        List<Asked> all = new ArrayList<>();
        for (RegisterEntry r : of("REQUEST", d.provisionId())) {
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

    private List<RegisterEntry> of(String kind, String provisionId) {
        return byClause.getOrDefault(kind + provisionId, List.of());
    }

    private static int year(RegisterEntry e) {
        if (e.due() != null) return e.due().getYear();
        return e.year() != null ? e.year() : day(e).getYear();
    }

    /** Documents by the day they arrived, requests by the day they bear. */
    private static LocalDate day(RegisterEntry e) {
        LocalDate first = e.kind().equals("REQUEST") ? e.date() : e.arrived();
        LocalDate second = e.kind().equals("REQUEST") ? e.arrived() : e.date();
        return first != null ? first : second != null ? second : LocalDate.MIN;
    }
}
