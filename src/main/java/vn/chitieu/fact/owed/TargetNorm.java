package vn.chitieu.fact.owed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.vocabulary.Comparator;

/**
 * A row of the targets table.
 *
 * @param figured where the figure comes from
 * @param value the figure, null unless the row itself states it
 * @param valueMax upper figure of a range ("1-2"), or null
 * @param levels levels counted; with {@code eachLevel} one target for each
 * @param population whose learners are counted, or empty
 * @param tolerance percent below the figure that still counts, null for the default of the thresholds
 * @param baselineYear year from which the path is drawn, 0 where none is named
 * @param parentId id of the target above that this one serves, or empty
 * @param classes classes of units it chooses, {@code except} codes it leaves out, {@code within} code of a territory it chooses;
 *     see {@link UnitChoice}
 * @param reference unit whose series is the figure; empty otherwise
 * @param version from when to when it is in force
 */
public record TargetNorm(
        String id,
        String unitType,
        String unitCodes,
        int horizonEnd,
        String indicator,
        int fromYear,
        Comparator comparator,
        Figured figured,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueMax,
        String unit,
        List<Integer> levels,
        boolean eachLevel,
        String population,
        @Nullable BigDecimal tolerance,
        int baselineYear,
        String parentId,
        boolean eachYear,
        boolean scored,
        @Nullable LocalDate scoredFrom,
        String reference,
        String classes,
        String except,
        String within,
        Version version,
        RuleSource source) {

    /** A row that chooses by type and code alone. */
    public TargetNorm(
            String id,
            String unitType,
            String unitCodes,
            int horizonEnd,
            String indicator,
            int fromYear,
            Comparator comparator,
            Figured figured,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            String unit,
            List<Integer> levels,
            boolean eachLevel,
            String population,
            @Nullable BigDecimal tolerance,
            int baselineYear,
            String parentId,
            boolean eachYear,
            boolean scored,
            @Nullable LocalDate scoredFrom,
            String reference,
            RuleSource source) {
        this(
                id,
                unitType,
                unitCodes,
                horizonEnd,
                indicator,
                fromYear,
                comparator,
                figured,
                value,
                valueMax,
                unit,
                levels,
                eachLevel,
                population,
                tolerance,
                baselineYear,
                parentId,
                eachYear,
                scored,
                scoredFrom,
                reference,
                "*",
                "-",
                "-",
                Version.WHOLE,
                source);
    }

    /** What tells the row from other versions of its clause. */
    public String key() {
        return version.key(id);
    }

    /** Whom it binds. */
    public UnitChoice units() {
        return new UnitChoice(unitType, classes, unitCodes, except, within);
    }

    /** Where the figure of a target is to be found. */
    public enum Figured {
        /** In the row itself. */
        HERE,
        /** Apportioned to each unit, in the annex sheet. */
        ANNEX,
        /** The reference unit's own figure of the same indicator and year. */
        SERIES
    }

    /** Whether the figure is not to be exceeded: a floor and a ceiling of one indicator are two stories. */
    public boolean ceiling() {
        return comparator.ceiling();
    }

    /** Cách hiểu 19: a figure set weaker than the one above, a floor when lower, a ceiling when higher. */
    public static boolean weaker(boolean ceiling, BigDecimal figure, BigDecimal above) {
        return ceiling ? figure.compareTo(above) > 0 : figure.compareTo(above) < 0;
    }
}
