package vn.chitieu.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one unit has taken over from another (mục 4.15): a merger, a split, a new name.
 *
 * @param oldCode code of the unit of before; an internal key where it is not registered
 * @param oldName its name
 * @param newCode code of the unit that takes over
 * @param from first day under the new unit
 * @param share percent of the old unit that it takes; null where a split does not say
 */
public record Arrangement(
        String oldCode,
        String oldName,
        String newCode,
        LocalDate from,
        @Nullable BigDecimal share) {
    private static final int PERCENT = 2;

    /** What the new unit has of a figure of the old one; empty where the share is not known. */
    public Optional<BigDecimal> of(BigDecimal figure) {
        return share == null
                ? Optional.empty()
                : Optional.of(figure.multiply(share).movePointLeft(PERCENT));
    }
}
