package vn.chitieu.report.front;

import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.DaysTable;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/**
 * Sheet "Tổng hợp". Its first page is read in ten seconds: how things stand, what changed, what to do first; the pages
 * after it show the same by document and by target, as charts, and leave room to sign.
 */
public final class SummaryPage {
    private final Night night;
    private final UnitReport report;
    private final PageBuilder page = new PageBuilder("sheet.summary", 28, 11, 10, 10, 10, 10, 11).portrait();

    private SummaryPage(Night night, UnitReport report) {
        this.night = night;
        this.report = report;
    }

    public static ReportSheet of(Night night, UnitReport report, int number, String parent) {
        return new SummaryPage(night, report).fill(number, parent);
    }

    private ReportSheet fill(int number, String parent) {
        page.heading(number, ReportVocabulary.say("title.summary", report.unit().name()), parent);
        // told where the whole is looked after: a unit's own page does not depend on rules that do not bind it
        if (night.onLastGoodRules() && report.overview() != null)
            page.wide(ReportLook.PLAIN, ReportVocabulary.say("summary.fallback"));
        SummaryCounts counts = new SummaryCounts(night, report, page);
        SubordinateSummary overview = report.overview();
        counts.headline();
        if (overview == null) new FirstActions(night, report, page).add();
        else new CauseRows(night, page).add(overview.causes().causes());
        new BriefChanges(night, report, page).add();
        ProgressPicture progress = new ProgressPicture(night, report, page);
        progress.room();
        page.add(
                ReportCell.text(ReportLook.REMARK, ReportVocabulary.say("summary.paper"))
                        .span(5),
                ReportCell.text(ReportLook.REMARK, ReportVocabulary.say("contents.link"))
                        .link(PageBuilder.CONTENTS)
                        .span(2));
        // one page for everybody; where no units stand below, the counts are read on the screen
        if (overview == null) page.endOfPaper();
        page.pageBreak();
        counts.totals();
        new SummaryChanges(night, report, page).add();
        if (overview != null) new FirstActions(night, report, page).add();
        counts.detail();
        if (overview != null) {
            // a table and its picture on one page
            page.pageBreak();
            DaysTable.add(page, overview.days(), 0);
        }
        SummaryTargets targets = new SummaryTargets(night, report, page);
        if (!targets.none()) {
            // a table and its picture should not be cut in two
            if (overview != null) page.pageBreak();
            targets.add();
        }
        progress.figures();
        WaiverRows.add(page, night, report);
        Signature.lines(page, 2, 5);
        return page.sheet();
    }
}
