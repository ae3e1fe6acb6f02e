package vn.chitieu.rulebook.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.fact.owed.TaskDue;

/** Due dates of tasks as plans write them: a day, a month, a quarter, a half-year, a year, years (mục 4.12). */
public final class TaskDays {
    /** A stretch of time: its first and its last day. */
    private record Stretch(LocalDate first, LocalDate last, boolean day, boolean onwards) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern LEAD =
            Pattern.compile("^(?:(?:hoàn thành|xong|trong|đến|hết|chậm nhất|muộn nhất|là|vào)\\s+)+", FLAGS);
    private static final Pattern BEFORE = Pattern.compile("^trước\\s+", FLAGS);
    private static final Pattern SCHOOL_YEAR = Pattern.compile("năm học", FLAGS);
    private static final Pattern CONTINUING = Pattern.compile("thường xuyên|hằng năm|hàng năm", FLAGS);
    private static final Map<String, Integer> QUARTERS = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);
    private static final List<Map.Entry<Pattern, Function<MatchResult, Stretch>>> SHAPES = List.of(
            shape("(?:ngày )?(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})", m -> day(m.group(3), m.group(2), m.group(1))),
            shape("ngày (\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})", m -> day(m.group(3), m.group(2), m.group(1))),
            shape(
                    "(?:tháng )?(\\d{1,2})[/.-](\\d{4})",
                    m -> months(number(m.group(2)), number(m.group(1)), number(m.group(1)))),
            shape(
                    "tháng (\\d{1,2}) năm (\\d{4})",
                    m -> months(number(m.group(2)), number(m.group(1)), number(m.group(1)))),
            shape("quý (iv|i{1,3}|[1-4])(?:[/-]|,? năm | )(\\d{4})", m -> part(m.group(2), quarter(m.group(1)), 3)),
            shape("(?:6|sáu) tháng đầu năm (\\d{4})", m -> part(m.group(1), 1, 6)),
            shape("(?:6|sáu) tháng cuối năm (\\d{4})", m -> part(m.group(1), 2, 6)),
            shape("(?:cuối )?(?:năm )?(\\d{4})", m -> part(m.group(1), 1, 12)),
            shape("(?:giai đoạn |các năm |năm )?(\\d{4}) ?[-–] ?(\\d{4})", m -> years(m.group(1), m.group(2))),
            shape(
                    "(?:từ )?(?:năm )?(\\d{4}) và (?:các|những) năm (?:tiếp theo|sau)",
                    m -> new Stretch(
                            LocalDate.of(number(m.group(1)), 1, 1),
                            LocalDate.of(number(m.group(1)), 12, 31),
                            false,
                            true)));

    private TaskDays() {}

    /** Whether the text says that the duty goes on all the time, and so is never due. */
    public static boolean continuing(String text) {
        return CONTINUING.matcher(text.strip()).matches();
    }

    /** Whether it names a school year: nobody can say which day of it is meant. */
    static boolean schoolYear(String text) {
        return SCHOOL_YEAR.matcher(text).find();
    }

    /**
     * The due date, empty for anything else or a day that does not exist. "Trước" before a day makes the day before it the
     * last good one; before a month, quarter or year the day before it begins.
     */
    public static Optional<TaskDue> parse(String text) {
        String plain = LEAD.matcher(text.strip()).replaceFirst("");
        Matcher said = BEFORE.matcher(plain);
        boolean before = said.find();
        if (before) plain = plain.substring(said.end());
        if (schoolYear(plain)) return Optional.empty();
        for (Map.Entry<Pattern, Function<MatchResult, Stretch>> shape : SHAPES) {
            Matcher m = shape.getKey().matcher(plain);
            if (!m.matches()) continue;
            try {
                return Optional.of(due(shape.getValue().apply(m), before));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static TaskDue due(Stretch s, boolean before) {
        if (!before) return new TaskDue(s.last(), s.last(), s.onwards());
        LocalDate last = s.first().minusDays(1);
        return new TaskDue(s.day() ? s.first() : last, last, s.onwards());
    }

    private static Map.Entry<Pattern, Function<MatchResult, Stretch>> shape(
            String pattern, Function<MatchResult, Stretch> stretch) {
        return Map.entry(Pattern.compile(pattern, FLAGS), stretch);
    }

    private static Stretch day(String year, String month, String day) {
        LocalDate date = LocalDate.of(number(year), number(month), number(day));
        return new Stretch(date, date, true, false);
    }

    private static Stretch months(int year, int first, int last) {
        return new Stretch(
                LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth(), false, false);
    }

    /** The so-manieth part of a year of so many months each. */
    private static Stretch part(String year, int which, int length) {
        return months(number(year), (which - 1) * length + 1, which * length);
    }

    private static Stretch years(String first, String last) {
        if (number(last) <= number(first)) throw new DateTimeException(last);
        return new Stretch(LocalDate.of(number(first), 1, 1), LocalDate.of(number(last), 12, 31), false, false);
    }

    private static int quarter(String text) {
        Integer roman = QUARTERS.get(text.toLowerCase(Locale.ROOT));
        return roman == null ? number(text) : roman;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
