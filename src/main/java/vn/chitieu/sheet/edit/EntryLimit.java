package vn.chitieu.sheet.edit;

import java.time.LocalDate;

/**
 * What a cell takes when somebody types into it.
 *
 * @param kind how {@code from} and {@code to} are compared
 * @param from least value as a formula, or the whole condition for {@link Kind#CONDITION}
 * @param to greatest value as a formula, or empty for none
 */
public record EntryLimit(Kind kind, String from, String to) {
    public enum Kind {
        WHOLE,
        DECIMAL,
        DATE,
        /** A formula that must be true, relative to the first cell of the range. */
        CONDITION
    }

    public static EntryLimit whole(long from) {
        return new EntryLimit(Kind.WHOLE, Long.toString(from), "");
    }

    public static EntryLimit whole(long from, long to) {
        return new EntryLimit(Kind.WHOLE, Long.toString(from), Long.toString(to));
    }

    public static EntryLimit decimal(long from) {
        return new EntryLimit(Kind.DECIMAL, Long.toString(from), "");
    }

    public static EntryLimit decimal(long from, long to) {
        return new EntryLimit(Kind.DECIMAL, Long.toString(from), Long.toString(to));
    }

    /** Both days included. */
    public static EntryLimit days(LocalDate from, LocalDate to) {
        return new EntryLimit(Kind.DATE, date(from), date(to));
    }

    public static EntryLimit condition(String formula) {
        return new EntryLimit(Kind.CONDITION, formula, "");
    }

    private static String date(LocalDate day) {
        return "DATE(" + day.getYear() + "," + day.getMonthValue() + "," + day.getDayOfMonth() + ")";
    }
}
