package vn.chitieu.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.FindingInput;

/**
 * One indicator of one unit in one year, at one level or without one; only what is known (table complete).
 *
 * @param dimension {@code level=7} or empty
 * @param numerator the count, or the numerator of a share
 * @param denominator null for a count
 * @param reported for an aggregate: returns counted; null for a unit's own figure
 * @param expectedReturns for an aggregate: how many units owe the table; null for a unit's own figure
 * @param missingPercent for an aggregate with returns missing: percent of last year's learners that the missing units
 *     held; null when unknown
 * @param dataAsOf for an aggregate: the earliest reference date of the returns counted; null for a unit's own figure
 */
public record IndicatorValue(
        String unitCode,
        String indicator,
        String dimension,
        int year,
        String population,
        BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer reported,
        @Nullable Integer expectedReturns,
        @Nullable BigDecimal missingPercent,
        @Nullable LocalDate dataAsOf,
        List<FindingInput> inputs) {}
