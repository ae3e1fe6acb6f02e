package vn.chitieu.desk.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chitieu.desk.Desk;
import vn.chitieu.language.DateText;
import vn.chitieu.language.Messages;
import vn.chitieu.promise.PromiseSheet;
import vn.chitieu.promise.PromiseSheet.Label;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportBook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportRow;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.sheet.page.ReportTable;
import vn.chitieu.sheet.report.BookWriter;

/**
 * The sheet of promises as a unit would send it back, of what was filled on the page: an inbox needs no other way to
 * read it. The same of the same day give the same bytes.
 */
final class PromiseBook {
    private static final Messages MESSAGES = Messages.beside(Desk.class);
    private static final List<Integer> WIDTHS = List.of(4, 44, 13, 40, 24, 14, 40);
    /** Columns that are filled, as letters, by the name of the field. */
    private static final Map<String, String> FIELDS = Map.of("D", "bien-phap", "E", "phu-trach", "F", "ngay");

    private final List<FilledRow> rows;
    private int first;

    /** @param rows those that are filled */
    PromiseBook(List<FilledRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** @param after number of the unit's receipt of promises before, so that what is promised again is a new file */
    byte[] bytes(String unitCode, LocalDate sent, String after) {
        List<ReportRow> all = new ArrayList<>();
        all.add(ReportRow.of(ReportCell.text(
                        ReportLook.PLAIN,
                        after.isEmpty()
                                ? MESSAGES.get("promise.book.first")
                                : MESSAGES.get("promise.book.after", after))
                .span(WIDTHS.size())));
        all.add(label(Label.UNIT, body(unitCode)));
        all.add(label(Label.SENT, ReportCell.date(sent)));
        all.add(label(Label.BESIDE, body(PromiseSheet.ofReport())));
        int header = all.size();
        all.add(ReportRow.of(List.of(
                head(MESSAGES.get("promise.col.no")),
                head(MESSAGES.get("promise.col.what")),
                head(MESSAGES.get("finding.col.state")),
                head(Label.MEASURE.word()),
                head(Label.POSITION.word()),
                head(Label.DUE.word()),
                head(Label.ID.word()))));
        first = all.size();
        for (FilledRow row : rows)
            all.add(ReportRow.of(
                    ReportCell.number(row.number()),
                    body(row.what()),
                    body(row.state()),
                    body(row.measure()),
                    body(row.position()),
                    due(row.due()),
                    body(row.id())));
        return BookWriter.write(new ReportBook(
                PromiseSheet.name(),
                MESSAGES.get("promise.book.by"),
                sent,
                List.of(new ReportSheet(
                        PromiseSheet.name(),
                        WIDTHS,
                        all,
                        new ReportTable(header, 0, all.size() - 1, WIDTHS.size()),
                        0,
                        true,
                        0,
                        List.of(),
                        Map.of()))));
    }

    /** Number on the form of the row that a cell of the file belongs to, 0 of a cell of none. */
    int numberAt(String cell) {
        String digits = cell.replaceAll("\\D", "");
        if (digits.isEmpty() || digits.length() > 6) return 0;
        int index = Integer.parseInt(digits) - 1 - first;
        return index < 0 || index >= rows.size() ? 0 : rows.get(index).number();
    }

    /** Name of the field that a cell of the file was filled from, empty of any other cell. */
    static String fieldAt(String cell) {
        return FIELDS.getOrDefault(cell.replaceAll("\\d", ""), "");
    }

    private static ReportCell due(String text) {
        LocalDate day = DateText.date(text).value();
        return day == null ? body(text) : ReportCell.date(day);
    }

    private static ReportRow label(Label label, ReportCell value) {
        return ReportRow.of(ReportCell.text(ReportLook.STRONG, label.word()).span(2), value.span(2));
    }

    private static ReportCell head(String text) {
        return ReportCell.text(ReportLook.HEADER, text);
    }

    private static ReportCell body(String text) {
        return ReportCell.text(ReportLook.BODY, text);
    }
}
