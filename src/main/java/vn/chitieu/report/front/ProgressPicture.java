package vn.chitieu.report.front;

import static vn.chitieu.report.page.PageBuilder.body;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.page.ReferencePage;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.view.OwnFigures;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.TargetPath;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;
import vn.chitieu.sheet.report.PaperRoom;

/**
 * On the first page: what was reached in each of the last years, as bars from pale to dark, of the targets least
 * attained; of a unit without targets its own figures beside no target at all. The figures that are drawn stand further
 * down, on the screen. Made when all else stands on the page: one sheet of paper is not to become two for it.
 */
final class ProgressPicture {
    private static final int MOST = 3;
    private static final int YEARS = 3;
    private static final int LEAST_ROWS = 5;
    private static final int HIGH_ROWS = 7;
    private static final int MOST_ROWS = 8;
    /** Targets of a picture that is not high. */
    private static final int FEW = 2;

    /** Points of a row of the picture, and those kept for what follows it on the page. */
    private static final int ROW = 19;

    private static final int KEPT = 32;
    private static final int COLUMNS = 7;
    /** The oldest year palest, so that a print without colours can be read too. */
    private static final List<String> SHADES = List.of("D9D9D9", "8C8C8C", "404040");

    private final PageBuilder page;
    private final List<Bars> bars;
    private final List<Integer> years;
    private final boolean judged;
    private final int rows;
    private int top;
    private int bottom;

    /** What one target, or one figure of the unit, came to in each year. */
    private record Bars(
            String title, boolean share, @Nullable BigDecimal target, NavigableMap<Integer, BigDecimal> values) {}

    ProgressPicture(Night night, UnitReport report, PageBuilder page) {
        this.page = page;
        this.judged = !TargetPage.none(report);
        List<Bars> all = judged ? judged(night, report) : own(night, report);
        boolean share = all.stream().anyMatch(Bars::share);
        int left = PaperRoom.left(page.sheet()) - KEPT;
        this.rows = Math.min(left / ROW, MOST_ROWS);
        int most = rows < LEAST_ROWS ? 0 : rows < HIGH_ROWS ? FEW : MOST;
        this.bars = all.stream().filter(b -> b.share() == share).limit(most).toList();
        TreeSet<Integer> found = new TreeSet<>();
        bars.forEach(b -> found.addAll(b.values().keySet()));
        while (found.size() > YEARS) found.pollFirst();
        this.years = List.copyOf(found);
    }

    private static List<Bars> judged(Night night, UnitReport report) {
        List<Bars> all = new ArrayList<>();
        for (UnitNight block : report.blocks())
            SubordinateSummary.running(block.findings(), night.words(), night.asOf()).stream()
                    .filter(f -> f.figures().aim().value() != null)
                    .sorted(Comparator.comparing(ProgressPicture::attained))
                    .map(f -> TargetPath.of(f, block.values(), night.words()))
                    .forEach(p -> {
                        NavigableMap<Integer, BigDecimal> values = new TreeMap<>();
                        for (TargetPath.Year y : p.years()) {
                            BigDecimal actual = y.actual();
                            if (actual != null) values.put(y.year(), actual);
                        }
                        several(
                                p.title(),
                                p.share(),
                                p.finding().figures().aim().value(),
                                values,
                                all);
                    });
        return all;
    }

    private static BigDecimal attained(Finding f) {
        BigDecimal attainment = f.figures().distance().attainment();
        return attainment == null ? BigDecimal.valueOf(Long.MAX_VALUE) : attainment;
    }

    private static List<Bars> own(Night night, UnitReport report) {
        List<Bars> all = new ArrayList<>();
        if (!ReferencePage.needed(night, report) && !night.structure().addedToParent(report.unit())) return all;
        for (Finding f : SubordinateSummary.columns(report.aboveTargets(), night.words(), night.asOf())) {
            NavigableMap<Integer, BigDecimal> values = new TreeMap<>();
            report.own().values().stream().mapToInt(v -> v.year()).distinct().forEach(year -> {
                OwnFigures figures = OwnFigures.like(f, report.own().values(), night.words(), year);
                BigDecimal value = figures == null ? null : figures.value();
                if (value != null) values.put(year, value);
            });
            boolean any = values.values().stream().anyMatch(v -> v.signum() != 0);
            if (any) several(night.words().title(f), f.figures().unitOfMeasure().equals("%"), null, values, all);
        }
        return all;
    }

    private static void several(
            String title,
            boolean share,
            @Nullable BigDecimal target,
            NavigableMap<Integer, BigDecimal> values,
            List<Bars> all) {
        if (values.size() > 1) all.add(new Bars(title, share, target, values));
    }

    /** Leaves room for the picture. */
    void room() {
        if (bars.isEmpty()) return;
        top = page.room(rows);
        bottom = top + rows;
    }

    /** Writes what is drawn, and draws it. */
    void figures() {
        if (bars.isEmpty()) return;
        page.wide(ReportLook.SECTION, ReportVocabulary.say("progress.figures"));
        List<ReportCell> header = new ArrayList<>();
        header.add(ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.target.title")));
        for (int year : years)
            header.add(ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("days.year", "" + year)));
        if (judged) header.add(ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.target")));
        page.add(header);
        int first = page.next();
        for (Bars bar : bars) {
            List<ReportCell> cells = new ArrayList<>();
            cells.add(body(bar.title()));
            for (int year : years) cells.add(figure(bar, bar.values().get(year)));
            if (judged) cells.add(figure(bar, bar.target()));
            page.add(cells);
        }
        List<ReportChart.Series> series = new ArrayList<>();
        for (int i = 0; i < years.size(); i++)
            series.add(new ReportChart.Series(
                    ReportVocabulary.say("days.year", "" + years.get(i)),
                    i + 1,
                    SHADES.get(SHADES.size() - years.size() + i)));
        if (judged) series.add(new ReportChart.Series(ReportVocabulary.say("col.target"), years.size() + 1, "000000"));
        boolean share = bars.get(0).share();
        String title = "progress." + (judged ? "judged." : "own.") + (share ? "shares" : "counts");
        page.chart(new ReportChart(
                ReportChart.Kind.COLUMNS,
                ReportVocabulary.say(title),
                true,
                first,
                first + bars.size() - 1,
                0,
                series,
                0,
                new ReportChart.Place(top, 0, bottom, COLUMNS)));
    }

    private static ReportCell figure(Bars bar, @Nullable BigDecimal value) {
        return TargetPage.figure(value, bar.target(), bar.share()).look(ReportLook.CENTRED);
    }
}
