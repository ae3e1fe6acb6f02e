package vn.chitieu.submission;

import java.time.LocalDate;

/**
 * A date of the cover whose day and month may have been exchanged, as an Excel set to the American order does: fact for
 * the check of both readings. A date whose month is written as a word is none.
 *
 * @param key column key of the cover
 * @param column heading of the column
 */
public record ExchangedDate(String key, String column, LocalDate read, LocalDate exchanged, Place place) {
    /** Year and month as one number, {@code 202610}: comparable with a window's beginning. */
    public int readMonth() {
        return month(read);
    }

    public int exchangedMonth() {
        return month(exchanged);
    }

    private static int month(LocalDate day) {
        return day.getYear() * 100 + day.getMonthValue();
    }
}
