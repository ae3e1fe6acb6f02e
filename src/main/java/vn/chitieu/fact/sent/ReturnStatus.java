package vn.chitieu.fact.sent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has come from one unit for one data year, as of the night.
 *
 * @param accepted whether an accepted return is in force
 * @param firstSent sent date of the first accepted return, null when none
 * @param dataAsOf reference date of the return in force
 * @param rejected whether a rejected return is newer than the one in force (or none is in force)
 * @param errors problems of severity ERROR in the newest rejected return, if {@code rejected}
 * @param warnings warnings in the return in force
 * @param file path of the return in force, or of the newest rejected one
 * @param firstFile path of the first accepted return, or empty
 */
public record ReturnStatus(
        String unitCode,
        int year,
        boolean accepted,
        @Nullable LocalDate firstSent,
        @Nullable LocalDate dataAsOf,
        boolean rejected,
        int errors,
        int warnings,
        String file,
        String firstFile) {}
