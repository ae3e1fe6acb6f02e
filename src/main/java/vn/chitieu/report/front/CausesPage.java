package vn.chitieu.report.front;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.period;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.util.List;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.CauseWords;
import vn.chitieu.report.view.Causes;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Nguyên nhân": a part for each cause, its rows what waits for it; the first page's numbers count these rows. */
public final class CausesPage {
    private static final int CODE = 1;
    private static final List<String> HEADER =
            PageBuilder.words("col.no", "col.unit.code", "col.unit.name", "col.problem", "col.horizon", "col.state");

    private CausesPage() {}

    /** Name of the list of what waits for one cause. */
    static String place(Causes.Cause cause) {
        return "cause." + cause.codes().get(0);
    }

    public static ReportSheet of(Night night, UnitReport report, List<Causes.Cause> causes, int number, String parent) {
        PageBuilder page = new PageBuilder("sheet.causes", 5, 10, 34, 52, 9, 24).screen();
        page.heading(number, ReportVocabulary.say("title.causes", report.unit().name()), parent);
        page.mainHeader(HEADER);
        CauseWords words = new CauseWords(night.words());
        for (Causes.Cause cause : causes) {
            page.place(place(cause));
            page.add(ReportCell.text(ReportLook.STRONG, words.what(cause)).span(HEADER.size()));
            int first = page.next();
            int count = 0;
            for (Causes.Waiting waiting : cause.waiting())
                page.add(
                        plain(++count),
                        centred(waiting.unit().code()),
                        body(waiting.unit().name()),
                        body(waiting.what()),
                        period(waiting.period()),
                        centred(waiting.state()).fill(waiting.colour()));
            page.count(first, count, CODE, HEADER.size());
        }
        page.endTable();
        return page.sheet();
    }
}
