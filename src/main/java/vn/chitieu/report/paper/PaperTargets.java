package vn.chitieu.report.paper;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.math.BigDecimal;
import java.util.List;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.vocabulary.Kind;

/** On paper: a line a target that is judged; those whose time has not come are counted. */
final class PaperTargets {
    private static final String NOT_YET = "NOT_YET_DUE";
    private final Night night;
    private final PageBuilder page;

    PaperTargets(Night night, PageBuilder page) {
        this.night = night;
        this.page = page;
    }

    void add(UnitReport report) {
        List<NightFinding> all = UnitReport.ofKind(report.everything(), Kind.TARGET, night.words());
        if (all.isEmpty()) return;
        PaperPage.part(
                page,
                "paper.targets",
                "col.no",
                1,
                "col.target.title",
                1,
                "col.unit",
                1,
                "col.target",
                1,
                "col.expected",
                1,
                "col.actual",
                1,
                "col.gap",
                1,
                "col.attainment",
                1,
                "col.pace",
                1,
                "col.state",
                1);
        int count = 0;
        int early = 0;
        for (NightFinding n : all) {
            if (n.finding().verdict().state().equals(NOT_YET)) early++;
            else row(++count, n.finding());
        }
        if (early > 0)
            page.wide(ReportLook.REMARK, ReportVocabulary.say("paper.targets.early", Integer.toString(early)));
    }

    private void row(int number, Finding f) {
        ReportVocabulary words = night.words();
        boolean share = f.figures().unitOfMeasure().equals("%");
        BigDecimal actual = f.figures().actual().value();
        BigDecimal gap = f.figures().distance().gap();
        BigDecimal attainment = f.figures().distance().attainment();
        String title = words.title(f);
        page.add(
                plain(number),
                body(words.draft(f) ? ReportVocabulary.say("document.draft.suffix", title) : title),
                centred(f.figures().unitOfMeasure()),
                TargetPage.target(f),
                TargetPage.expected(f, share),
                TargetPage.figure(actual, f.figures().aim().value(), share),
                gap == null
                        ? ReportCell.blank()
                        : ReportCell.number(gap, Figures.columnDecimals(gap, BigDecimal.ZERO, share)),
                attainment == null
                        ? ReportCell.blank()
                        : ReportCell.number(
                                attainment, Figures.columnDecimals(attainment, BigDecimal.valueOf(100), true)),
                f.note().baselineMeets()
                        ? centred("–")
                        : TargetPage.figure(f.figures().pace().ratio(), words.paceLimits(), true),
                centred(words.stateWord(f)).fill(words.colour(f)));
    }
}
