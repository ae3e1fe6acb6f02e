package vn.chitieu.intake;

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
import vn.chitieu.sheet.StreamedCell;
import vn.chitieu.sheet.StreamedRow;

/** What hands and programs leave in a cell beside what is meant, where only one thing can be meant. */
final class TypedCells {
    /** Day numbers of 2010 to 2099: a day whose cell lost its date format. No year and no day typed as digits lies there. */
    private static final Pattern DAY_NUMBER = Pattern.compile("((?:4[1-9]|[56]\\d|7[0-2])\\d{3})(?:[.,]\\d+)?");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    /** The apostrophe that keeps Excel from reading a figure, typed or exported along with it. */
    private static final Pattern APOSTROPHE = Pattern.compile("^\\s*['’‘`](?=[\\d.,-])");

    private static final char WIDE_ZERO = '\uff10';
    private static final Pattern POINT_ZERO = Pattern.compile("(?<=^\\d{1,9})[.,]0{1,2}$");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\u00ad_]");
    private static final Pattern YEAR = Pattern.compile("(?i)^năm:?\\s*(?=\\d{4}$)");
    /** {@code 1}, {@code (1)}, {@code (3) = (4) + (5)}, or a letter. */
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(\\d{1,2}|[A-Za-z])\\)?(\\s*=.*)?");

    private TypedCells() {}

    static TextReading<LocalDate> date(String text) {
        String clean = Vietnamese.clean(text);
        var days = DAY_NUMBER.matcher(clean);
        if (!days.matches()) return DateText.date(text);
        // behind the point stands the time of day
        return TextReading.of(DAY_ZERO.plusDays(Long.parseLong(days.group(1))));
    }

    /** {@code 2026} of {@code Năm 2026} or {@code 2026.0}. */
    static String year(String text) {
        return pointless(YEAR.matcher(Vietnamese.clean(text)).replaceFirst(""));
    }

    /** A code that a program wrote as a decimal: {@code 7480201.0}. */
    static String pointless(String code) {
        return POINT_ZERO.matcher(code).replaceFirst("");
    }

    /** The clause meant by an id in other letters, with other dashes or spaces about them; the text itself if none is. */
    static String provision(String text, Collection<String> ids) {
        if (ids.contains(text)) return text;
        String bare = bareId(text);
        return ids.stream().filter(id -> bareId(id).equals(bare)).findFirst().orElse(text);
    }

    private static String bareId(String id) {
        return DASHES.matcher(id).replaceAll("-").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Without the apostrophe before a figure, and with plain digits for those of East Asian keyboards. */
    static StreamedCell plain(StreamedCell cell) {
        String text = APOSTROPHE.matcher(narrow(cell.text())).replaceFirst("");
        if (text.equals(cell.text())) return cell;
        return new StreamedCell(cell.row(), cell.column(), text, cell.number(), cell.date(), cell.trait());
    }

    /** A tick box says TRUE or FALSE; a dash stands for no, but only where yes or no is asked for. */
    static String yesno(String text) {
        String clean = Vietnamese.clean(text).toUpperCase(Locale.ROOT);
        if (clean.equals("TRUE")) return "YES";
        return clean.equals("FALSE") || DASHES.matcher(clean).replaceAll("-").equals("-") ? "NO" : text;
    }

    private static String narrow(String text) {
        if (text.chars().noneMatch(c -> c >= WIDE_ZERO && c <= WIDE_ZERO + 9)) return text;
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars()
                .map(c -> c >= WIDE_ZERO && c <= WIDE_ZERO + 9 ? c - WIDE_ZERO + '0' : c)
                .forEach(c -> narrow.append((char) c));
        return narrow.toString();
    }

    /** The code of the registry that a cell means: in small letters, as a number with dots or with a zero behind the dot. */
    static String unitCode(String text, Registry registry) {
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
