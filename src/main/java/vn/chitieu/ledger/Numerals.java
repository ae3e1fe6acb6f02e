package vn.chitieu.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.language.Messages;
import vn.chitieu.ledger.Mention.Kind;

/**
 * Everything in a text that is written with digits, and numbers written in words where they count something: no digit is
 * passed over. What could be read two ways is taken by the first pattern that fits.
 */
final class Numerals {
    private static final Messages WORDS = Messages.beside(Numerals.class);

    private static final String ALONE = "(?<![\\p{L}\\d])";
    private static final String ENDS = "(?![\\p{L}\\d])";
    private static final String NUMBER = "\\d+(?:[.,]\\d+){0,12}";
    private static final String BEFORE_NUMBER = "(?<![\\p{L}\\d.,/])";
    private static final String ONE = WORDS.get("words.ones");
    private static final String NOUN = "(?:" + WORDS.get("words.nouns") + ")" + ENDS;

    private static final Pattern STAMP = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})T[\\d:+-]+");
    private static final Pattern CITATION = Pattern.compile("(?<![\\p{L}\\d/])\\d{1,5}(?:/\\d{4})?(?: ?/ ?|-)"
            + "\\p{Lu}{2}\\p{L}{0,4}\\d{0,2}(?:[-/] ?\\p{Lu}[\\p{L}&]{0,9}\\d{0,2}){0,3}" + ENDS);
    private static final Pattern DATE =
            Pattern.compile("(?<![\\d/])(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4})(?!\\d)");
    private static final Pattern DATE_IN_WORDS =
            Pattern.compile(ALONE + "[Nn]gày (\\d{1,2}) tháng (\\d{1,2})(?: năm (\\d{4}))?(?!\\d)");
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile(ALONE + "(?:[Nn]gày|trước|đến|từ|hạn|và|;) ((\\d{1,2})/(\\d{1,2}))(?![\\d/]| ?%)");
    private static final Pattern MONTH =
            Pattern.compile(ALONE + "[Tt]háng (\\d{1,2})(?:(?: ?/ ?| năm )(\\d{4}))?(?![\\d/])");
    private static final Pattern QUARTER =
            Pattern.compile(ALONE + "[Qq]uý (I{1,3}|IV|[1-4])(?:(?: ?/ ?| năm )(\\d{4}))?" + ENDS);
    private static final Pattern DAY = Pattern.compile(ALONE + "[Nn]gày (\\d{1,2})(?![\\d/]|[.,]\\d)");
    private static final Pattern CLAUSE = Pattern.compile(ALONE
            + "(?:[Kk]hoản|[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ lục|[Đđ]iểm|[Bb]iểu|[Mm]ẫu)(?: số)?"
            + " (?:\\d+(?:\\.\\d+)*[a-zđ]?|[IVX]+)(?:, \\d+)*(?: và \\d+)?(?![\\p{L}\\d]|[/%,]\\d)");
    private static final Pattern ORDINAL = Pattern.compile(
            ALONE + "(?:lần )?thứ (?:(\\d+)|(?:nhất|" + ONE + ")(?: (?:mười|mươi)(?: \\p{L}+)?)?)" + ENDS);
    private static final Pattern RANKED = Pattern.compile("(?:xếp|hạng|đứng|vị trí) ?$");
    private static final Pattern PERCENT = Pattern.compile(
            BEFORE_NUMBER + "(" + NUMBER + ")(?: ?% ?)?(?: ?(?:-|đến) ?(" + NUMBER + "))? ?(?:%|phần trăm)");
    private static final Pattern YEARS = Pattern.compile(
            BEFORE_NUMBER + "((?:19|20)\\d{2})(?: ?- ?((?:19|20)\\d{2}))?(?![\\p{L}\\d%]|[.,/]\\d| ?(?:%|phần trăm))");
    private static final Pattern CALENDAR = Pattern.compile("(?:năm|giai đoạn|đến|tới|-|tháng [\\d/]+) ?$");
    private static final Pattern FRACTION = Pattern.compile(BEFORE_NUMBER + "\\d+ ?/ ?\\d+(?![\\d/])");
    private static final Pattern PLAIN = Pattern.compile(BEFORE_NUMBER + "(" + NUMBER + ")(?: ?(?:-|đến) ?(" + NUMBER
            + "))?(?: ?(triệu|tỷ|tỉ|nghìn|ngàn)" + ENDS + ")?(?!\\d)[A-Za-zĐđ]*");
    private static final Pattern REST = Pattern.compile("\\S*\\d\\S*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final String NUMERAL = "(?:" + ONE + "|" + WORDS.get("words.tens") + ")";
    private static final Pattern IN_WORDS = Pattern.compile(
            ALONE + NUMERAL + "(?: " + NUMERAL + "){0,15}" + ENDS, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> NEVER_FIRST =
            Set.of("mươi", "linh", "lẻ", "lăm", "mốt", "tư", "trăm", "tỷ", "tỉ", "nghìn", "ngàn", "triệu", "vạn");
    private static final Pattern A_YEAR =
            Pattern.compile("(?:hằng|hàng|mỗi|đến|tới|từ|các|trong|cuối|đầu|cả|nhiều|/|\\d|mấy|theo|qua) ?$");
    private static final Pattern COUNTED = Pattern.compile(" ?" + NOUN);
    private static final Pattern OF_TIME = Pattern.compile(" ?(?:năm|ngày|tháng)" + ENDS);
    private static final Pattern LED = Pattern.compile(ALONE + "(?:" + WORDS.get("words.before") + ") ?$");
    private static final Pattern NO_NUMBER_BEFORE = Pattern.compile("(?:thứ|đầu) ?$");
    private static final Pattern NO_NUMBER_BEHIND = Pattern.compile(" ?số" + ENDS);
    private static final Pattern PER_CENT_BEHIND = Pattern.compile(" ?phần trăm" + ENDS);
    private static final Pattern BEGINS = Pattern.compile("(?:^|\\n|[.:;+-] ?)$");
    private static final Pattern NOUN_BEHIND = Pattern.compile(" ?(\\p{L}+)");
    private static final int NEAR = 24;
    private static final int LAST_DAY = 31;
    private static final int LAST_MONTH = 12;

    private final String text;
    private final Taken taken;

    private Numerals(String text, Taken taken) {
        this.text = text;
        this.taken = taken;
    }

    /** Adds what the text holds to what has been taken. */
    static void find(String text, Taken taken) {
        Numerals numerals = new Numerals(text, taken);
        numerals.calendar();
        numerals.counted();
        numerals.inWords();
    }

    private interface Reading {
        void read(Matcher found);
    }

    private void each(Pattern pattern, Reading reading) {
        for (Matcher found = pattern.matcher(text); found.find(); )
            if (taken.free(found.start(), found.end())) reading.read(found);
    }

    private void calendar() {
        each(STAMP, m -> day(m, m.group(3), m.group(2), m.group(1)));
        each(
                CITATION,
                m -> taken.add(
                        Mention.cited(m.start(), m.end(), m.group(), m.group().replaceAll("\\s", ""))));
        each(DATE, m -> day(m, m.group(1), m.group(3), m.group(4)));
        each(DATE_IN_WORDS, m -> day(m, m.group(1), m.group(2), m.group(3)));
        each(DAY_AND_MONTH, m -> {
            if (Integer.parseInt(m.group(2)) > LAST_DAY || Integer.parseInt(m.group(3)) > LAST_MONTH) return;
            List<Integer> day = List.of(Integer.valueOf(m.group(2)), Integer.valueOf(m.group(3)), 0);
            taken.add(Mention.calendar(Kind.DATE, m.start(1), m.end(1), m.group(1), day));
        });
        each(MONTH, m -> add(Kind.MONTH, m, List.of(whole(m.group(1)), whole(m.group(2)))));
        each(QUARTER, m -> add(Kind.QUARTER, m, List.of(quarter(m.group(1)), whole(m.group(2)))));
        each(DAY, m -> day(m, m.group(1), null, null));
    }

    private void day(Matcher m, String day, @Nullable String month, @Nullable String year) {
        add(Kind.DATE, m, List.of(whole(day), whole(month), whole(year)));
    }

    private void add(Kind kind, Matcher m, List<Integer> day) {
        taken.add(Mention.calendar(kind, m.start(), m.end(), m.group(), day));
    }

    private static int whole(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int quarter(String text) {
        int roman = List.of("I", "II", "III", "IV").indexOf(text);
        return roman >= 0 ? roman + 1 : Integer.parseInt(text);
    }

    private void counted() {
        each(CLAUSE, m -> figure(Kind.ORDINAL, m, List.of(), ""));
        each(ORDINAL, this::ordinal);
        each(PERCENT, m -> figure(Kind.PERCENT, m, range(m.group(1), m.group(2), ""), "%"));
        each(YEARS, m -> {
            String second = m.group(2);
            boolean count = second == null
                    && COUNTED.matcher(behind(m.end())).lookingAt()
                    && !CALENDAR.matcher(ahead(m.start())).find();
            if (count) return;
            List<Integer> years = second == null
                    ? List.of(Integer.valueOf(m.group(1)))
                    : List.of(Integer.valueOf(m.group(1)), Integer.valueOf(second));
            add(Kind.YEAR, m, years);
        });
        each(FRACTION, m -> figure(Kind.NUMBER, m, List.of(), noun(m.end())));
        each(PLAIN, m -> {
            String times = m.group(3);
            figure(
                    Kind.NUMBER,
                    m,
                    range(m.group(1), m.group(2), times == null ? "" : times),
                    times == null ? noun(m.end()) : times);
        });
        for (Pattern pattern : List.of(REST, DIGITS))
            each(pattern, m -> {
                String digits = m.group().replaceAll("[^\\d.,]", "").replaceAll("[.,]+$", "");
                figure(Kind.NUMBER, m, List.of(Figures.read(digits)), noun(m.end()));
            });
    }

    /** An order counts nothing, but a rank is a figure. */
    private void ordinal(Matcher m) {
        if (!RANKED.matcher(ahead(m.start())).find()) {
            figure(Kind.ORDINAL, m, List.of(), "");
            return;
        }
        List<String> words =
                Arrays.asList(m.group().replaceFirst("^(?:lần )?thứ ", "").split(" "));
        String digits = m.group(1);
        Set<BigDecimal> rank = digits != null
                ? Figures.read(digits)
                : Set.of(words.equals(List.of("nhất")) ? BigDecimal.ONE : Figures.ofWords(words));
        figure(Kind.NUMBER, m, List.of(rank), "hạng");
    }

    private static List<Set<BigDecimal>> range(String first, @Nullable String second, String times) {
        Set<BigDecimal> low = Figures.read(first, times);
        return second == null ? List.of(low) : List.of(low, Figures.read(second, times));
    }

    private void figure(Kind kind, Matcher m, List<Set<BigDecimal>> figures, String noun) {
        taken.add(Mention.figure(kind, m.start(), m.end(), m.group(), figures, noun));
    }

    private void inWords() {
        each(IN_WORDS, this::words);
    }

    /**
     * Number words are other words too: {@code năm} is a year, {@code một số} some, {@code đầu tư} an investment, a name
     * begins with a capital. One counts if it is made of several, or stands before a noun that is counted.
     */
    private void words(Matcher m) {
        int start = m.start();
        int end = m.end();
        List<String> words =
                new ArrayList<>(Arrays.asList(m.group().toLowerCase(Locale.ROOT).split(" ")));
        while (!words.isEmpty()
                && words.get(0).equals("năm")
                && A_YEAR.matcher(ahead(start)).find()) {
            words.remove(0);
            start += words.isEmpty() ? 3 : 4;
        }
        // đầu tư ba lớp: what only ends a number begins none
        while (words.size() > 1 && NEVER_FIRST.contains(words.get(0)))
            start += words.remove(0).length() + 1;
        if (words.size() > 1
                && words.get(words.size() - 1).equals("năm")
                && !COUNTED.matcher(behind(end)).lookingAt()) {
            words.remove(words.size() - 1);
            end -= 4;
        }
        if (words.isEmpty() || NEVER_FIRST.contains(words.get(0)) || start >= end) return;
        String written = text.substring(start, end);
        boolean capital = !written.equals(written.toLowerCase(Locale.ROOT));
        if (capital
                && (words.size() == 1 && !counts(end)
                        || !BEGINS.matcher(ahead(start)).find())) return;
        if (NO_NUMBER_BEHIND.matcher(behind(end)).lookingAt()
                || NO_NUMBER_BEFORE.matcher(ahead(start)).find()) return;
        boolean five = words.equals(List.of("năm"));
        if (five && (!counts(end) || OF_TIME.matcher(behind(end)).lookingAt())) return;
        boolean one = words.equals(List.of("một"));
        boolean led = !one && LED.matcher(ahead(start)).find();
        if (words.size() < 2 && !counts(end) && !led) return;
        Matcher percent = PER_CENT_BEHIND.matcher(behind(end));
        boolean share = percent.lookingAt();
        int last = share ? end + percent.end() : end;
        if (!taken.free(start, last)) return;
        taken.add(Mention.figure(
                share ? Kind.PERCENT : Kind.NUMBER,
                start,
                last,
                text.substring(start, last),
                List.of(Set.of(Figures.ofWords(words))),
                share ? "%" : noun(end)));
    }

    private boolean counts(int end) {
        return COUNTED.matcher(behind(end)).lookingAt();
    }

    private String ahead(int start) {
        return text.substring(Math.max(0, start - NEAR), start).toLowerCase(Locale.ROOT);
    }

    private String behind(int end) {
        return text.substring(end, Math.min(text.length(), end + NEAR)).toLowerCase(Locale.ROOT);
    }

    private String noun(int end) {
        Matcher noun = NOUN_BEHIND.matcher(behind(end));
        return noun.lookingAt() ? noun.group(1) : "";
    }
}
