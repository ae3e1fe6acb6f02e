package vn.chitieu.fact.owed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.vocabulary.DeadlineForm;

/**
 * A stretch of time that one report is about.
 *
 * @param code {@code 2026}, {@code 2026-H1}, {@code 2026-Q1}, {@code 2026-03}: part of a finding's identity
 * @param months how many months it lasts
 */
public record ReportPeriod(String code, LocalDate begin, int months) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(tháng|quý|nửa|6 tháng) ?(\\w+)(?: năm)?(?:[ /-]+(\\d{4}))?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Map<String, Integer> ORDINALS =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "đầu", 1, "cuối", 2);

    /** The periods of a year that a form of report divides it into; the year itself for every other form. */
    public static List<ReportPeriod> of(DeadlineForm form, int year) {
        int months = form.months();
        return IntStream.rangeClosed(1, 12 / months)
                .mapToObj(number -> part(year, months, number))
                .toList();
    }

    /**
     * A period as registers write it: {@code tháng 3}, {@code quý I/2026}, {@code 6 tháng đầu năm}, or its code.
     *
     * @param year the year where the text names none
     */
    public static Optional<String> parse(String text, int year) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.matches("\\d{4}-(0[1-9]|1[0-2]|q[1-4]|h[12])")) return Optional.of(plain.toUpperCase(Locale.ROOT));
        Matcher m = WRITTEN.matcher(plain);
        if (!m.matches()) return Optional.empty();
        int months = m.group(1).equals("tháng") ? 1 : m.group(1).equals("quý") ? 3 : 6;
        int number =
                m.group(2).matches("\\d{1,2}") ? Integer.parseInt(m.group(2)) : ORDINALS.getOrDefault(m.group(2), 0);
        if (number < 1 || number > 12 / months) return Optional.empty();
        return Optional.of(part(m.group(3) == null ? year : Integer.parseInt(m.group(3)), months, number)
                .code());
    }

    private static ReportPeriod part(int year, int months, int number) {
        String code =
                switch (months) {
                    case 1 -> String.format(Locale.ROOT, "%d-%02d", year, number);
                    case 3 -> year + "-Q" + number;
                    case 6 -> year + "-H" + number;
                    default -> Integer.toString(year);
                };
        return new ReportPeriod(code, LocalDate.of(year, (number - 1) * months + 1, 1), months);
    }

    /** The day a deadline names in this period, null for none; a day the month does not have is its last. */
    @Nullable
    LocalDate day(DueDay named) {
        if (named instanceof DueDay.OfYear yearly) return yearly.day().atYear(begin.getYear());
        if (named instanceof DueDay.OfHalves halves)
            return (begin.getMonthValue() == 1 ? halves.first() : halves.second()).atYear(begin.getYear());
        if (!(named instanceof DueDay.OfPeriod periodic)) return null;
        int later =
                switch (periodic.month()) {
                    case FIRST -> 0;
                    case MIDDLE -> months / 2;
                    case LAST -> months - 1;
                    case NEXT -> months;
                };
        YearMonth month = YearMonth.from(begin).plusMonths(later);
        return month.atDay(Math.min(periodic.day(), month.lengthOfMonth()));
    }
}
