package vn.chitieu.sheet.stream;

import java.util.List;

/**
 * A row with at least one filled cell.
 *
 * @param number row as Excel shows it, from 1
 * @param hidden whether the sender hid it; it counts all the same
 * @param cells filled cells from left to right
 */
public record StreamedRow(int number, boolean hidden, List<StreamedCell> cells) {}
