package vn.chitieu.ledger;

import java.time.LocalDate;
import vn.chitieu.language.Messages;
import vn.chitieu.ledger.Entry.Standing;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** The ledger as a workbook: one row a mention, what is not tied in red; below, what the text does not hold. */
public final class LedgerBook {
    private static final Messages MESSAGES = Messages.beside(LedgerBook.class);
    private static final int[] WIDTHS = {6, 8, 12, 30, 20, 36, 70};
    private static final int HEADER_ROW = 4;
    private static final String RED = "F8CBAD";
    private static final String GREY = "EDEDED";

    private LedgerBook() {}

    /** @param title what was held against what */
    public static byte[] write(Ledger ledger, String title, LocalDate day) {
        try (BookCopy book = BookCopy.blank()) {
            CopySheet page = book.add(MESSAGES.get("book.sheet"));
            page.text("A1", MESSAGES.get("book.title")).look("A1", ReportLook.SECTION);
            page.text("A2", summary(ledger, title)).look("A2", ReportLook.PLAIN);
            heads(page, HEADER_ROW, MESSAGES.get("book.heads").split("\\|"));
            for (int c = 0; c < WIDTHS.length; c++) page.columnWidth(c + 1, WIDTHS[c]);
            int row = HEADER_ROW;
            for (Entry e : ledger.entries()) {
                row++;
                String number = String.valueOf(row - HEADER_ROW);
                line(
                        page,
                        row,
                        number,
                        String.valueOf(e.line()),
                        e.kind(),
                        e.text(),
                        e.standingWords(),
                        e.by(),
                        e.context());
                if (e.standing() != Standing.TIED)
                    page.fill(CopySheet.address(5, row), e.standing() == Standing.MARKED ? GREY : RED);
            }
            row = unseen(page, row + 2, ledger);
            if (!ledger.unusedMarks().isEmpty()) {
                page.text(CopySheet.address(1, row), MESSAGES.get("book.unused"))
                        .look(CopySheet.address(1, row), ReportLook.SECTION);
                for (String words : ledger.unusedMarks()) page.text(CopySheet.address(4, ++row), words);
            }
            page.freeze(0, HEADER_ROW).landscape();
            return book.bytes(day);
        }
    }

    /** How many mentions stand how, in one sentence. */
    public static String summary(Ledger ledger, String title) {
        return MESSAGES.get(
                "book.subtitle",
                title,
                String.valueOf(ledger.entries().size()),
                String.valueOf(ledger.count(Standing.TIED)),
                String.valueOf(ledger.count(Standing.MARKED)),
                String.valueOf(ledger.count(Standing.NOT_TIED)));
    }

    private static int unseen(CopySheet page, int at, Ledger ledger) {
        if (ledger.unseen().isEmpty()) return at;
        int row = at;
        page.text(CopySheet.address(1, row), MESSAGES.get("book.unseen"))
                .look(CopySheet.address(1, row), ReportLook.SECTION);
        for (Ledger.Unseen u : ledger.unseen()) {
            row++;
            page.text(CopySheet.address(4, row), u.clause()).text(CopySheet.address(6, row), u.figure());
        }
        return row + 2;
    }

    private static void heads(CopySheet page, int row, String... heads) {
        for (int c = 0; c < heads.length; c++) {
            String at = CopySheet.address(c + 1, row);
            page.text(at, heads[c]).look(at, ReportLook.HEADER);
        }
    }

    private static void line(CopySheet page, int row, String... values) {
        int lines = 1;
        for (int c = 0; c < values.length; c++) {
            String at = CopySheet.address(c + 1, row);
            page.text(at, values[c]).look(at, c < 2 ? ReportLook.CENTRED : ReportLook.BODY);
            lines = Math.max(lines, 1 + values[c].length() * 10 / (WIDTHS[c] * 9));
        }
        page.rowHeight(row, 16.0 * lines);
    }
}
