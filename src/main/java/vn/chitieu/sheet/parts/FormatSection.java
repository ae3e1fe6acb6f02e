package vn.chitieu.sheet.parts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One section of a number format, such as {@code #,##0" người"}. */
public final class FormatSection {
    /** Possessive: a group that may be given back is a call each, and thousands of letters overflow the stack. */
    private static final Pattern DATE_LETTERS =
            Pattern.compile("(?i)(?:AM/PM|A/P|y{1,4}|m{1,5}|d{1,4}|h{1,2}|s{1,2}|e{1,4}|g{1,3}|b{2,4})++");

    private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");
    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?\\d{1,15}(?:\\.\\d{1,15})?)");
    /** As a reader takes it from what is shown: dots or spaces group, a comma stands before decimals. */
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d.,]*\\d)?(?: \\d{3})*");

    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(?:([. ])\\d{3}(?:\\1\\d{3})*)?(?:,\\d+)?|\\d+(?:,\\d+)?");

    private enum Kind {
        LITERAL,
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        GENERAL,
        DATE,
        /** Exponents and fractions, which show the number itself. */
        OTHER
    }

    private record Token(Kind kind, String text) {}

    private final List<Token> tokens = new ArrayList<>();
    private String operator = "";
    private BigDecimal bound = BigDecimal.ZERO;

    FormatSection(String code) {
        int i = 0;
        while (i < code.length()) i = token(code, i);
    }

    /** Reads one token; returns where the next begins. */
    private int token(String code, int at) {
        char c = code.charAt(at);
        if (c == '"') {
            int end = code.indexOf('"', at + 1);
            int stop = end < 0 ? code.length() : end;
            add(Kind.LITERAL, code.substring(at + 1, stop));
            return stop + 1;
        }
        if (c == '\\' && at + 1 < code.length()) {
            add(Kind.LITERAL, code.substring(at + 1, at + 2));
            return at + 2;
        }
        // the width of a sign, and a sign that fills the cell
        if (c == '_' || c == '*') return at + 2;
        if (c == '[') {
            int end = code.indexOf(']', at);
            int stop = end < 0 ? code.length() : end;
            bracket(code.substring(at + 1, stop));
            return stop + 1;
        }
        if (code.regionMatches(true, at, "General", 0, 7)) {
            add(Kind.GENERAL, "");
            return at + 7;
        }
        if ((c == 'E' || c == 'e') && at + 1 < code.length() && "+-".indexOf(code.charAt(at + 1)) >= 0) {
            add(Kind.OTHER, "");
            return at + 2;
        }
        if (Character.isLetter(c)) return letters(code, at);
        switch (c) {
            case '0', '#', '?' -> add(Kind.DIGIT, String.valueOf(c));
            case '.' -> add(Kind.POINT, ".");
            case ',' -> add(Kind.COMMA, ",");
            case '%' -> add(Kind.PERCENT, "%");
            case '/' -> add(tokens.stream().anyMatch(t -> t.kind() == Kind.DATE) ? Kind.LITERAL : Kind.OTHER, "/");
            case '@' -> add(Kind.GENERAL, "");
            default -> add(Kind.LITERAL, String.valueOf(c));
        }
        return at + 1;
    }

    private int letters(String code, int at) {
        int end = at;
        while (end < code.length() && (Character.isLetter(code.charAt(end)) || isNoon(code, end))) end++;
        String run = code.substring(at, end);
        add(DATE_LETTERS.matcher(run).matches() ? Kind.DATE : Kind.LITERAL, run);
        return end;
    }

    private static boolean isNoon(String code, int at) {
        return code.charAt(at) == '/'
                && (code.regionMatches(true, at - 2, "AM/PM", 0, 5) || code.regionMatches(true, at - 1, "A/P", 0, 3));
    }

    private void bracket(String inside) {
        Matcher condition = CONDITION.matcher(inside);
        if (condition.matches()) {
            operator = condition.group(1);
            bound = new BigDecimal(condition.group(2));
        } else if (ELAPSED.matcher(inside).matches()) {
            add(Kind.DATE, inside);
        } else if (inside.startsWith("$")) {
            int end = inside.indexOf('-');
            add(Kind.LITERAL, inside.substring(1, end < 0 ? inside.length() : end));
        }
    }

    private void add(Kind kind, String text) {
        tokens.add(new Token(kind, text));
    }

    private boolean has(Kind kind) {
        return tokens.stream().anyMatch(t -> t.kind() == kind);
    }

    boolean isDate() {
        for (Token token : tokens) {
            if (token.kind() == Kind.DATE) return true;
            if (token.kind() == Kind.DIGIT || token.kind() == Kind.GENERAL) return false;
        }
        return false;
    }

    /** Whether it is the section for the number, standing at this place among so many. */
    boolean takes(BigDecimal number, int at, int of) {
        if (!operator.isEmpty()) {
            int compared = number.compareTo(bound);
            return switch (operator) {
                case "<" -> compared < 0;
                case "<=" -> compared <= 0;
                case ">" -> compared > 0;
                case ">=" -> compared >= 0;
                case "=" -> compared == 0;
                default -> compared != 0;
            };
        }
        if (at > 0) return number.signum() < 0;
        return of == 2 ? number.signum() >= 0 : number.signum() > 0;
    }

    /** How many percent signs multiply the number, each by a hundred. */
    public int percents() {
        return (int) tokens.stream().filter(t -> t.kind() == Kind.PERCENT).count();
    }

    /** Whether a percent sign stands beside the number only as a word does. */
    public boolean saysPercent() {
        return percents() == 0
                && tokens.stream()
                        .filter(t -> t.kind() == Kind.LITERAL)
                        .anyMatch(t -> t.text().contains("%") || t.text().contains("\uff05"));
    }

    /** Whether it adds words to the number. */
    public boolean hasWords() {
        return tokens.stream()
                .filter(t -> t.kind() == Kind.LITERAL)
                .anyMatch(t -> t.text().codePoints().anyMatch(c -> Character.isLetter(c) || c == '\u2030'));
    }

    /** Whether a reader takes another number than the given one from what is shown. */
    public boolean showsOtherwise(BigDecimal number) {
        if (has(Kind.OTHER) || has(Kind.DATE)) return false;
        String shown = show(number);
        BigDecimal stored = number.abs().movePointRight(2 * percents());
        BigDecimal expected = has(Kind.GENERAL) ? stored : stored.setScale(decimals(), RoundingMode.HALF_UP);
        // a nought shown as a dash or not at all hides nothing
        if (number.signum() == 0 && shown.chars().noneMatch(Character::isDigit)) return false;
        if (shown.contains("\u2030")) return true;
        boolean same = NUMBER.matcher(shown)
                .results()
                .anyMatch(m -> reads(m.group(), expected)
                        && !(number.signum() > 0
                                && shown.substring(0, m.start()).matches("(?:.*\\s)?[-\u2212]")));
        return !same;
    }

    private static boolean reads(String run, BigDecimal expected) {
        if (!GROUPED.matcher(run).matches()) return false;
        BigDecimal read = new BigDecimal(run.replace(".", "").replace(" ", "").replace(',', '.'));
        return read.compareTo(expected) == 0;
    }

    private int decimals() {
        boolean behind = false;
        int decimals = 0;
        for (Token token : tokens) {
            if (token.kind() == Kind.POINT) behind = true;
            else if (behind && token.kind() == Kind.DIGIT) decimals++;
        }
        return decimals;
    }

    /** Thousands cut off by commas behind the last digit, before or after the point. */
    private int scale() {
        int scale = 0;
        int run = 0;
        for (Token token : tokens) {
            if (token.kind() == Kind.COMMA) run++;
            else if (token.kind() == Kind.DIGIT) run = 0;
            else if (token.kind() == Kind.POINT) {
                scale += run;
                run = 0;
            }
        }
        return scale + run;
    }

    /** The number as Excel shows it to a Vietnamese reader; the sign is left to the format. */
    public String show(BigDecimal number) {
        BigDecimal value = number.abs().movePointRight(2 * percents()).movePointLeft(3 * scale());
        if (!has(Kind.GENERAL)) value = value.setScale(decimals(), RoundingMode.HALF_UP);
        String[] parts = value.toPlainString().split("\\.");
        String whole = parts[0].equals("0") ? "" : parts[0];
        int places = places();
        StringBuilder shown = new StringBuilder();
        int place = 0;
        int decimal = 0;
        boolean behind = false;
        for (Token token : tokens) {
            switch (token.kind()) {
                case LITERAL, PERCENT -> shown.append(token.text());
                case GENERAL ->
                    shown.append(value.stripTrailingZeros().toPlainString().replace('.', ','));
                case POINT -> {
                    if (places == 0 && !behind) shown.append(whole);
                    behind = true;
                    shown.append(',');
                }
                case DIGIT -> {
                    if (behind) shown.append(parts.length > 1 ? parts[1].charAt(decimal++) : '0');
                    else digits(shown, whole, places, place++, token.text());
                }
                default -> {}
            }
        }
        return shown.toString().strip();
    }

    private int places() {
        int places = 0;
        for (Token token : tokens) {
            if (token.kind() == Kind.POINT) return places;
            if (token.kind() == Kind.DIGIT) places++;
        }
        return places;
    }

    /** What stands at one place for digits: the first also takes those in front of it. */
    private void digits(StringBuilder shown, String whole, int places, int place, String sign) {
        int right = places - place - 1;
        int from = place == 0 ? 0 : whole.length() - right - 1;
        int to = whole.length() - right;
        if (to <= 0) {
            if (sign.equals("0")) digit(shown, '0', right);
            return;
        }
        for (int i = Math.max(0, from); i < to; i++) digit(shown, whole.charAt(i), whole.length() - i - 1);
    }

    private void digit(StringBuilder shown, char digit, int right) {
        shown.append(digit);
        if (right > 0 && right % 3 == 0 && groups()) shown.append('.');
    }

    /** Whether a comma stands between two places for digits. */
    private boolean groups() {
        boolean digit = false;
        boolean comma = false;
        for (Token token : tokens) {
            if (token.kind() == Kind.POINT) return false;
            if (token.kind() == Kind.DIGIT && comma) return true;
            digit |= token.kind() == Kind.DIGIT;
            comma |= digit && token.kind() == Kind.COMMA;
        }
        return false;
    }
}
