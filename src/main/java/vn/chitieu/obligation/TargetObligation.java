package vn.chitieu.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.registry.OrganisationUnit;
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
        boolean draft) {}
