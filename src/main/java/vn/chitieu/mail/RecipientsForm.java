package vn.chitieu.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Messages;
import vn.chitieu.mail.Recipient.Digest;
import vn.chitieu.mail.Recipient.Results;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** An empty list of recipients, one row a unit, to be filled in by the operator. */
final class RecipientsForm {
    private static final Messages MESSAGES = RecipientsFile.MESSAGES;
    private static final List<Integer> WIDTHS = List.of(12, 36, 34, 18, 14, 14, 18);
    private static final int HEADER = 3;
    private static final int ROOM = 200;

    private RecipientsForm() {}

    static byte[] of(List<OrganisationUnit> units, LocalDate day) {
        try (BookCopy book = BookCopy.blank()) {
            list(book.add(MESSAGES.get("list.sheet")), units);
            operators(book.add(MESSAGES.get("list.operators")));
            return book.bytes(day);
        }
    }

    private static void list(CopySheet sheet, List<OrganisationUnit> units) {
        sheet.text("A1", MESSAGES.get("list.title")).look("A1", ReportLook.SECTION);
        sheet.text("A2", MESSAGES.get("list.guide")).look("A2", ReportLook.REMARK);
        for (int c = 0; c < RecipientsFile.COLUMNS.size(); c++) {
            String at = CopySheet.address(c + 1, HEADER);
            sheet.text(at, RecipientsFile.heading(RecipientsFile.COLUMNS.get(c)))
                    .look(at, ReportLook.HEADER)
                    .columnWidth(c + 1, WIDTHS.get(c));
        }
        int row = HEADER;
        for (OrganisationUnit unit : units) {
            row++;
            sheet.text("A" + row, unit.code()).look("A" + row, ReportLook.BODY);
            sheet.text("B" + row, unit.name()).look("B" + row, ReportLook.BODY);
            for (String column : List.of("C", "D", "E", "F", "G")) sheet.look(column + row, ReportLook.BODY);
        }
        int last = row + ROOM;
        choices(sheet, "D", last, Results.values());
        choices(sheet, "E", last, RecipientsFile.YesNo.values());
        choices(sheet, "F", last, RecipientsFile.YesNo.values());
        choices(sheet, "G", last, Digest.values());
        sheet.freeze(2, HEADER).landscape();
    }

    private static void choices(CopySheet sheet, String column, int last, Enum<?>[] choices) {
        sheet.choices(
                column + (HEADER + 1) + ":" + column + last,
                Stream.of(choices).map(RecipientsFile::word).toList());
    }

    private static void operators(CopySheet sheet) {
        sheet.text("A1", MESSAGES.get("list.operators.guide")).look("A1", ReportLook.REMARK);
        sheet.text("A3", RecipientsFile.heading("address"))
                .look("A3", ReportLook.HEADER)
                .columnWidth(1, 40);
        sheet.freeze(0, HEADER);
    }
}
