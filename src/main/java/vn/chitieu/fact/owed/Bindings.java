package vn.chitieu.fact.owed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the rules of one document's rows put whom they bind: the global {@code out} of the rule templates. A rule names
 * its norm by id; what the norm says is taken from the typed row. One instance serves one session.
 */
public final class Bindings {
    private static final Comparator<OrganisationUnit> BY_CODE = Comparator.comparing(OrganisationUnit::code);
    private final Map<String, TargetNorm> targetNorms;
    private final Map<String, DeadlineNorm> deadlineNorms;
    private final Map<String, DutyNorm> dutyNorms;
    private final Map<String, AnnexFigure> annex = new HashMap<>();
    private final @Nullable LocalDate issued;
    private final List<TargetObligation> targets = new ArrayList<>();
    private final List<DeadlineObligation> deadlines = new ArrayList<>();
    private final List<DutyObligation> duties = new ArrayList<>();

    /**
     * @param apportioned figures that an annex gives to single units
     * @param issued date of the document, null for one without
     */
    public Bindings(
            List<TargetNorm> targets,
            List<DeadlineNorm> deadlines,
            List<DutyNorm> duties,
            List<AnnexFigure> apportioned,
            @Nullable LocalDate issued) {
        this.targetNorms = byId(targets, TargetNorm::id);
        this.deadlineNorms = byId(deadlines, DeadlineNorm::id);
        this.dutyNorms = byId(duties, DutyNorm::id);
        apportioned.forEach(f -> annex.put(f.provisionId() + '|' + f.unitCode(), f));
        this.issued = issued;
    }

    /** The unit must reach the target. */
    public void target(String id, OrganisationUnit unit) {
        targets.addAll(TargetObligation.of(norm(targetNorms, id), unit, annex.get(id + '|' + unit.code())));
    }

    /** The unit owes the reports of the year. */
    public void deadline(String id, OrganisationUnit unit, DataYear year) {
        deadlines.addAll(DeadlineObligation.of(norm(deadlineNorms, id), unit, year.year(), issued));
    }

    /** The unit has the duty. */
    public void duty(String id, OrganisationUnit unit) {
        duties.add(DutyObligation.of(norm(dutyNorms, id), unit));
    }

    /** What was bound, ordered by clause, unit and year, whatever order the rules fired in. */
    public Obligations obligations() {
        return new Obligations(
                targets.stream()
                        .sorted(Comparator.comparing(TargetObligation::provisionId)
                                .thenComparing(TargetObligation::unit, BY_CODE)
                                .thenComparing(TargetObligation::dimension))
                        .toList(),
                deadlines.stream()
                        .sorted(Comparator.comparing(DeadlineObligation::provisionId)
                                .thenComparing(DeadlineObligation::unit, BY_CODE)
                                .thenComparing(d -> d.period().begin()))
                        .toList(),
                duties.stream()
                        .sorted(Comparator.comparing(DutyObligation::provisionId)
                                .thenComparing(DutyObligation::unit, BY_CODE))
                        .toList());
    }

    private static <T> Map<String, T> byId(List<T> norms, Function<T, String> id) {
        return norms.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** @throws IllegalArgumentException when a rule names a row that is not there */
    private static <T> T norm(Map<String, T> norms, String id) {
        T norm = norms.get(id);
        if (norm == null) throw new IllegalArgumentException(id);
        return norm;
    }
}
