package vn.chitieu.fact.sent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the register kept by the lead department.
 *
 * @param kind {@code DOCUMENT} (report received on paper), {@code REQUEST} (ad hoc request), {@code EXTENSION},
 *     {@code INTERNAL_DATE}, {@code PLAN} (a unit's own plan issued), {@code EVENT} (what a report is due after),
 *     {@code LETTER} (a letter that urges, sent), {@code WITHDRAWAL} (a return taken back by its unit)
 * @param unitCode unit concerned, or {@code *} for every unit the clause binds
 * @param provisionId clause concerned
 * @param year due year or data year, of an answer the year in which it was asked for; null when it does not matter
 * @param number number of the document, or empty
 * @param date date of the document
 * @param arrived day it was received (document, plan) or recorded (request, extension, internal date)
 * @param due last good day set by a request, extension or internal date; of a letter, until when an answer is asked
 * @param content what it is about
 * @param period code of the period of a report that is due several times a year, or empty
 * @param request of a document: number of the request it answers, or empty
 * @param sent of a withdrawal: sent date of the return taken back, null when its number alone names it
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
        String period,
        String request,
        @Nullable LocalDate sent) {

    /** An entry that names no request and no return. */
    public RegisterEntry(
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
            String period) {
        this(
                kind,
                unitCode,
                provisionId,
                year,
                number,
                date,
                arrived,
                due,
                content,
                file,
                sheet,
                row,
                period,
                "",
                null);
    }
}
