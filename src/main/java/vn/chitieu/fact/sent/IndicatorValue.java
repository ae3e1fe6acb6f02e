package vn.chitieu.fact.sent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.vocabulary.Dimension;

/**
 * One indicator of one unit in one year, at one level or without one; only what is known (table complete).
 *
 * @param numerator the count, or the numerator of a share
 * @param denominator null for a count
 * @param reported for a figure added up: units that can contribute and have; null for a unit's own figure
 * @param expectedReturns for a figure added up: how many units can contribute; null for a unit's own figure
 * @param dataAsOf for a figure added up: the earliest reference date of the returns counted; null for a unit's own
 * @param contributions for a figure added up: what it is made of, by code of the unit; empty for a unit's own
 */
public record IndicatorValue(
        String unitCode,
        String indicator,
        Dimension dimension,
        int year,
        String population,
        BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer reported,
        @Nullable Integer expectedReturns,
        @Nullable LocalDate dataAsOf,
        List<Cited> inputs,
        List<Contribution> contributions) {

    /** A unit's own figure, or one of a series. */
    public static IndicatorValue own(
            String unitCode,
            String indicator,
            Dimension dimension,
            int year,
            String population,
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            List<Cited> inputs) {
        return new IndicatorValue(
                unitCode,
                indicator,
                dimension,
                year,
                population,
                numerator,
                denominator,
                null,
                null,
                null,
                inputs,
                List.of());
    }

    /** The same figure of some of the units alone that it is added up from. */
    public IndicatorValue only(Collection<String> units) {
        BigDecimal top = BigDecimal.ZERO;
        BigDecimal bottom = denominator == null ? null : BigDecimal.ZERO;
        List<Contribution> those = new ArrayList<>();
        for (Contribution c : contributions) {
            if (!units.contains(c.unitCode())) continue;
            those.add(c);
            top = top.add(c.numerator());
            BigDecimal more = c.denominator();
            if (bottom != null && more != null) bottom = bottom.add(more);
        }
        return new IndicatorValue(
                unitCode,
                indicator,
                dimension,
                year,
                population,
                top,
                bottom,
                those.size(),
                expectedReturns,
                dataAsOf,
                inputs,
                those);
    }

    /** Whether it is added up from the figures of other units. */
    public boolean addedUp() {
        return reported != null;
    }
}
