package vn.chitieu.report.front;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.period;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.util.List;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.OwnResults;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Danh sách kết quả": behind each number that the first page says of the unit itself, the rows it counts. */
public final class OwnListsPage {
    private static final int UNIT = 1;
    private static final List<String> HEADER = PageBuilder.words(
            "col.no", "col.unit.name", "col.problem", "col.clause", "col.horizon", "col.state", "col.remark");

    private OwnListsPage() {}

    /** @param parts not none */
    public static ReportSheet of(UnitReport report, List<OwnResults.Part> parts, int number, String parent) {
        PageBuilder page = new PageBuilder("sheet.own", 5, 28, 46, 30, 9, 20, 26).screen();
        page.heading(number, ReportVocabulary.say("title.own", report.unit().name()), parent);
        page.mainHeader(HEADER);
        int count = 0;
        for (OwnResults.Part part : parts) {
            String letter = Character.toString((char) ('A' + count++));
            page.place(part.place());
            page.add(ReportCell.text(ReportLook.STRONG, letter + ". " + part.title())
                    .span(HEADER.size()));
            rows(page, part.rows());
        }
        page.endTable();
        return page.sheet();
    }

    private static void rows(PageBuilder page, List<OwnResults.Row> rows) {
        int first = page.next();
        int count = 0;
        for (OwnResults.Row row : rows)
            page.add(
                    plain(++count),
                    body(row.unit()),
                    body(row.title()),
                    body(row.clause()),
                    period(Vietnamese.period(row.period())),
                    centred(row.state()).fill(row.colour()),
                    body(row.remark()));
        page.count(first, count, UNIT, HEADER.size());
    }
}
