package vn.chitieu.fact.owed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the rules of one document's rows put whom they bind: the global {@code out} of the rule templates. A rule names
 * its norm by id, from the second version of a clause on with the version's first day; what the norm says is taken from the typed row. One instance serves one session.
 */
public final class Bindings {
    private static final Comparator<OrganisationUnit> BY_CODE = Comparator.comparing(OrganisationUnit::code);
    private final Map<String, TargetNorm> targetNorms;
    private final Map<String, DeadlineNorm> deadlineNorms;
    private final Map<String, DutyNorm> dutyNorms;
    private final Map<String, AnnexFigure> annex = new HashMap<>();
    private final @Nullable LocalDate issued;
    private final LocalDate night;
    private final Map<String, List<DeadlineNorm>> reports;
    private final Map<String, List<DutyNorm>> tasks;
    private final List<TargetObligation> targets = new ArrayList<>();
    private final List<DeadlineObligation> deadlines = new ArrayList<>();
    private final List<DutyObligation> duties = new ArrayList<>();

    /**
     * @param apportioned figures that an annex gives to single units
     * @param issued date of the document, null for one without
     * @param night day on which the versions of a clause are looked at: those that begin later do not exist yet
     */
    public Bindings(
            List<TargetNorm> targets,
            List<DeadlineNorm> deadlines,
            List<DutyNorm> duties,
            List<AnnexFigure> apportioned,
            @Nullable LocalDate issued,
            LocalDate night) {
        this.targetNorms = byKey(targets, TargetNorm::key);
        this.deadlineNorms = byKey(deadlines, DeadlineNorm::key);
        this.dutyNorms = byKey(duties, DutyNorm::key);
        this.reports = deadlines.stream().collect(Collectors.groupingBy(DeadlineNorm::id));
        this.tasks = duties.stream().collect(Collectors.groupingBy(DutyNorm::id));
        this.night = night;
        apportioned.forEach(f -> annex.put(f.provisionId() + '|' + f.unitCode(), f));
        this.issued = issued;
    }

    /** The unit must reach the target. */
    public void target(String id, OrganisationUnit unit) {
        TargetNorm norm = norm(targetNorms, id);
        if (!norm.version().holds(Version.deciding(norm.horizonEnd(), night))) return;
        targets.addAll(TargetObligation.of(norm, unit, annex.get(norm.id() + '|' + unit.code())));
    }

    /** The unit owes the reports of the year. */
    public void deadline(String id, OrganisationUnit unit, DataYear year) {
        DeadlineNorm norm = norm(deadlineNorms, id);
        DeadlineVersions versions = new DeadlineVersions(reports.getOrDefault(norm.id(), List.of()), night);
        deadlines.addAll(DeadlineObligation.of(norm, unit, year.year(), issued, versions));
    }

    /** The unit has the duty. */
    public void duty(String id, OrganisationUnit unit) {
        DutyNorm norm = norm(dutyNorms, id);
        if (norm.version().begun(night)) duties.add(DutyObligation.of(norm, unit, governs(norm)));
    }

    /** Whether of the versions of a task it is this one whose due date counts. */
    private boolean governs(DutyNorm norm) {
        if (norm.due() == null) return true;
        List<DutyNorm> dated = tasks.getOrDefault(norm.id(), List.of()).stream()
                .filter(n -> n.due() != null)
                .toList();
        return new Governing<>(dated, DutyNorm::version, night)
                .of(n -> Objects.requireNonNull(n.due()).last())
                .filter(norm::equals)
                .isPresent();
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

    private static <T> Map<String, T> byKey(List<T> norms, Function<T, String> key) {
        return norms.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    /** @throws IllegalArgumentException when a rule names a row that is not there */
    private static <T> T norm(Map<String, T> norms, String id) {
        T norm = norms.get(id);
        if (norm == null) throw new IllegalArgumentException(id);
        return norm;
    }
}
