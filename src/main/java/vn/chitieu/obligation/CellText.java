package vn.chitieu.obligation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Typed reading of the texts that action cells hand over; {@code -} is "none". */
final class CellText {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DAY = Pattern.compile("(\\d{2})/(\\d{2})");
    private final String provisionId;

    CellText(String provisionId) {
        this.provisionId = provisionId;
    }

    static boolean none(String text) {
        return text.equals("-");
    }

    static String orEmpty(String text) {
        return none(text) ? "" : text;
    }

    boolean yes(String column, String text) {
        if (text.equals("có")) return true;
        if (text.equals("không")) return false;
        throw new DraftException(provisionId, column, text);
    }

    int year(String column, String text) {
        return parse(column, text, t -> new BigDecimal(t).intValueExact());
    }

    @Nullable
    BigDecimal number(String column, String text) {
        if (none(text)) return null;
        BigDecimal value = parse(column, text, BigDecimal::new).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    @Nullable
    LocalDate date(String column, String text) {
        return none(text) ? null : parse(column, text, t -> LocalDate.parse(t, DATE));
    }

    @Nullable
    LocalDate dayOf(int year, String column, String text) {
        if (none(text)) return null;
        return parse(column, text, t -> {
            var parts = DAY.matcher(t);
            if (!parts.matches()) throw new DateTimeException(t);
            return MonthDay.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)))
                    .atYear(year);
        });
    }

    List<Integer> levels(String column, String text) {
        if (none(text)) return List.of();
        return parse(column, text, t -> Arrays.stream(t.split(";"))
                .map(String::strip)
                .map(CellText::level)
                .toList());
    }

    String oneOf(String column, String text, String... allowed) {
        if (List.of(allowed).contains(text)) return text;
        throw new DraftException(provisionId, column, text);
    }

    private static Integer level(String text) {
        return new BigDecimal(text).intValueExact();
    }

    private <T> T parse(String column, String text, Function<String, T> reader) {
        try {
            return reader.apply(text.strip());
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            throw new DraftException(provisionId, column, text);
        }
    }
}
