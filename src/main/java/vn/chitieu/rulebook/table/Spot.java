package vn.chitieu.rulebook.table;

import vn.chitieu.sheet.book.BookCell;

/** A place in a rule file; sheet and cell may be empty. */
public record Spot(String file, String sheet, String cell) {
    public static Spot file(String file) {
        return new Spot(file, "", "");
    }

    public static Spot sheet(String file, String sheet) {
        return new Spot(file, sheet, "");
    }

    public Spot at(int row, int column) {
        return new Spot(file, sheet, BookCell.address(row, column));
    }

    public Spot at(String address) {
        return new Spot(file, sheet, address);
    }
}
