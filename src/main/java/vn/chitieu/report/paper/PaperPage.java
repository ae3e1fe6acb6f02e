package vn.chitieu.report.paper;

import java.util.List;
import vn.chitieu.fact.sent.ReturnStatus;
import vn.chitieu.report.front.Signature;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.view.AgencyView;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/**
 * Sheet "Bản in": what of a workbook is read on paper behind its first page, in few columns and large letters. The other
 * sheets hold the same in full, for the screen.
 */
public final class PaperPage {
    /** So wide that letters of eleven points are printed at no less than ten. */
    private static final int[] WIDTHS = {4, 46, 8, 10, 10, 10, 10, 10, 10, 19};

    static final int COLUMNS = WIDTHS.length;

    private PaperPage() {}

    /** A unit that has sent nothing and has no target, no unit below and no clause of others has all on its first page. */
    public static boolean needed(UnitReport report) {
        return report.overview() != null
                || report.agency() != null
                || !TargetPage.none(report)
                || report.blocks().stream().anyMatch(b -> b.returns().stream().anyMatch(ReturnStatus::accepted));
    }

    public static ReportSheet of(Night night, UnitReport report, String parent) {
        PageBuilder page = new PageBuilder("sheet.paper", WIDTHS);
        page.wide(
                ReportLook.TITLE,
                ReportVocabulary.say("title.paper", report.unit().name()).toUpperCase(java.util.Locale.ROOT));
        page.wide(ReportLook.PARENT, parent);
        page.wide(ReportLook.REMARK, ReportVocabulary.say("paper.remark"));
        new PaperTargets(night, page).add(report);
        AgencyView agency = report.agency();
        if (agency != null && !agency.none()) PaperClauses.add(page, night, agency);
        new PaperDuties(night, page).add(report);
        SubordinateSummary overview = report.overview();
        if (overview != null) PaperUnits.add(page, night, overview.reports());
        Signature.lines(page, 3, COLUMNS - 3);
        return page.sheet();
    }

    /** Heading of a part and the header of its table: words by key, a number of columns after each. */
    static void part(PageBuilder page, String title, Object... header) {
        page.gap();
        page.wide(ReportLook.SECTION, ReportVocabulary.say(title));
        List<ReportCell> cells = new java.util.ArrayList<>();
        for (int i = 0; i < header.length; i += 2)
            cells.add(ReportCell.text(ReportLook.HEADER, ReportVocabulary.say((String) header[i]))
                    .span((Integer) header[i + 1]));
        page.add(cells);
    }
}
