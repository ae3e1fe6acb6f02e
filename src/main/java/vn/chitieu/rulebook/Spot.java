package vn.chitieu.rulebook;

import vn.chitieu.sheet.book.BookCell;

/** A place in a rule file; sheet and cell may be empty. */
record Spot(String file, String sheet, String cell) {
    static Spot file(String file) {
        return new Spot(file, "", "");
    }

    static Spot sheet(String file, String sheet) {
        return new Spot(file, sheet, "");
    }

    Spot at(int row, int column) {
        return new Spot(file, sheet, BookCell.address(row, column));
    }

    Spot at(String address) {
        return new Spot(file, sheet, address);
    }
}
