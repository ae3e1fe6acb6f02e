package vn.chitieu.sheet.parts;

/**
 * How much of a file is read at most. What lies beyond {@code columns} is not seen at all (a stray cell at the far end
 * of a sheet does no harm); more rows or more bytes refuse the file.
 *
 * @param rows filled rows in one sheet
 * @param columns columns from the left
 * @param bytes size of the file once unpacked
 */
public record RowLimits(int rows, int columns, long bytes) {
    /** Enough for any return of one unit. */
    public static final RowLimits RETURN = new RowLimits(20_000, 100, 64L << 20);
}
