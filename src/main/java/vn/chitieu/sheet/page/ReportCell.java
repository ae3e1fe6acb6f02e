package vn.chitieu.sheet.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.sheet.common.ReportLook;

/**
 * One cell. A text is always stored as text, whatever it begins with; only {@link #formula} makes a formula, and its
 * text comes from code, never from data.
 *
 * @param text the text, or empty
 * @param number the number, or the value a formula is known to have
 * @param formula formula without the equals sign, or empty
 * @param decimals decimals shown, or {@link #PLAIN}, {@link #COUNT} or {@link #TYPED}
 * @param prefix shown before the number ("≥ "), and {@code suffix} after it
 * @param fill RRGGBB, or empty
 * @param span columns it covers
 * @param link name of the place in the same workbook ({@link ReportSheet#places}) that a click leads to, or empty
 * @param name name in the whole workbook by which formulas of other workbooks find the cell, or empty
 */
public record ReportCell(
        ReportLook look,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        String formula,
        int decimals,
        String prefix,
        String suffix,
        String fill,
        int span,
        String link,
        String name) {

    /** Shown digit after digit, as years and numbers of order are. */
    public static final int PLAIN = -1;
    /** A count: shown whole, and not at all where it is 0. */
    public static final int COUNT = -2;
    /** What is typed there stays as typed: no program takes the day for the month. */
    public static final int TYPED = -3;

    public static ReportCell text(ReportLook look, String text) {
        return new ReportCell(look, text, null, null, "", 0, "", "", "", 1, "", "");
    }

    public static ReportCell blank() {
        return text(ReportLook.BODY, "");
    }

    /** To be filled by the reader, as text whatever is typed. */
    public static ReportCell toFill(String text) {
        return new ReportCell(ReportLook.BODY, text, null, null, "", TYPED, "", "", "", 1, "", "");
    }

    public static ReportCell number(@Nullable BigDecimal value, int decimals) {
        return value == null
                ? blank()
                : new ReportCell(ReportLook.BODY, "", value, null, "", decimals, "", "", "", 1, "", "");
    }

    public static ReportCell number(long value) {
        return number(BigDecimal.valueOf(value), 0);
    }

    /** A year or a number of order. */
    public static ReportCell plain(long value) {
        return number(BigDecimal.valueOf(value), PLAIN).look(ReportLook.CENTRED);
    }

    /** How many there are of something; where there are none the cell is empty, and nothing is drawn. */
    public static ReportCell count(long value) {
        return (value == 0 ? blank() : number(BigDecimal.valueOf(value), COUNT)).look(ReportLook.CENTRED);
    }

    /** A live sum of counts, with nothing to be seen where it is 0. */
    public static ReportCell countFormula(String formula, long value) {
        return formula(formula, BigDecimal.valueOf(value), COUNT).look(ReportLook.CENTRED);
    }

    public static ReportCell date(@Nullable LocalDate date) {
        return date == null
                ? blank()
                : new ReportCell(ReportLook.CENTRED, "", null, date, "", 0, "", "", "", 1, "", "");
    }

    /** A live formula with the value it has now. */
    public static ReportCell formula(String formula, BigDecimal value, int decimals) {
        return new ReportCell(ReportLook.BODY, "", value, null, formula, decimals, "", "", "", 1, "", "");
    }

    public ReportCell look(ReportLook other) {
        return new ReportCell(other, text, number, date, formula, decimals, prefix, suffix, fill, span, link, name);
    }

    public ReportCell around(String before, String after) {
        return new ReportCell(look, text, number, date, formula, decimals, before, after, fill, span, link, name);
    }

    public ReportCell fill(String colour) {
        return new ReportCell(look, text, number, date, formula, decimals, prefix, suffix, colour, span, link, name);
    }

    public ReportCell span(int columns) {
        return new ReportCell(look, text, number, date, formula, decimals, prefix, suffix, fill, columns, link, name);
    }

    /** Leads to a place of the workbook; one that no sheet has leaves the cell as it is. */
    public ReportCell link(String place) {
        return new ReportCell(look, text, number, date, formula, decimals, prefix, suffix, fill, span, place, name);
    }

    /** @param other letters, digits, points and underscores, with a letter first; of one name the first cell has it */
    public ReportCell named(String other) {
        return new ReportCell(look, text, number, date, formula, decimals, prefix, suffix, fill, span, link, other);
    }

    /** Address such as {@code AB12} of a row and column counted from 0. */
    public static String address(int row, int column) {
        return letters(column) + (row + 1);
    }

    /** Name such as {@code AB} of a column counted from 0. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column + 1; c > 0; c = (c - 1) / 26) letters.insert(0, (char) ('A' + (c - 1) % 26));
        return letters.toString();
    }
}
