package vn.chitieu.revision;

import java.time.LocalDate;
import java.util.List;
import vn.chitieu.language.Messages;
import vn.chitieu.revision.Change.Kind;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** The changes as a workbook: one row each, before beside after. */
public final class RevisionBook {
    private static final Messages MESSAGES = Messages.beside(RevisionBook.class);
    private static final int[] WIDTHS = {6, 11, 24, 18, 22, 16, 36, 36, 58};
    private static final int HEADER_ROW = 4;

    private RevisionBook() {}

    /** @param title what was compared with what */
    public static byte[] write(List<Change> changes, String title, LocalDate day) {
        try (BookCopy book = BookCopy.blank()) {
            CopySheet page = book.add(MESSAGES.get("book.sheet"));
            page.text("A1", MESSAGES.get("book.title")).look("A1", ReportLook.SECTION);
            page.text("A2", title).look("A2", ReportLook.PLAIN);
            String[] heads = MESSAGES.get("book.heads").split("\\|");
            for (int c = 0; c < heads.length; c++) {
                String at = CopySheet.address(c + 1, HEADER_ROW);
                page.text(at, heads[c]).look(at, ReportLook.HEADER).columnWidth(c + 1, WIDTHS[c]);
            }
            for (int i = 0; i < changes.size(); i++) row(page, changes.get(i), i + 1);
            page.freeze(0, HEADER_ROW).landscape();
            return book.bytes(day);
        }
    }

    private static void row(CopySheet page, Change change, int number) {
        String[] values = {
            String.valueOf(number),
            MESSAGES.get("kind." + change.kind()),
            change.file(),
            change.sheet(),
            change.key(),
            change.column(),
            change.before(),
            change.after(),
            change.sentence()
        };
        int row = HEADER_ROW + number;
        int lines = 1;
        for (int c = 0; c < values.length; c++) {
            String at = CopySheet.address(c + 1, row);
            page.text(at, values[c]).look(at, c < 2 ? ReportLook.CENTRED : ReportLook.BODY);
            lines = Math.max(lines, 1 + values[c].length() * 10 / (WIDTHS[c] * 9));
        }
        page.fill(CopySheet.address(2, row), colour(change.kind()));
        page.rowHeight(row, 16.0 * Math.min(lines, 24));
    }

    private static String colour(Kind kind) {
        return switch (kind) {
            case ADDED -> "C6E0B4";
            case REMOVED -> "F8CBAD";
            case CHANGED -> "FFE699";
        };
    }
}
