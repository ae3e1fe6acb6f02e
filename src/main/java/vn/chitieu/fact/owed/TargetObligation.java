package vn.chitieu.fact.owed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.vocabulary.Comparator;

/**
 * What one unit must reach: a target norm bound to a unit and, where the norm says "at each level", to one level.
 *
 * @param dimension {@code level=7} or empty
 * @param levels levels whose figures are added up
 * @param value the figure, null when it is the reference unit's own figure
 * @param valueMax upper figure of a range ("1-2"), or null
 * @param tolerance percent below the figure that still counts, null for the default
 * @param reference code of the reference unit, or empty
 * @param version which version of the clause asks it
 * @param draft whether the figure was apportioned by an annex that is still a draft, whatever the document is
 */
public record TargetObligation(
        String provisionId,
        OrganisationUnit unit,
        int horizonEnd,
        String indicator,
        String dimension,
        List<Integer> levels,
        int fromYear,
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        String unitOfMeasure,
        String population,
        @Nullable BigDecimal tolerance,
        int baselineYear,
        String parentId,
        boolean eachYear,
        boolean scored,
        @Nullable LocalDate scoredFrom,
        String reference,
        Version version,
        boolean draft) {

    /**
     * The norm bound to a unit: one obligation, or one for each level.
     *
     * @param apportioned what an annex gives the unit under this norm; without it a norm whose figures are apportioned
     *     asks nothing of the unit (cách hiểu 20)
     */
    static List<TargetObligation> of(TargetNorm norm, OrganisationUnit unit, @Nullable AnnexFigure apportioned) {
        boolean annex = norm.figured() == TargetNorm.Figured.ANNEX;
        if (annex && apportioned == null) return List.of();
        BigDecimal value = annex ? Objects.requireNonNull(apportioned).value() : norm.value();
        boolean draft = annex && Objects.requireNonNull(apportioned).draft();
        if (!norm.eachLevel()) return List.of(of(norm, unit, "", norm.levels(), value, draft));
        return norm.levels().stream()
                .map(level -> of(norm, unit, "level=" + level, List.of(level), value, draft))
                .toList();
    }

    private static TargetObligation of(
            TargetNorm norm,
            OrganisationUnit unit,
            String dimension,
            List<Integer> levels,
            @Nullable BigDecimal value,
            boolean draft) {
        return new TargetObligation(
                norm.id(),
                unit,
                norm.horizonEnd(),
                norm.indicator(),
                dimension,
                levels,
                norm.fromYear(),
                norm.comparator(),
                value,
                norm.valueMax(),
                norm.unit(),
                norm.population(),
                norm.tolerance(),
                norm.baselineYear(),
                norm.parentId(),
                norm.eachYear(),
                norm.scored(),
                norm.scoredFrom(),
                norm.reference(),
                norm.version(),
                draft);
    }
}
