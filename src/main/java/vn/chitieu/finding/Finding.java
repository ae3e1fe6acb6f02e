package vn.chitieu.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one night says of one obligation of one unit, before it is compared with an earlier night. Everything that
 * changes merely because a day passes (days overdue, age) is left out: it is worked out from the dates when shown.
 *
 * <p>Shares and rates are percentages (35 is 35 %), kept to 20 decimals; null is unknown, never zero.
 *
 * @param kind {@code target}, {@code deadline}, {@code duty} or {@code data}
 * @param dimension {@code level=7} or empty
 * @param period horizon's end year, due year, return's year, or empty
 * @param dataYear judged data year, or null
 * @param dataAsOf the return's reference date, or null
 * @param reported returns counted, and {@code expectedReturns} how many there should be; null where no aggregate
 * @param state state code, or empty where the ratio is shown without a state
 * @param standing {@code OPEN}, {@code CLOSED}, {@code UNKNOWN} (or empty without a state), of the state table
 * @param rank rank of the state table; the greater, the worse
 * @param due last good day, or null
 * @param metOn day a deadline or duty was met, or null
 * @param lastYear newest earlier year with an accepted figure when the judged year has none, and its
 *     {@code lastActual}
 * @param sense which way of a target is good: {@code FLOOR}, {@code CEILING}, {@code EXACT}; empty where the rules that
 *     decided did not say. Gap and attainment follow from it, and nobody looks at the comparator again
 * @param pathEnd year by which the figure must be reached: the horizon's end, or each judged year itself; null where
 *     no target
 * @param actualLow the least that the figure can still be while returns are missing, and {@code actualHigh} the most
 *     (mục 4.6); null where nothing is missing or it cannot be told
 * @param missingUnits codes of the units whose returns are missing from it, sorted, joined by {@code ;}, or empty
 * @param provisional state of those who reported, where missing returns leave the verdict undecided; else empty
 * @param contributions what a figure added up is made of, by code of the unit, so that two nights compare the same
 *     units; empty for a unit's own figure
 * @param noteKey key of the remediation text, or empty
 * @param noteParams further values of the note's placeholders, beyond the finding's own fields
 * @param marks keys of remarks shown with the finding ({@code DRAFT}, {@code PARTIAL}, {@code AT_FLOOR} ...; their words
 *     are the dictionary's {@code mark} rows), sorted
 * @param inputs where the figures come from
 * @param fired names of the logic rules that led to it, in order
 */
public record Finding(
        String unitCode,
        String kind,
        String provisionId,
        String document,
        String indicator,
        String dimension,
        String period,
        @Nullable Integer dataYear,
        @Nullable LocalDate dataAsOf,
        String population,
        String comparator,
        @Nullable BigDecimal target,
        @Nullable BigDecimal targetMax,
        String unitOfMeasure,
        @Nullable Integer baselineYear,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer reported,
        @Nullable Integer expectedReturns,
        @Nullable BigDecimal gap,
        @Nullable Long gapPersons,
        @Nullable BigDecimal attainment,
        @Nullable BigDecimal paceRatio,
        @Nullable BigDecimal requiredPace,
        String state,
        String standing,
        int rank,
        String severity,
        @Nullable LocalDate due,
        @Nullable LocalDate metOn,
        @Nullable Integer lastYear,
        @Nullable BigDecimal lastActual,
        String sense,
        @Nullable Integer pathEnd,
        @Nullable BigDecimal actualLow,
        @Nullable BigDecimal actualHigh,
        String missingUnits,
        String provisional,
        List<Contribution> contributions,
        boolean waived,
        String noteKey,
        Map<String, String> noteParams,
        List<String> marks,
        List<FindingInput> inputs,
        List<String> fired) {

    /** Note parameter that holds what the rules call a report once it is due; read through {@link Lateness}. */
    public static final String LATENESS = "lateness";

    public Finding {
        // nights kept by earlier versions have no such field
        sense = Objects.requireNonNullElse(sense, "");
        missingUnits = Objects.requireNonNullElse(missingUnits, "");
        provisional = Objects.requireNonNullElse(provisional, "");
        contributions = Objects.requireNonNullElse(contributions, List.of());
    }

    public boolean floor() {
        return sense.equals("FLOOR");
    }

    public boolean ceiling() {
        return sense.equals("CEILING");
    }

    /** Whether the target is to be hit, neither less nor more. */
    public boolean exact() {
        return sense.equals("EXACT");
    }

    /** Whether the baseline met the target already: the rules then draw no path, and expect nothing on the way. */
    public boolean baselineMeets() {
        return marks.contains("BASELINE_MEETS");
    }

    /** How far from its target it is, the greater the worse: of two nights' gaps of one finding. */
    public @Nullable BigDecimal distance() {
        return gap != null && exact() ? gap.abs() : gap;
    }

    /** Identity over the nights: kind, unit, clause, dimension, period. */
    public String id() {
        return String.join(":", kind, unitCode, provisionId, dimension, period);
    }
}
