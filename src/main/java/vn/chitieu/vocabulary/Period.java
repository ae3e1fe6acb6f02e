package vn.chitieu.vocabulary;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year or a part of one: a horizon's end, the year or part that a report is about. Ordered as its text.
 *
 * @param year 0 for {@link #NONE}
 * @param months how many months it lasts: 12, 6, 3 or 1; 0 for none
 * @param number which of the year's parts it is, from 1
 */
public record Period(int year, int months, int number) implements Comparable<Period> {
    /** Of what belongs to no year. */
    public static final Period NONE = new Period(0, 0, 0);

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?");

    public static Period year(int year) {
        return new Period(year, 12, 1);
    }

    /**
     * What {@link #text} wrote.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static Period of(String text) {
        if (text.isEmpty()) return NONE;
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) throw new IllegalArgumentException(text);
        int year = Integer.parseInt(m.group(1));
        if (m.group(2) != null) return new Period(year, 6, Integer.parseInt(m.group(2)));
        if (m.group(3) != null) return new Period(year, 3, Integer.parseInt(m.group(3)));
        return m.group(4) != null ? new Period(year, 1, Integer.parseInt(m.group(4))) : year(year);
    }

    public boolean none() {
        return months == 0;
    }

    /** Its first day. */
    public LocalDate begin() {
        return LocalDate.of(year, (number - 1) * months + 1, 1);
    }

    /** {@code 2026}, {@code 2026-H1}, {@code 2026-Q1}, {@code 2026-03}; empty for none. Part of a finding's identity. */
    public String text() {
        return switch (months) {
            case 0 -> "";
            case 1 -> year + (number < 10 ? "-0" : "-") + number;
            case 3 -> year + "-Q" + number;
            case 6 -> year + "-H" + number;
            default -> Integer.toString(year);
        };
    }

    @Override
    public int compareTo(Period other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
