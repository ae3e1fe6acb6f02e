package vn.chitieu.report.front;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;

import java.util.List;
import java.util.stream.Stream;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.night.UnitNotes;
import vn.chitieu.report.page.DaysTable;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.Priority;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.view.YearChange;
import vn.chitieu.report.words.PartialWords;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/**
 * Sheet "Tổng hợp". Its first page is read in ten seconds: how things stand, what changed, what to do first; the pages
 * after it show the same by document and by target, as charts, and leave room to sign.
 */
public final class SummaryPage {
    private static final int MOST = 3;
    private final Night night;
    private final UnitReport report;
    private final List<NightFinding> all;
    private final PageBuilder page = new PageBuilder("sheet.summary", 28, 13, 12, 9, 9, 9, 9).portrait();

    private SummaryPage(Night night, UnitReport report) {
        this.night = night;
        this.report = report;
        this.all = report.everything();
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
        if (overview == null) worst();
        else new CauseRows(night, page).add(overview.causes().causes());
        new BriefChanges(night, report, page).add();
        page.wide(ReportLook.REMARK, ReportVocabulary.say("summary.paper"));
        // one page for everybody; where no units stand below, the counts are read on the screen
        if (overview == null) page.endOfPaper();
        page.pageBreak();
        counts.totals();
        new SummaryChanges(night, report, page).add();
        if (overview != null) worst();
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
        WaiverRows.add(page, night, report);
        Signature.lines(page, 2, 5);
        return page.sheet();
    }

    private void worst() {
        page.wide(
                ReportLook.SECTION,
                ReportVocabulary.say(report.overview() == null ? "summary.worst" : "summary.worst.after.causes"));
        List<NightFinding> worst = Priority.of(all.stream(), night.words(), MOST);
        if (worst.isEmpty()) page.wide(ReportLook.PLAIN, ReportVocabulary.say("summary.worst.none"));
        else worstRows(worst);
        List<NightFinding> drafts = Priority.ofDrafts(all.stream(), night.words(), MOST);
        if (worst.isEmpty() && !drafts.isEmpty()) {
            page.wide(ReportLook.PLAIN, ReportVocabulary.say("summary.worst.drafts"));
            worstRows(drafts);
        }
    }

    private void worstRows(List<NightFinding> findings) {
        page.add(
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.problem")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.state")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("worst.asked")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("worst.reached"))
                        .span(2),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("worst.short"))
                        .span(2));
        for (NightFinding finding : findings) worstRows(finding.finding());
    }

    /** The figures to be taken in at a glance; what to do about them below, over the whole width. */
    private void worstRows(Finding f) {
        WorstFigures figures = WorstFigures.of(f, night.asOf());
        page.add(
                ReportCell.text(
                        ReportLook.STRONG,
                        night.words().title(f) + " ("
                                + night.words().provision(f).location() + ")"),
                centred(PartialWords.state(f, night.words())).fill(night.words().colour(f)),
                centred(figures.asked()),
                centred((figures.reached() + "\n" + sinceYear(f)).strip()).span(2),
                ReportCell.text(ReportLook.SUM, figures.missing()).span(2));
        page.add(body(noteOf(f)).span(7));
    }

    /** How the figure and what it is made of changed since the year before, or nothing. */
    private String sinceYear(Finding f) {
        return report.blocks().stream()
                .filter(b -> b.unit().code().equals(f.identity().unitCode()))
                .map(b -> YearChange.of(f, b.values(), night.words()))
                .flatMap(Stream::ofNullable)
                .map(c -> c.words(f.figures().unitOfMeasure().equals("%")))
                .findFirst()
                .orElse("");
    }

    private String noteOf(Finding f) {
        for (UnitNight block : report.blocks()) {
            if (block.unit().code().equals(f.identity().unitCode())) {
                return new UnitNotes(night.notes(), block, night.asOf()).of(f);
            }
        }
        return "";
    }
}
