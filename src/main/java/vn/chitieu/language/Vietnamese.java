package vn.chitieu.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How Vietnamese offices write text, numbers and dates. */
public final class Vietnamese {
    /** The zone of every date and "today". */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u0085\\p{Z}\\u180e\\u2800]+");

    /** Signs that show nothing: marks of direction, joiners, soft hyphens, variations, fillers, controls. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u3164\\uffa0"
            + "\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}\\p{Cc}&&[^\\s\\u0085\\u180e]]");

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private Vietnamese() {}

    /** Text without the signs that show nothing. */
    public static String visible(String text) {
        if (letters(text)) return text;
        return INVISIBLE.matcher(text).replaceAll("");
    }

    /**
     * Text composed (NFC), without signs that show nothing, with every kind of space made plain, runs of spaces made one,
     * and the ends stripped.
     */
    public static String clean(String text) {
        if (letters(text) && !text.contains("  ") && text.equals(text.strip())) return text;
        return SPACES.matcher(Normalizer.normalize(visible(text), Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Whether the text is of the first 128 characters alone. */
    public static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= FIRST_BEYOND_ASCII) return false;
        return true;
    }

    /**
     * Whether the text holds nothing but ASCII signs that show, single letters of Latin alphabets and the composed ones
     * of Vietnamese: most texts do, and such a one is composed and visible as it is.
     */
    static boolean letters(String text) {
        for (int i = 0; i < text.length(); i++) if (!letter(text.charAt(i))) return false;
        return true;
    }

    static boolean letter(char c) {
        return c >= ' ' && c <= '~'
                || c >= '\u00c0' && c <= '\u017f'
                || c >= '\u1ea0' && c <= '\u1ef9'
                || c == 'ơ'
                || c == 'Ơ'
                || c == 'ư'
                || c == 'Ư';
    }

    /** Text in which half a sign (one that was cut in two) is a replacement sign, so that every program can write it. */
    public static String showable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
    }

    /** At most so many characters of a text, none cut in two. */
    public static String cut(String text, int most) {
        if (text.length() <= most) return text;
        int end = most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    /** {@code 31/07/2025}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A period by its code: {@code 2026}, {@code tháng 3/2026}, {@code quý I/2026}, {@code 6 tháng đầu năm 2026}. */
    public static String period(String code) {
        if (!code.matches("\\d{4}-(\\d{2}|[QH]\\d)")) return code;
        String year = code.substring(0, 4);
        int number = Integer.parseInt(code.replaceFirst("\\d{4}-[QH]?", ""));
        return switch (code.charAt(5)) {
            case 'Q' -> "quý " + ROMAN.get(number - 1) + "/" + year;
            case 'H' -> "6 tháng " + (number == 1 ? "đầu" : "cuối") + " năm " + year;
            default -> "tháng " + number + "/" + year;
        };
    }

    /** {@code 1.234,5}: dot groups thousands, comma before decimals; at most {@code decimals}, no trailing zeros. */
    public static String number(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        if (rounded.scale() < 0) rounded = rounded.setScale(0);
        String[] parts = rounded.abs().toPlainString().split("\\.");
        StringBuilder whole = new StringBuilder(parts[0]);
        for (int i = whole.length() - 3; i > 0; i -= 3) whole.insert(i, '.');
        return (rounded.signum() < 0 ? "-" : "") + whole + (parts.length > 1 ? "," + parts[1] : "");
    }

    /** As within a sentence: the first letter small. */
    public static String small(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
