package vn.chitieu.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding of a night, compared with the latest published night of an earlier as-of date.
 *
 * @param change {@code NEW}, {@code PERSISTING}, {@code WORSE}, {@code BETTER}, {@code DATA_ARRIVED},
 *     {@code DATA_LOST}, {@code RESOLVED}, {@code REOPENED}, or empty for what was never open
 * @param firstSeen as-of date of the first night that showed it open or unknown, or null
 */
public record NightFinding(
        Finding finding, String change, @Nullable LocalDate firstSeen) {}
