package vn.chitieu.intake.facts;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.intake.layout.Excerpt;
import vn.chitieu.language.TextReading.Flaw;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.sheet.stream.StreamedCell;

/** A figure that cannot be taken, as the sentence about it repeats it. */
final class SaidFigure {
    private static final Pattern THOUSANDS = Pattern.compile("([1-9]\\d{0,2})[.,](\\d{1,3})");
    private static final int DECIMALS = 10;

    private SaidFigure() {}

    /** As it was typed; a number as officers write it, with a comma before its decimals. */
    static String of(StreamedCell cell, Flaw flaw) {
        if (!isPlain(cell) || flaw == Flaw.NOT_A_DATE) return Excerpt.of(cell.text());
        BigDecimal number = cell.number();
        // written out it has up to three hundred digits
        if (flaw == Flaw.TOO_LARGE)
            return number.stripTrailingZeros().toString().replace('.', ',');
        return Vietnamese.number(number, DECIMALS);
    }

    /** What {@code 1,2} was before Excel took the dot of {@code 1.200} for a decimal point; empty when it cannot have been. */
    static String thousands(String said) {
        Matcher parts = THOUSANDS.matcher(said);
        return parts.matches() ? parts.group(1) + (parts.group(2) + "00").substring(0, 3) : "";
    }

    /** Whether the cell holds a number that is no day and no percentage. */
    static boolean isPlain(StreamedCell cell) {
        return cell.number() != null && cell.date() == null && !cell.text().endsWith("%");
    }
}
