package vn.chitieu.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.chitieu.language.Messages;
import vn.chitieu.rulebook.model.PlanDocument;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** The changes of one plan as an appendix to be printed and attached to whatever proposes them: a tờ trình, a decision. */
public final class AmendmentBook {
    private static final Messages MESSAGES = Messages.beside(AmendmentBook.class);
    private static final int[] WIDTHS = {6, 22, 40, 32, 32, 14, 28};
    private static final int HEADER_ROW = 6;
    private static final double LINE = 16.0;

    private AmendmentBook() {}

    /** @param day what the file says it was made on */
    public static byte[] write(PlanDocument plan, List<Amendment> amendments, LocalDate day) {
        String last = CopySheet.address(WIDTHS.length, 1).replaceAll("\\d", "");
        try (BookCopy book = BookCopy.blank()) {
            CopySheet page = book.add(MESSAGES.get("list.sheet"));
            String[] above = {"list.annex", "list.title", "list.plan", "list.parent"};
            ReportLook[] looks = {ReportLook.APPENDIX, ReportLook.TITLE, ReportLook.TITLE, ReportLook.PARENT};
            for (int row = 1; row <= above.length; row++) {
                String at = "A" + row;
                page.merge(at + ":" + last + row)
                        .text(at, MESSAGES.get(above[row - 1], plan.shortTitle()))
                        .look(at, looks[row - 1]);
            }
            String[] heads = MESSAGES.get("list.heads").split("\\|");
            for (int c = 0; c < heads.length; c++) {
                String at = CopySheet.address(c + 1, HEADER_ROW);
                page.text(at, heads[c]).look(at, ReportLook.HEADER).columnWidth(c + 1, WIDTHS[c]);
            }
            for (int i = 0; i < amendments.size(); i++) row(page, amendments.get(i), i + 1);
            page.freeze(0, HEADER_ROW).landscape();
            return book.bytes(day);
        }
    }

    private static void row(CopySheet page, Amendment a, int number) {
        String document = a.document() + (a.date().isEmpty() ? "" : MESSAGES.get("amended.date", a.date()));
        String approved = a.approvedBy().isEmpty() ? "" : "\n" + MESSAGES.get("list.approved", a.approvedBy());
        String[] values = {
            String.valueOf(number),
            a.location() + "\n(" + a.id() + ")",
            a.title(),
            a.repealed()
                    ? MESSAGES.get("list.in.force")
                    : a.cells().stream()
                            .map(c -> c.column() + ": " + value(c.before(), c.unit()))
                            .collect(Collectors.joining("\n")),
            a.repealed()
                    ? MESSAGES.get("amended.repealed")
                    : a.cells().stream()
                            .map(c -> c.column() + ": " + value(c.after(), c.unit()))
                            .collect(Collectors.joining("\n")),
            a.from(),
            (document + approved).strip()
        };
        int row = HEADER_ROW + number;
        long lines = 1;
        for (int c = 0; c < values.length; c++) {
            String at = CopySheet.address(c + 1, row);
            page.text(at, values[c]).look(at, c == 0 || c == WIDTHS.length - 2 ? ReportLook.CENTRED : ReportLook.BODY);
            int width = WIDTHS[c] * 9 / 10;
            lines = Math.max(
                    lines,
                    values[c].lines().mapToLong(l -> 1 + l.length() / width).sum());
        }
        page.rowHeight(row, LINE * Math.min(lines, 24));
    }

    private static String value(String text, String unit) {
        return (Amendments.shown(text) + " " + unit).strip();
    }
}
