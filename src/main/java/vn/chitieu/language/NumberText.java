package vn.chitieu.language;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import vn.chitieu.language.TextReading.Flaw;

/**
 * Numbers as Vietnamese offices type them. In counts a dot or a space groups thousands and a comma can only precede
 * one or two zeros (three after it may be thousands as an English Excel writes them); in decimals a comma is the decimal mark, a dot too unless exactly three digits follow it.
 */
public final class NumberText {
    private static final Pattern GROUPED = Pattern.compile("[-−]?\\d{1,3}(?:([. ])\\d{3}(?:\\1\\d{3})*)?");
    private static final Pattern PLAIN = Pattern.compile("[-−]?\\d+");
    private static final Pattern COMMA_TAIL = Pattern.compile(",\\d+$");
    private static final Pattern ZEROS = Pattern.compile(",0{1,2}$|(?<=^[-−]?\\d{1,15})\\.0{1,2}$");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-−]?\\d{1,3}(?:([. ]?)\\d{3}(?:\\1\\d{3})*)?,\\d+");
    private static final Pattern DECIMAL_DOT = Pattern.compile("[-−]?\\d+\\.\\d+");
    private static final Pattern THREE_AFTER_DOT = Pattern.compile("[-−]?\\d{1,3}(?:\\.\\d{3})+");
    private static final Pattern EXPONENT = Pattern.compile("[-−]?\\d+(?:[.,]\\d+)?[eE]\\+?\\d+");
    private static final int MOST_DIGITS = 15;
    /** Longer texts are no numbers, and patterns that repeat groups recurse once a group. */
    private static final int MOST_TEXT = 40;

    private NumberText() {}

    /** A whole number: {@code 1234}, {@code 1.234}, {@code 1 234}, {@code 12,0}, {@code 12.0}. Negative ones are read, not judged. */
    public static TextReading<Long> count(String text) {
        String clean = Vietnamese.clean(text);
        if (isEndless(clean)) return TextReading.flawed(Flaw.TOO_LARGE);
        if (clean.length() > MOST_TEXT) return TextReading.flawed(Flaw.NOT_A_NUMBER);
        String whole = ZEROS.matcher(clean).replaceFirst("");
        if (GROUPED.matcher(whole).matches() || PLAIN.matcher(whole).matches()) {
            String digits = digits(whole);
            if (digits.length() > MOST_DIGITS) return TextReading.flawed(Flaw.TOO_LARGE);
            return TextReading.of(Long.parseLong(digits));
        }
        boolean fraction =
                COMMA_TAIL.matcher(clean).find() || DECIMAL_DOT.matcher(clean).matches();
        return TextReading.flawed(fraction ? Flaw.NOT_WHOLE : Flaw.NOT_A_NUMBER);
    }

    /** A numeric cell in a column of counts. */
    public static TextReading<Long> count(BigDecimal number) {
        if (number.precision() - number.scale() > MOST_DIGITS) return TextReading.flawed(Flaw.TOO_LARGE);
        if (number.stripTrailingZeros().scale() > 0) return TextReading.flawed(Flaw.NOT_WHOLE);
        return TextReading.of(number.longValueExact());
    }

    /** A numeric cell in a column of decimals. */
    public static TextReading<BigDecimal> decimal(BigDecimal number) {
        boolean large = number.precision() - number.scale() > MOST_DIGITS;
        return large ? TextReading.flawed(Flaw.TOO_LARGE) : TextReading.of(number);
    }

    /** More digits than any number here has, written out or by an exponent. */
    private static boolean isEndless(String clean) {
        if (EXPONENT.matcher(clean).matches()) return true;
        boolean digits = clean.chars().allMatch(c -> c >= '0' && c <= '9' || " .,-−".indexOf(c) >= 0);
        return digits && clean.chars().filter(Character::isDigit).count() > 2 * MOST_DIGITS;
    }

    /** A decimal number: {@code 12,5}, {@code 1.234,5}, {@code 12.5}, {@code 1234}; {@code 1.234} is ambiguous. */
    public static TextReading<BigDecimal> decimal(String text) {
        String clean = Vietnamese.clean(text).replace('−', '-');
        if (isEndless(clean)) return TextReading.flawed(Flaw.TOO_LARGE);
        if (clean.length() > 2 * MOST_DIGITS) return TextReading.flawed(Flaw.NOT_A_NUMBER);
        if (THREE_AFTER_DOT.matcher(clean).matches()) return TextReading.flawed(Flaw.AMBIGUOUS);
        if (DECIMAL_COMMA.matcher(clean).matches()) {
            return TextReading.of(
                    new BigDecimal(clean.replace(".", "").replace(" ", "").replace(',', '.')));
        }
        if (PLAIN.matcher(clean).matches() || DECIMAL_DOT.matcher(clean).matches()) {
            return TextReading.of(new BigDecimal(clean));
        }
        if (GROUPED.matcher(clean).matches()) return TextReading.of(new BigDecimal(digits(clean)));
        return TextReading.flawed(Flaw.NOT_A_NUMBER);
    }

    /** A percentage, with or without its sign: {@code 35}, {@code 35 %}, {@code 12,5%}. */
    public static TextReading<BigDecimal> percent(String text) {
        String clean = Vietnamese.clean(text);
        return decimal(clean.endsWith("%") ? clean.substring(0, clean.length() - 1) : clean);
    }

    private static String digits(String whole) {
        return whole.replace(".", "").replace(" ", "").replace('−', '-');
    }
}
