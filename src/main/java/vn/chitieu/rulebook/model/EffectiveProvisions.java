package vn.chitieu.rulebook.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.chitieu.fact.owed.DeadlineNorm;
import vn.chitieu.fact.owed.DutyNorm;
import vn.chitieu.fact.owed.TargetNorm;
import vn.chitieu.fact.owed.Version;

/**
 * Of each clause the one row that speaks for it on a day: the version in force, else the last one that was, else the first
 * that will be. For words and lists; which version a finding comes from is decided where whom it binds is decided.
 */
final class EffectiveProvisions {
    private EffectiveProvisions() {}

    /** The document with one row a clause; the very document where no clause has several. */
    static PlanDocument on(PlanDocument d, LocalDate day) {
        if (!amended(d)) return d;
        return new PlanDocument(
                d.code(),
                d.number(),
                d.date(),
                d.issuer(),
                d.title(),
                d.shortTitle(),
                d.territory(),
                d.lead(),
                d.draft(),
                d.parent(),
                d.preparedBy(),
                d.approvedBy(),
                on(d.provisions(), Provision::id, Provision::version, day),
                on(d.targets(), TargetNorm::id, TargetNorm::version, day),
                on(d.deadlines(), DeadlineNorm::id, DeadlineNorm::version, day),
                on(d.duties(), DutyNorm::id, DutyNorm::version, day),
                d.annex(),
                d.file(),
                d.hash(),
                d.workbook(),
                d.scenarios());
    }

    private static boolean amended(PlanDocument d) {
        return d.provisions().stream().map(Provision::id).distinct().count()
                < d.provisions().size();
    }

    private static <T> List<T> on(List<T> rows, Function<T, String> id, Function<T, Version> version, LocalDate day) {
        Comparator<T> newest = Comparator.comparing(version, Version.NEWEST_FIRST);
        Map<String, T> chosen = new HashMap<>();
        for (T row : rows)
            chosen.merge(id.apply(row), row, (a, b) -> {
                T earlier = newest.compare(a, b) > 0 ? a : b;
                T later = earlier.equals(a) ? b : a;
                return version.apply(later).begun(day) ? later : earlier;
            });
        return rows.stream().filter(r -> chosen.get(id.apply(r)).equals(r)).toList();
    }
}
