package vn.chitieu.report.answer;

import java.math.BigDecimal;
import java.util.List;
import vn.chitieu.promise.PromiseSheet;
import vn.chitieu.promise.PromiseSheet.Label;
import vn.chitieu.report.night.PromiseRow;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** The sheet of promises behind the marked copy of a return: filled or left empty, it goes back with the mended return. */
final class PromiseCopy {
    private static final int HEADER_ROW = 7;
    private static final int[] WIDTHS = {5, 40, 18, 36, 22, 14, 24};
    private static final double LINE = 16;

    private PromiseCopy() {}

    /** Adds nothing where the copy has one, filled by its sender, or where there is nothing to promise. */
    static void add(BookCopy book, String unitCode, List<PromiseRow> rows) {
        if (rows.isEmpty() || book.has(PromiseSheet.name())) return;
        CopySheet sheet = book.add(PromiseSheet.name());
        sheet.text("A1", ReportVocabulary.say("promise.how.answer")).look("A1", ReportLook.PLAIN);
        sheet.merge("A1:G1").wrap("A1").rowHeight(1, 3 * LINE);
        label(sheet, 3, Label.UNIT, unitCode);
        label(sheet, 4, Label.SENT, "");
        label(sheet, 5, Label.BESIDE, PromiseSheet.ofReturn());
        List<String> heads = List.of(
                ReportVocabulary.say("col.no"),
                ReportVocabulary.say("col.promise.what"),
                ReportVocabulary.say("col.state"),
                Label.MEASURE.word(),
                Label.POSITION.word(),
                Label.DUE.word(),
                Label.ID.word());
        for (int c = 0; c < heads.size(); c++) {
            sheet.text(at(c, HEADER_ROW), heads.get(c)).look(at(c, HEADER_ROW), ReportLook.HEADER);
            sheet.columnWidth(c + 1, WIDTHS[c]);
        }
        int row = HEADER_ROW;
        for (PromiseRow one : rows) row(sheet, ++row, row - HEADER_ROW, one);
        sheet.freeze(0, HEADER_ROW).landscape();
    }

    private static void label(CopySheet sheet, int row, Label label, String value) {
        sheet.text(at(0, row), label.word()).look(at(0, row), ReportLook.STRONG);
        sheet.merge(at(0, row) + ":" + at(1, row));
        sheet.text(at(2, row), value).look(at(2, row), ReportLook.BODY).format(at(2, row), "@");
        sheet.merge(at(2, row) + ":" + at(3, row));
    }

    private static void row(CopySheet sheet, int row, int number, PromiseRow one) {
        List<String> values = List.of("", one.what(), one.state(), "", "", "", one.id());
        for (int c = 0; c < values.size(); c++)
            sheet.text(at(c, row), values.get(c))
                    .look(at(c, row), c == 0 ? ReportLook.CENTRED : ReportLook.BODY)
                    .wrap(at(c, row))
                    // typed days stay as typed, whichever way the machine writes days
                    .format(at(c, row), "@");
        sheet.format(at(0, row), "0").number(at(0, row), BigDecimal.valueOf(number));
        int longest = Math.max(one.what().length() / WIDTHS[1], one.id().length() / WIDTHS[6]);
        sheet.rowHeight(row, LINE * (1 + Math.max(longest, one.state().length() / WIDTHS[2])) + 2);
    }

    private static String at(int column, int row) {
        return (char) ('A' + column) + String.valueOf(row);
    }
}
