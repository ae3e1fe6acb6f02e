package vn.chitieu.sheet.stream;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import vn.chitieu.sheet.common.CellFacts;

/**
 * One filled cell of a streamed row.
 *
 * @param row row as Excel shows it, from 1
 * @param column column from 0
 * @param text the cell as text: the text itself, the plain number ({@code 35%} in a percent format), the ISO date, {@code TRUE}, {@code #N/A} ...
 * @param number the number, rounded to the 15 digits that Excel knows, a percentage as it is shown (35 for 35 %); null when
 *     the cell holds none
 * @param date the day of a number in a date format, otherwise null
 * @param facts what else is to be known of it, mostly nothing
 */
public record StreamedCell(
        int row,
        int column,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        CellFacts facts) {

    public StreamedCell(int row, int column, String text, @Nullable BigDecimal number, @Nullable LocalDate date) {
        this(row, column, text, number, date, CellFacts.PLAIN);
    }

    /** The same cell with other text. */
    public StreamedCell with(String other) {
        return new StreamedCell(row, column, other, number, date, facts);
    }

    public boolean computed() {
        return facts.computed();
    }

    /** Address such as {@code D12}. */
    public String address() {
        return address(column, row);
    }

    /** Address of the cell in the given column (from 0) and row (from 1). */
    public static String address(int column, int row) {
        return CellReference.convertNumToColString(column) + row;
    }
}
