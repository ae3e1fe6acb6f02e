package vn.chitieu.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the register kept by the lead department.
 *
 * @param kind {@code DOCUMENT} (report received on paper), {@code REQUEST} (ad hoc request), {@code EXTENSION},
 *     {@code INTERNAL_DATE}, {@code PLAN} (a unit's own plan issued), {@code EVENT} (what a report is due after)
 * @param unitCode unit concerned, or {@code *} for every unit the clause binds
 * @param provisionId clause concerned
 * @param year due year or data year, null when it does not matter
 * @param number number of the document, or empty
 * @param date date of the document
 * @param arrived day it was received (document, plan) or recorded (request, extension, internal date)
 * @param due last good day set by a request, extension or internal date
 * @param content what it is about
 * @param period code of the period of a report that is due several times a year, or empty
 */
public record RegisterEntry(
        String kind,
        String unitCode,
        String provisionId,
        @Nullable Integer year,
        String number,
        @Nullable LocalDate date,
        @Nullable LocalDate arrived,
        @Nullable LocalDate due,
        String content,
        String file,
        String sheet,
        int row,
        String period) {}
