package vn.chitieu.report.front;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.Figures;
import vn.chitieu.report.words.PartialWords;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;
import vn.chitieu.vocabulary.Kind;

/** On the summary: targets of the horizon now running with the least attained, as a table and as bars. */
final class SummaryTargets {
    private static final int COLUMNS = 7;
    /** Bars of the chart, and where its axis ends, in percent. */
    private static final int BARS = 10;

    private static final int AXIS_END = 120;
    private final Night night;
    private final PageBuilder page;
    private final List<Finding> targets;

    SummaryTargets(Night night, UnitReport report, PageBuilder page) {
        this.night = night;
        this.page = page;
        List<NightFinding> all = UnitReport.ofKind(report.everything(), Kind.TARGET, night.words());
        this.targets = SubordinateSummary.running(all, night.words(), night.asOf()).stream()
                .filter(f -> f.figures().distance().attainment() != null)
                .sorted(Comparator.comparing((Finding f) ->
                        Objects.requireNonNull(f.figures().distance().attainment())))
                .limit(BARS)
                .toList();
    }

    boolean none() {
        return targets.isEmpty();
    }

    void add() {
        page.wide(ReportLook.SECTION, ReportVocabulary.say("summary.attained"));
        page.add(
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.target.title")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.state")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.target")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.actual")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.unit")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.attainment"))
                        .span(2));
        int first = page.next();
        List<String> colours = new ArrayList<>();
        for (Finding f : targets) {
            page.add(row(f));
            String colour = night.words().colour(f);
            colours.add(colour.isEmpty() ? "D9D9D9" : colour);
        }
        int rows = 4 + targets.size() * 5 / 4;
        int top = page.room(rows);
        ReportChart.Series bars =
                new ReportChart.Series(ReportVocabulary.say("col.attainment"), 5, colours.get(0)).barColours(colours);
        page.chart(new ReportChart(
                ReportChart.Kind.BARS,
                ReportVocabulary.say("summary.attained.chart"),
                false,
                first,
                first + targets.size() - 1,
                0,
                List.of(bars),
                AXIS_END,
                new ReportChart.Place(top, 0, top + rows, COLUMNS)));
    }

    private List<ReportCell> row(Finding f) {
        BigDecimal attainment = Objects.requireNonNull(f.figures().distance().attainment());
        return List.of(
                body(night.words().title(f)),
                centred(PartialWords.state(f, night.words())).fill(night.words().colour(f)),
                TargetPage.target(f).look(ReportLook.CENTRED),
                TargetPage.figure(
                                f.figures().actual().value(),
                                f.figures().aim().value(),
                                f.figures().unitOfMeasure().equals("%"))
                        .look(ReportLook.CENTRED),
                centred(f.figures().unitOfMeasure()),
                ReportCell.number(attainment, Figures.columnDecimals(attainment, BigDecimal.valueOf(100), true))
                        .look(ReportLook.CENTRED)
                        .span(2));
    }
}
