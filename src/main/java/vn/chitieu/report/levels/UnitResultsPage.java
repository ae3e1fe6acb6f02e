package vn.chitieu.report.levels;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.period;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.util.List;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.view.UnitResults;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Kết quả đơn vị": targets and duties of the units below, a part for each count of the summary. */
public final class UnitResultsPage {
    private static final int CODE = 1;
    private static final List<String> HEADER = PageBuilder.words(
            "col.no",
            "col.unit.code",
            "col.unit.name",
            "col.problem",
            "col.clause",
            "col.horizon",
            "col.state",
            "col.remark");

    private UnitResultsPage() {}

    public static ReportSheet of(UnitReport report, UnitResults results, int number, String parent) {
        PageBuilder page = new PageBuilder("sheet.results", 5, 8, 28, 42, 28, 9, 18, 26).screen();
        page.heading(number, ReportVocabulary.say("title.results", report.unit().name()), parent);
        page.mainHeader(HEADER);
        int part = 0;
        for (UnitResults.Group group : results.groups()) {
            String letter = Character.toString((char) ('A' + part++));
            page.place(group.place());
            page.add(ReportCell.text(ReportLook.STRONG, letter + ". " + group.title())
                    .span(HEADER.size()));
            rows(page, results.of(group));
        }
        page.endTable();
        return page.sheet();
    }

    private static void rows(PageBuilder page, List<UnitResults.Row> rows) {
        int first = page.next();
        int count = 0;
        for (UnitResults.Row row : rows) {
            page.add(
                    plain(++count),
                    centred(row.unit().code()),
                    body(row.unit().name()),
                    body(row.title()),
                    body(row.clause()),
                    period(Vietnamese.period(row.period())),
                    centred(row.state()).fill(row.colour()),
                    body(row.remark()));
        }
        page.count(first, count, CODE, HEADER.size());
    }
}
