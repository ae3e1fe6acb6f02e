package vn.chitieu.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the targets table as our own checker reads it; the decision table engine must read it alike.
 *
 * @param value the figure as canonical text, {@code ANNEX} (per unit, in the annex sheet) or {@code SERIES} (the
 *     reference unit's own figure of the same indicator and year)
 * @param levels levels counted; with {@code eachLevel} one target for each
 * @param tolerance percent below the figure that still counts, or empty for the default of the thresholds
 * @param reference unit whose series is the figure when value is {@code SERIES}; {@code -} otherwise
 */
public record TargetNorm(
        String id,
        String unitType,
        String unitCodes,
        int horizonEnd,
        String indicator,
        int fromYear,
        String comparator,
        String value,
        String valueMax,
        String unit,
        List<Integer> levels,
        boolean eachLevel,
        String population,
        String tolerance,
        int baselineYear,
        String parentId,
        boolean eachYear,
        boolean scored,
        @Nullable LocalDate scoredFrom,
        String reference,
        RuleSource source) {

    /** Whether the figure is not to be exceeded: a floor and a ceiling of one indicator are two stories. */
    public boolean ceiling() {
        return comparator.startsWith("<");
    }

    /** Cách hiểu 19: a figure set weaker than the one above, a floor when lower, a ceiling when higher. */
    public static boolean weaker(boolean ceiling, BigDecimal figure, BigDecimal above) {
        return ceiling ? figure.compareTo(above) > 0 : figure.compareTo(above) < 0;
    }
}
