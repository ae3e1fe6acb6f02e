package vn.chitieu.fact.owed;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day a deadline names, by its form. */
public sealed interface DueDay {

    /** No day is named. */
    record None() implements DueDay {}

    /** The same day every year: {@code 05/12}. */
    record OfYear(MonthDay day) implements DueDay {}

    /** Two days of the year, one for each half of it: {@code 15/06;01/12}. */
    record OfHalves(MonthDay first, MonthDay second) implements DueDay {}

    /**
     * A day of a month of each period: {@code 25 tháng cuối}.
     *
     * @param day from 1 to 31; where the month is shorter its last day is meant
     */
    record OfPeriod(int day, Month month) implements DueDay {}

    /** So many days after an event: {@code 5 ngày làm việc}. */
    record After(int days, boolean workingDays) implements DueDay {}

    /** Which month of a period, or the one behind it. */
    enum Month {
        FIRST,
        MIDDLE,
        LAST,
        NEXT
    }

    int COMMON_YEAR = 2025;
    Pattern YEARLY = Pattern.compile("(\\d{2})/(\\d{2})");
    Pattern PERIOD = Pattern.compile("(\\d{2}) tháng (này|đầu|giữa|cuối|sau)");
    Pattern AFTER = Pattern.compile("(\\d+) ngày( làm việc)?");

    /**
     * The day as a rule file writes it.
     *
     * @throws IllegalArgumentException for a text that the checker would have refused
     */
    static DueDay of(String text) {
        if (text.equals("-")) return new None();
        Matcher period = PERIOD.matcher(text);
        if (period.matches()) return new OfPeriod(Integer.parseInt(period.group(1)), month(period.group(2)));
        Matcher after = AFTER.matcher(text);
        if (after.matches()) return new After(Integer.parseInt(after.group(1)), after.group(2) != null);
        int halves = text.indexOf(';');
        return halves < 0
                ? new OfYear(dayOfYear(text))
                : new OfHalves(dayOfYear(text.substring(0, halves)), dayOfYear(text.substring(halves + 1)));
    }

    /** A day that exists in every year. */
    private static MonthDay dayOfYear(String text) {
        Matcher day = YEARLY.matcher(text);
        if (!day.matches()) throw new IllegalArgumentException(text);
        try {
            MonthDay found = MonthDay.of(Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
            if (found.isValidYear(COMMON_YEAR)) return found;
        } catch (DateTimeException none) {
            throw new IllegalArgumentException(text, none);
        }
        throw new IllegalArgumentException(text);
    }

    private static Month month(String word) {
        return switch (word) {
            case "giữa" -> Month.MIDDLE;
            case "cuối" -> Month.LAST;
            case "sau" -> Month.NEXT;
            default -> Month.FIRST;
        };
    }
}
