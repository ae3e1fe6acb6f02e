package vn.chitieu.rulebook.table;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.rulebook.model.RuleProblem.Severity;
import vn.chitieu.sheet.book.BookCell;

/** Looks at one cell: the canonical value, or a problem. */
public final class CellCheck {
    private static final Pattern NUMBER_LIKE = Pattern.compile("[-+]?\\d+([., ]\\d+)*\\s*%?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}\\ufffd&&[^\\n\\r\\t]]");
    private static final Pattern SMART_QUOTE = Pattern.compile("[“”„‟‘’‚‛«»]");
    /** Of a number format: what is no placeholder of a date. */
    private static final Pattern FORMAT_WORDS = Pattern.compile("\\[[^]]*]|\"[^\"]*\"|\\\\.");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern FORBIDDEN = Pattern.compile("[\"'`\\\\\\n\\r\\t]");
    private final RuleProblems problems;

    public CellCheck(RuleProblems problems) {
        this.problems = problems;
    }

    /** Canonical value of the cell, or null after the problem has been told. */
    @Nullable
    public String check(@Nullable BookCell cell, CellType type, Place place, String header) {
        if (cell == null) return type.optional() ? "" : wrong("BLANK_CELL", place, header, expected(type));
        return switch (cell.kind()) {
            case FORMULA -> wrong("FORMULA_CELL", place, header, cell.text());
            case ERROR -> wrong("ERROR_CELL", place, header, cell.text());
            case BOOLEAN -> wrong("BOOLEAN_CELL", place, header, cell.text());
            case DATE -> type == CellType.TASK_DUE ? stretch(cell) : wrong("DATE_CELL", place, header, cell.shown());
            case NUMBER -> number(cell, type, place, header);
            case TEXT -> text(cell.text(), type, place, header);
        };
    }

    private @Nullable String number(BookCell cell, CellType type, Place place, String header) {
        String value = cell.text();
        if (cell.format().contains("%"))
            return wrong("PERCENT_CELL", place, header, shown(cell), new BigDecimal(value));
        if (type.digits() == CellType.Digits.NONE) return wrong("TEXT_WANTED", place, header, value);
        if (!cell.shown().equals(value))
            return wrong("NUMBER_FORMAT", place, header, shown(cell), new BigDecimal(value));
        BigDecimal number = new BigDecimal(value);
        boolean fits =
                switch (type.digits()) {
                    case YEAR -> number.scale() == 0 && value.matches("20\\d\\d");
                    case WHOLE -> number.scale() == 0 && number.signum() >= 0 && value.length() < 9;
                    case SIGNED -> true;
                    default -> number.signum() >= 0;
                };
        if (type == CellType.LEVELS || type == CellType.LEVEL_OR_NONE) fits &= type.takesText(value);
        return fits ? value : wrong("BAD_VALUE", place, header, value, expected(type));
    }

    /**
     * What was typed into a cell that Excel made a date of: {@code 6/2026} is stored as the first of June under a format
     * that shows no day.
     */
    private static String stretch(BookCell cell) {
        LocalDate day = cell.day();
        String format = FORMAT_WORDS.matcher(cell.format()).replaceAll("").toLowerCase(Locale.ROOT);
        if (format.contains("d")) return DAY.format(day);
        return format.contains("m") ? MONTH.format(day) : Integer.toString(day.getYear());
    }

    /** As Excel shows it in Viet Nam, where the reader says how it is shown in English. */
    private static String shown(BookCell cell) {
        return cell.shown().replaceFirst("^(\\d+)\\.(\\d+%?)$", "$1,$2");
    }

    private @Nullable String text(String value, CellType type, Place place, String header) {
        if (CONTROL.matcher(value).find()) return wrong("CONTROL_CHARACTER", place, header, value);
        if (value.isBlank()) {
            return type.optional() && !type.typed() ? "" : wrong("BLANK_CELL", place, header, expected(type));
        }
        if (value.length() > type.maxLength()) {
            return wrong("TOO_LONG", place, header, String.valueOf(value.length()), String.valueOf(type.maxLength()));
        }
        String clean = Vietnamese.clean(value);
        Severity severity = type.typed() ? Severity.ERROR : Severity.WARNING;
        if (!Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
            problems.add(severity, "NOT_NFC", place, header, value);
            return type.typed() ? null : dash(clean, type);
        }
        if (type.typed() && SMART_QUOTE.matcher(value).find()) return wrong("SMART_QUOTE", place, header, value);
        if (type.typed() && FORBIDDEN.matcher(value).find()) return wrong("FORBIDDEN_CHARACTER", place, header, value);
        if (!clean.equals(LINE_BREAK.matcher(value).replaceAll(" "))) {
            problems.add(severity, "STRAY_SPACE", place, header, value);
            return type.typed() ? null : dash(clean, type);
        }
        if (type == CellType.TASK_DUE && TaskDays.schoolYear(clean))
            return wrong("DUE_SCHOOL_YEAR", place, header, clean);
        if (type == CellType.TASK_DUE && type.takesText(clean) && !real(clean, type))
            return wrong("BAD_VALUE", place, header, clean, expected(type));
        if (type.takesText(clean))
            return real(clean, type) ? dash(clean, type) : wrong("NO_SUCH_DAY", place, header, clean);
        if (type.digits() != CellType.Digits.NONE
                && type != CellType.LEVELS
                && NUMBER_LIKE.matcher(clean).matches()) {
            return wrong(clean.contains(",") ? "DECIMAL_COMMA" : "NUMBER_AS_TEXT", place, header, clean);
        }
        return wrong("BAD_VALUE", place, header, clean, expected(type));
    }

    private static boolean real(String text, CellType type) {
        return switch (type) {
            case DAY, DAY_OR_NONE -> text.equals("-") || Days.parse(text).isPresent();
            case TASK_DUE ->
                text.equals("-")
                        || TaskDays.continuing(text)
                        || TaskDays.parse(text).isPresent();
            case DAY_MONTH_OR_NONE -> text.equals("-") || Days.recurring(text);
            default -> true;
        };
    }

    /** Optional words write "none" as a dash too. */
    private static String dash(String text, CellType type) {
        return type.optional() && text.equals("-") ? "" : text;
    }

    private static RuleProblems.Said expected(CellType type) {
        return new RuleProblems.Said(RuleProblems.word("expect." + type.name()));
    }

    private @Nullable String wrong(String code, Place place, Object... args) {
        problems.error(code, place, args);
        return null;
    }
}
