package vn.chitieu.finding;

/**
 * The figures of a target. Shares and rates are percentages (35 is 35 %), kept to 20 decimals; null is unknown, never
 * zero.
 *
 * @param indicator id of what is measured
 * @param population whose figures they are
 */
public record Measured(
        String indicator,
        String population,
        String unitOfMeasure,
        Aim aim,
        Actual actual,
        Coverage coverage,
        Distance distance,
        Pace pace) {}
