package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.period;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.util.List;
import vn.chitieu.fact.Lateness;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.LatenessRows;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;

/** Reports in parts, each with its rows and their number: the lists that every count of reports points to. */
final class LatenessTable {
    static final int[] WIDTHS = {5, 8, 26, 32, 8, 11, 11, 8, 27};
    private static final int CODE = 1;
    private static final List<String> HEADER = PageBuilder.words(
            "col.no",
            "col.unit.code",
            "col.unit.name",
            "annex.report",
            "col.horizon",
            "col.due",
            "annex.sent",
            "annex.days",
            "annex.note");
    private final PageBuilder page;
    private final ReportVocabulary words;
    private int part;

    LatenessTable(PageBuilder page, ReportVocabulary words) {
        this.page = page;
        this.words = words;
        page.mainHeader(HEADER);
    }

    /** A part under the rules' own word, said even when nobody stands there. */
    void part(Lateness lateness, List<LatenessRows.Row> rows) {
        page.place(lateness.place());
        part(words.label(lateness), rows);
    }

    void part(String title, List<LatenessRows.Row> rows) {
        String letter = Character.toString((char) ('A' + part++));
        page.add(ReportCell.text(ReportLook.STRONG, letter + ". " + title).span(HEADER.size()));
        int first = page.next();
        int count = 0;
        for (LatenessRows.Row row : rows) {
            Long days = row.days();
            ReportCell over =
                    days == null ? centred("") : ReportCell.number(days).look(ReportLook.CENTRED);
            page.add(
                    plain(++count),
                    centred(row.unit().code()),
                    body(row.unit().name()),
                    body(row.what()),
                    period(Vietnamese.period(row.period())),
                    ReportCell.date(row.due()),
                    ReportCell.date(row.sent()),
                    days == null ? over : over.fill(row.colour()),
                    body(row.note()));
        }
        page.count(first, count, CODE, HEADER.size());
    }

    void end() {
        page.endTable();
    }
}
