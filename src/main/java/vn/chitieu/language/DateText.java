package vn.chitieu.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.language.TextReading.Flaw;

/** Dates as Vietnamese offices type them: day before month, four-digit years, or ISO, or in words. */
public final class DateText {
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:.*, )?(?:ngày:? )?(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})\\.?");
    /** As a Vietnamese or an English Excel shows it: {@code 30-thg 11-26}, {@code 30-Nov-26}. */
    private static final Pattern MONTH_NAMED =
            Pattern.compile("(\\d{1,2})[-/ ](?:thg|th|tháng) ?(\\d{1,2})[-/ ](\\d{4}|\\d{2})");

    private static final Pattern MONTH_ENGLISH = Pattern.compile("(\\d{1,2})[- ]([a-z]{3})[- ](\\d{4}|\\d{2})");
    private static final List<String> ENGLISH =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** The time of day that a database or a form adds. */
    private static final Pattern TIME = Pattern.compile(
            "[ t,]\\d{1,2}[:h]\\d{2}(:\\d{2})?(\\.\\d+)?z?$" + "| lúc \\d{1,2} ?(?:h|giờ|:) ?\\d{0,2}(?: ?phút)?$");

    /** What stands before a day without changing it: the day of the week, the hour, "up to and including". */
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật)[, ]+"
                    + "|(?:tính )?(?:đến|tới)(?: hết)? |hết |(?:lúc )?\\d{1,2} ?(?:h|giờ|:) ?(?:\\d{2})?(?: ?phút)?[, ]+)");

    private static final Pattern ISO = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern WORDS =
            Pattern.compile("(?:.*, )?(?:ngày ?)?(?:mồng |mùng )?(\\d{1,2}) ?tháng ?(\\d{1,2}) ?năm ?(\\d{4})\\.?");

    /** No return speaks of the century before. */
    private static final int CENTURY = 2000;

    private static final int MOST_TEXT = 500;

    private DateText() {}

    /**
     * {@code 30/11/2026}, {@code 3/9/26}, {@code 30 - 11 - 2026}, {@code ngày 30.11.2026}, {@code 2026-11-30},
     * {@code 2026/11/5}, {@code 30-thg 11-26}, in words, and any of these with a time of day, a day of the week or "đến hết"
     * before.
     */
    public static TextReading<LocalDate> date(String text) {
        if (text.length() > MOST_TEXT) return TextReading.flawed(Flaw.NOT_A_DATE);
        String clean =
                TIME.matcher(Vietnamese.clean(text).toLowerCase(Locale.ROOT)).replaceFirst("");
        for (Matcher before = BEFORE.matcher(clean); before.find(); before = BEFORE.matcher(clean)) {
            clean = clean.substring(before.end());
        }
        Matcher m = DAY_FIRST.matcher(clean);
        if (m.matches()) return day(m.group(4), m.group(3), m.group(1));
        m = ISO.matcher(clean);
        if (m.matches()) return day(m.group(1), m.group(3), m.group(4));
        m = MONTH_NAMED.matcher(clean);
        if (m.matches()) return day(m.group(3), m.group(2), m.group(1));
        m = MONTH_ENGLISH.matcher(clean);
        if (m.matches()) return day(m.group(3), String.valueOf(ENGLISH.indexOf(m.group(2)) + 1), m.group(1));
        m = WORDS.matcher(clean);
        if (m.matches()) return day(m.group(3), m.group(2), m.group(1));
        return TextReading.flawed(Flaw.NOT_A_DATE);
    }

    private static TextReading<LocalDate> day(String year, String month, String day) {
        try {
            int written = Integer.parseInt(year);
            int full = year.length() == 2 ? CENTURY + written : written;
            return TextReading.of(LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return TextReading.flawed(Flaw.NOT_A_DATE);
        }
    }
}
