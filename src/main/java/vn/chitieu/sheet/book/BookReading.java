package vn.chitieu.sheet.book;

import org.jspecify.annotations.Nullable;

/**
 * A workbook, or why it was not read. Exactly one of {@code book} and {@code fault} is there.
 *
 * @param detail what the fault is about (name of a part), may be empty
 */
public record BookReading(@Nullable Book book, @Nullable Fault fault, String detail) {
    /** Why a file is not read. */
    public enum Fault {
        /** No workbook of the .xlsx kind at all, or damaged. */
        NOT_XLSX,
        /** Protected by a password. */
        ENCRYPTED,
        /** Unpacks to more than a rule file may hold. */
        TOO_LARGE,
        /** More cells or rows than a rule file may hold. */
        TOO_MANY_CELLS,
        /** Refers to other workbooks. */
        EXTERNAL_LINKS,
        /** Holds macros. */
        MACROS
    }

    static BookReading of(Book book) {
        return new BookReading(book, null, "");
    }

    static BookReading refused(Fault fault, String detail) {
        return new BookReading(null, fault, detail);
    }
}
