package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.period;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.TargetPath;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.PartialWords;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;
import vn.chitieu.sheet.page.ReportSheet;

/**
 * Sheet "Lộ trình": targets of the horizon now running, target against actual, and for each the path from its baseline
 * to the target with what is expected now.
 */
public final class PathPage {
    private static final String TARGET = "A6A6A6";
    private static final String EXPECTED = "F4B183";
    private static final String ACTUAL = "2E75B6";
    private static final int COLUMNS = 8;
    /** The left picture ends and the right one begins here. */
    private static final int MIDDLE = 3;

    private static final int PICTURE_ROWS = 14;
    private static final int PAGE_ROWS = 44;
    private static final int PAIRS_ON_A_PAGE = 3;
    /** Targets whose table leaves room for a picture on the same page. */
    private static final int FEW = 6;

    private final Night night;
    private final PageBuilder page = new PageBuilder("sheet.path", 36, 10, 10, 10, 10, 10, 10, 16)
            .portrait()
            .screen();

    private PathPage(Night night) {
        this.night = night;
    }

    public static boolean any(Night night, UnitReport report) {
        return !paths(night, report).isEmpty();
    }

    public static ReportSheet of(Night night, UnitReport report, int number, String parent) {
        PathPage paths = new PathPage(night);
        paths.page.heading(
                number, ReportVocabulary.say("title.path", report.unit().name()), parent);
        paths.fill(paths(night, report));
        return paths.page.sheet();
    }

    private static List<TargetPath> paths(Night night, UnitReport report) {
        List<TargetPath> shares = new ArrayList<>();
        List<TargetPath> counts = new ArrayList<>();
        for (UnitNight block : report.blocks()) {
            for (Finding f : SubordinateSummary.running(block.findings(), night.words(), night.asOf())) {
                TargetPath path = TargetPath.of(f, block.values(), night.words());
                // a figure now unknown still has its path and what was reached before
                boolean known = path.years().stream().anyMatch(y -> y.actual() != null);
                if (f.figures().aim().value() == null || f.figures().actual().value() == null && !known) continue;
                (path.share() ? shares : counts).add(path);
            }
        }
        shares.addAll(counts);
        return shares;
    }

    private void fill(List<TargetPath> paths) {
        page.wide(ReportLook.SECTION, ReportVocabulary.say("path.now"));
        page.header(PageBuilder.words(
                "col.target.title",
                "col.unit",
                "col.target",
                "col.baseline",
                "col.expected",
                "col.actual",
                "col.horizon.end",
                "col.state"));
        int first = page.next();
        paths.forEach(this::row);
        int shares = (int) paths.stream().filter(TargetPath::share).count();
        bars("path.chart.shares", first, shares, paths.size() > FEW);
        bars("path.chart.counts", first + shares, paths.size() - shares, shares > FEW);
        pictures(paths.stream().filter(p -> p.years().size() > 1).toList());
    }

    private void row(TargetPath path) {
        Finding f = path.finding();
        page.add(
                body(path.title()),
                centred(f.figures().unitOfMeasure()),
                TargetPage.target(f).look(ReportLook.CENTRED),
                TargetPage.figure(
                                f.figures().pace().baseline(), f.figures().aim().value(), path.share())
                        .look(ReportLook.CENTRED),
                TargetPage.expected(f, path.share()).look(ReportLook.CENTRED),
                TargetPage.figure(
                                f.figures().actual().value(), f.figures().aim().value(), path.share())
                        .look(ReportLook.CENTRED),
                period(f.identity().period().text()),
                centred(PartialWords.state(f, night.words())).fill(night.words().colour(f)));
    }

    private void bars(String title, int first, int count, boolean breakBefore) {
        if (count == 0) return;
        if (breakBefore) page.pageBreak();
        int rows = Math.min(PAGE_ROWS, 6 + count * 2);
        int top = page.room(rows);
        page.chart(new ReportChart(
                ReportChart.Kind.BARS,
                ReportVocabulary.say(title),
                false,
                first,
                first + count - 1,
                0,
                List.of(
                        new ReportChart.Series(ReportVocabulary.say("col.target"), 2, TARGET),
                        new ReportChart.Series(ReportVocabulary.say("col.expected"), 4, EXPECTED),
                        new ReportChart.Series(ReportVocabulary.say("col.actual"), 5, ACTUAL)),
                0,
                new ReportChart.Place(top, 0, top + rows, COLUMNS)));
    }

    /** Small pictures two by two; the figures they draw stand in a table after them. */
    private void pictures(List<TargetPath> paths) {
        if (paths.isEmpty()) return;
        List<ReportChart.Place> places = new ArrayList<>();
        for (int i = 0; i < paths.size(); i += 2) {
            if (i % (2 * PAIRS_ON_A_PAGE) == 0) {
                page.pageBreak();
                if (i == 0) page.wide(ReportLook.SECTION, ReportVocabulary.say("path.pictures"));
            }
            int top = page.room(PICTURE_ROWS);
            places.add(new ReportChart.Place(top, 0, top + PICTURE_ROWS, MIDDLE));
            places.add(new ReportChart.Place(top, MIDDLE, top + PICTURE_ROWS, COLUMNS));
        }
        page.pageBreak();
        page.wide(ReportLook.SECTION, ReportVocabulary.say("path.figures"));
        page.header(
                PageBuilder.words("col.target.title", "col.year", "path.expected", "col.actual", "path.expected.now"));
        for (int i = 0; i < paths.size(); i++) picture(paths.get(i), places.get(i));
    }

    private void picture(TargetPath path, ReportChart.Place place) {
        int first = page.next();
        for (TargetPath.Year year : path.years()) {
            page.add(
                    body(page.next() == first ? path.title() : ""),
                    plain(year.year()),
                    figure(year.expected(), path),
                    figure(year.actual(), path),
                    figure(year.expectedNow(), path));
        }
        page.chart(new ReportChart(
                ReportChart.Kind.LINES,
                path.caption(),
                true,
                first,
                first + path.years().size() - 1,
                1,
                List.of(
                        new ReportChart.Series(ReportVocabulary.say("path.expected"), 2, TARGET)
                                .stroke(ReportChart.Stroke.DASHED),
                        new ReportChart.Series(ReportVocabulary.say("col.actual"), 3, ACTUAL),
                        new ReportChart.Series(ReportVocabulary.say("path.expected.now"), 4, "C55A11")
                                .stroke(ReportChart.Stroke.POINTS)),
                0,
                place));
    }

    private static ReportCell figure(@Nullable BigDecimal value, TargetPath path) {
        return TargetPage.figure(value, path.finding().figures().aim().value(), true)
                .look(ReportLook.CENTRED);
    }
}
