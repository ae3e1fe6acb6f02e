package vn.chitieu.intake.layout;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chitieu.language.DateText;
import vn.chitieu.language.TextReading;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.registry.Registry;
import vn.chitieu.sheet.stream.StreamedCell;
import vn.chitieu.sheet.stream.StreamedRow;

/** What hands and programs leave in a cell beside what is meant, where only one thing can be meant. */
public final class TypedCells {
    /** Day numbers of 2010 to 2099: a day whose cell lost its date format. No year and no day typed as digits lies there. */
    private static final Pattern DAY_NUMBER = Pattern.compile("((?:4[1-9]|[56]\\d|7[0-2])\\d{3})(?:[.,]\\d+)?");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /** The apostrophe that keeps Excel from reading a figure, typed or exported along with it. */
    private static final Pattern APOSTROPHE = Pattern.compile("^\\s*['’‘`](?=[\\d.,-])");

    /** Dashes of word processors where a minus is meant. */
    private static final Pattern MINUS = Pattern.compile("^\\s*[\u2010-\u2015\u2212\ufe58\ufe63\uff0d](?=\\s*\\d)");

    private static final Pattern POINT_ZERO = Pattern.compile("(?<=^\\d{1,9})[.,]0{1,2}$");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\u00ad_]");
    private static final Pattern YEAR = Pattern.compile("(?i)^năm:?\\s*(?=\\d{4}$)");
    /** {@code 1}, {@code (1)}, {@code (3) = (4) + (5)}, or a letter. */
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(\\d{1,2}|[A-Za-z])\\)?(\\s*=.*)?");

    private static final int WIDE_FIRST = 0xff01;
    private static final int WIDE_LAST = 0xff5e;
    /** Days between the first of the two ways in which workbooks count days and the second. */
    private static final int EPOCHS_APART = 1462;

    private TypedCells() {}

    /** @param from1904 whether the workbook counts its days from 1904 */
    public static TextReading<LocalDate> date(String text, boolean from1904) {
        String clean = Vietnamese.clean(text);
        var days = DAY_NUMBER.matcher(clean);
        if (!days.matches()) return DateText.date(text);
        // behind the point stands the time of day
        long number = Long.parseLong(days.group(1));
        return TextReading.of(DAY_ZERO.plusDays(from1904 ? number + EPOCHS_APART : number));
    }

    /** {@code 2026} of {@code Năm 2026} or {@code 2026.0}. */
    public static String year(String text) {
        return pointless(YEAR.matcher(Vietnamese.clean(text)).replaceFirst(""));
    }

    /** A code that a program wrote as a decimal: {@code 7480201.0}. */
    public static String pointless(String code) {
        return POINT_ZERO.matcher(code).replaceFirst("");
    }

    /** The clause meant by an id in other letters, with other dashes or spaces about them; the text itself if none is. */
    public static String provision(String text, Collection<String> ids) {
        if (ids.contains(text)) return text;
        String bare = bareId(text);
        return ids.stream().filter(id -> bareId(id).equals(bare)).findFirst().orElseGet(() -> dashless(text, ids));
    }

    /** Word's hyphens that show only at the end of a line are gone with all signs that show nothing. */
    private static String dashless(String text, Collection<String> ids) {
        String bare = bareId(text).replace("-", "");
        List<String> alike = ids.stream()
                .filter(id -> bareId(id).replace("-", "").equals(bare))
                .toList();
        return alike.size() == 1 ? alike.get(0) : text;
    }

    private static String bareId(String id) {
        return DASHES.matcher(id).replaceAll("-").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Without signs that show nothing and the apostrophe before a figure, with plain digits, letters and minus. */
    public static StreamedCell plain(StreamedCell cell) {
        String text =
                APOSTROPHE.matcher(narrow(Vietnamese.visible(cell.text()))).replaceFirst("");
        String minus = MINUS.matcher(text).replaceFirst("-");
        return minus.equals(cell.text()) ? cell : cell.with(minus);
    }

    /** A tick box says TRUE or FALSE; a dash stands for no, but only where yes or no is asked for. */
    public static String yesno(String text) {
        String clean = Vietnamese.clean(text).toUpperCase(Locale.ROOT);
        if (clean.equals("TRUE")) return "YES";
        return clean.equals("FALSE") || DASHES.matcher(clean).replaceAll("-").equals("-") ? "NO" : text;
    }

    /** The letters, digits and signs of East Asian keyboards, and every script's digits, as those of ours. */
    private static String narrow(String text) {
        if (text.chars().allMatch(c -> c < '\u0600')) return text;
        StringBuilder narrow = new StringBuilder(text.length());
        text.codePoints().map(TypedCells::narrow).forEach(narrow::appendCodePoint);
        return narrow.toString();
    }

    private static int narrow(int c) {
        if (c >= WIDE_FIRST && c <= WIDE_LAST) return c - WIDE_FIRST + '!';
        return Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
    }

    /** The code of the registry that a cell means: in small letters, as a number with dots or with a zero behind the dot. */
    public static String unitCode(String text, Registry registry) {
        if (registry.unit(text).isPresent()) return text;
        String bare = text.toUpperCase(Locale.ROOT).replace(" ", "").replaceFirst("[.,]0+$", "");
        return Optional.of(bare)
                .filter(code -> registry.unit(code).isPresent())
                .or(() -> Optional.of(bare.replace(".", ""))
                        .filter(code -> registry.unit(code).isPresent()))
                .orElse(text);
    }

    /** The row of column numbers that forms put under a header: one up from cell to cell, nothing else. */
    static boolean numbersColumns(StreamedRow row) {
        List<StreamedCell> cells = row.cells();
        if (cells.size() < 3) return false;
        int before = -1;
        for (StreamedCell cell : cells) {
            var m = COLUMN_NUMBER.matcher(Vietnamese.clean(cell.text()));
            if (!m.matches()) return false;
            int number = Character.isDigit(m.group(1).charAt(0)) ? Integer.parseInt(m.group(1)) : 0;
            if (number > 0 && before > 0 && number != before + 1) return false;
            before = number > 0 ? number : before;
        }
        return before > 0;
    }
}
