package vn.chitieu.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.language.TextReading.Flaw;

/** Dates as Vietnamese offices type them: day before month, four-digit years, or ISO, or in words. */
public final class DateText {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern WORDS =
            Pattern.compile("(?:.*, )?(?:ngày )?(\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})\\.?");

    private DateText() {}

    /** {@code 30/11/2026}, {@code 3/9/2026}, {@code 30-11-2026}, {@code 30.11.2026}, {@code 2026-11-30}, in words. */
    public static TextReading<LocalDate> date(String text) {
        String clean = Vietnamese.clean(text).toLowerCase(Locale.ROOT);
        Matcher m = DAY_FIRST.matcher(clean);
        if (m.matches()) return day(m.group(4), m.group(3), m.group(1));
        m = ISO.matcher(clean);
        if (m.matches()) return day(m.group(1), m.group(2), m.group(3));
        m = WORDS.matcher(clean);
        if (m.matches()) return day(m.group(3), m.group(2), m.group(1));
        return TextReading.flawed(Flaw.NOT_A_DATE);
    }

    private static TextReading<LocalDate> day(String year, String month, String day) {
        try {
            return TextReading.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return TextReading.flawed(Flaw.NOT_A_DATE);
        }
    }
}
