package vn.chitieu.sheet.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One cell that is not blank.
 *
 * @param row row from 1
 * @param column column from 1
 * @param text the text untouched; for a number its canonical form ({@code 2.5}); for a formula the formula
 * @param number value of a number or date cell, otherwise null
 * @param format number format, {@code General} when none
 * @param shown how Excel shows the cell (English number format)
 */
public record BookCell(
        int row,
        int column,
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        String format,
        String shown) {
    /** Day 0 of Excel, which counts a 29 February 1900: right from March of that year on. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        FORMULA,
        ERROR
    }

    /** The day that a date cell holds. */
    public LocalDate day() {
        return EPOCH.plusDays(Objects.requireNonNull(number).longValue());
    }

    /** Such as {@code D12}. */
    public String address() {
        return address(row, column);
    }

    /** Address of the cell in the given row and column, both from 1. */
    public static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) letters.insert(0, (char) ('A' + (rest - 1) % 26));
        return letters.append(row).toString();
    }
}
