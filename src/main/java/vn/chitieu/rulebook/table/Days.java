package vn.chitieu.rulebook.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chitieu.fact.owed.DueDay;

/** Days as rule files write them. */
public final class Days {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    /** The day in {@code dd/MM/yyyy}, empty for anything else or a day that does not exist. */
    public static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Whether the text names a day of a year, a day of a month (up to 31), or a number of days. */
    static boolean recurring(String text) {
        if (text.contains(";")) return Stream.of(text.split(";")).allMatch(Days::yearly);
        if (text.contains("/")) return yearly(text);
        int number = Integer.parseInt(text.substring(0, text.indexOf(' ')));
        return !text.contains("tháng") || number >= 1 && number <= 31;
    }

    /** Whether {@code dd/MM} is a day that exists in every year. */
    static boolean yearly(String text) {
        try {
            return DueDay.of(text) instanceof DueDay.OfYear;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
