package vn.chitieu.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.rulebook.AnnexFigure;

/**
 * What the rows of one document's decision tables say, collected while they fire: the global {@code out} of the
 * tables. One instance serves one session.
 */
public final class ObligationDrafts {
    private static final Comparator<OrganisationUnit> BY_CODE = Comparator.comparing(OrganisationUnit::code);
    private final List<TargetDraft> targets = new ArrayList<>();
    private final List<DeadlineDraft> deadlines = new ArrayList<>();
    private final List<DutyDraft> duties = new ArrayList<>();
    private final @Nullable LocalDate issued;
    private final BiPredicate<String, OrganisationUnit> bound;
    private final Map<String, AnnexFigure> annex = new HashMap<>();

    /**
     * @param annex the document's figures apportioned to single units
     * @param issued date of the document, null while it is a draft
     * @param bound whether the rows of a clause bind a unit that fits their conditions: a row for all binds the units
     *     of the document's territory only
     */
    public ObligationDrafts(
            List<AnnexFigure> annex, @Nullable LocalDate issued, BiPredicate<String, OrganisationUnit> bound) {
        this.issued = issued;
        this.bound = bound;
        annex.forEach(f -> this.annex.put(key(f.provisionId(), f.unitCode()), f));
    }

    public TargetDraft target(String provisionId, OrganisationUnit unit, HorizonYear horizon, String indicator) {
        TargetDraft draft = new TargetDraft(provisionId, unit, horizon.year(), indicator);
        if (bound.test(provisionId, unit)) targets.add(draft);
        return draft;
    }

    public DeadlineDraft deadline(String provisionId, OrganisationUnit unit, DataYear year, String form) {
        DeadlineDraft draft = new DeadlineDraft(provisionId, unit, year.year(), form);
        if (bound.test(provisionId, unit)) deadlines.add(draft);
        return draft;
    }

    public DutyDraft duty(String provisionId, OrganisationUnit unit, DataYear year, String leadCodes) {
        DutyDraft draft = new DutyDraft(provisionId, unit, year.year(), leadCodes);
        if (bound.test(provisionId, unit)) duties.add(draft);
        return draft;
    }

    /** The drafts as obligations, ordered by clause, unit and year, whatever order the rules fired in. */
    public Obligations obligations() {
        return new Obligations(
                targets.stream()
                        .flatMap(d -> d.obligations((id, unit) -> annex.get(key(id, unit))).stream())
                        .sorted(Comparator.comparing(TargetObligation::provisionId)
                                .thenComparing(TargetObligation::unit, BY_CODE)
                                .thenComparing(TargetObligation::horizonEnd)
                                .thenComparing(TargetObligation::dimension))
                        .toList(),
                deadlines.stream()
                        .flatMap(d -> d.obligations(issued).stream())
                        .sorted(Comparator.comparing(DeadlineObligation::provisionId)
                                .thenComparing(DeadlineObligation::unit, BY_CODE)
                                .thenComparing(d -> d.period().begin()))
                        .toList(),
                duties.stream()
                        .map(DutyDraft::obligation)
                        .sorted(Comparator.comparing(DutyObligation::provisionId)
                                .thenComparing(DutyObligation::unit, BY_CODE))
                        .toList());
    }

    private static String key(String provisionId, String unitCode) {
        return provisionId + '|' + unitCode;
    }
}
