package vn.chitieu.rulebook.table;

import vn.chitieu.sheet.book.BookCell;

/** A place in a rule file; sheet and cell may be empty. */
public record RulePlace(String file, String sheet, String cell) {
    public static RulePlace file(String file) {
        return new RulePlace(file, "", "");
    }

    public static RulePlace sheet(String file, String sheet) {
        return new RulePlace(file, sheet, "");
    }

    public RulePlace at(int row, int column) {
        return new RulePlace(file, sheet, BookCell.address(row, column));
    }

    public RulePlace at(String address) {
        return new RulePlace(file, sheet, address);
    }
}
