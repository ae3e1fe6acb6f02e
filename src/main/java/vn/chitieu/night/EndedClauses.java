package vn.chitieu.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chitieu.fact.owed.Version;
import vn.chitieu.finding.EndedClause;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.rulebook.model.Rulebook;

/** The clauses of the rules that have been amended or repealed by a day. */
final class EndedClauses {
    private EndedClauses() {}

    /** Of each the change that happened last. */
    static List<EndedClause> of(Rulebook rules, LocalDate day) {
        Map<String, Version> last = new LinkedHashMap<>();
        rules.documents().stream()
                .flatMap(d -> d.provisions().stream())
                .filter(p -> p.version().begun(day))
                .sorted(Comparator.comparing(Provision::version, Version.NEWEST_FIRST.reversed()))
                .forEach(p -> last.put(p.id(), p.version()));
        List<EndedClause> ended = new ArrayList<>();
        last.forEach((id, v) -> {
            LocalDate to = v.to();
            boolean repealed = to != null && to.isBefore(day);
            LocalDate since = repealed ? to.plusDays(1) : v.from();
            if (since != null) ended.add(new EndedClause(id, since, v.number(), Objects.toString(v.date(), "")));
        });
        return ended;
    }
}
