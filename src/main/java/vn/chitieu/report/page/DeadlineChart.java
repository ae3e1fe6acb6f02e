package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;
import vn.chitieu.vocabulary.Kind;

/** Below a unit's deadlines: days before (negative) and after the last good day, one bar a report. */
final class DeadlineChart {
    private static final int MOST = 12;
    private static final int ROOM_BESIDE = 2;
    private static final int LABEL = 1;
    private static final int DAYS = 3;
    private static final int COLUMNS = 10;

    private DeadlineChart() {}

    /** @param rowsAbove rows of the tables above: with many, the picture begins a page of its own */
    static void add(PageBuilder page, Night night, UnitNight block, int rowsAbove) {
        List<NightFinding> shown = new ArrayList<>();
        for (NightFinding n : UnitReport.ofKind(block.findings(), Kind.DEADLINE, night.words())) {
            Finding f = n.finding();
            boolean reminder = f.note().marks().contains("INTERNAL_DATE");
            if (f.due() != null && !reminder) shown.add(n);
        }
        if (shown.isEmpty()) return;
        int from = Math.max(0, shown.size() - MOST);
        if (rowsAbove > ROOM_BESIDE) page.pageBreak();
        else page.gap();
        page.wide(ReportLook.SECTION, ReportVocabulary.say("deadline.days"));
        int first = page.next();
        List<String> colours = new ArrayList<>();
        for (NightFinding n : shown.subList(from, shown.size())) {
            Finding f = n.finding();
            String name = ReportVocabulary.say(
                    "deadline.days.row",
                    night.words().title(f),
                    Vietnamese.period(f.identity().period().text()));
            page.add(List.of(
                    centred(""),
                    body(name).span(2),
                    ReportCell.number(days(f, night.asOf()), 0).look(ReportLook.CENTRED)));
            String colour = night.words().colour(f);
            colours.add(colour.isEmpty() ? "D9D9D9" : colour);
        }
        int rows = 7 + colours.size() * 2;
        int top = page.room(rows);
        ReportChart.Series bars =
                new ReportChart.Series(ReportVocabulary.say("deadline.days"), DAYS, colours.get(0)).barColours(colours);
        page.chart(new ReportChart(
                ReportChart.Kind.SIGNED_BARS,
                ReportVocabulary.say("deadline.days.chart"),
                false,
                first,
                first + colours.size() - 1,
                LABEL,
                List.of(bars),
                0,
                new ReportChart.Place(top, 0, top + rows, COLUMNS)));
    }

    /** Met: days from the last good day; not met: days gone by since, or still left (negative). */
    private static BigDecimal days(Finding f, LocalDate asOf) {
        LocalDate due = f.due();
        LocalDate met = f.metOn();
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(due, met == null ? asOf : met));
    }
}
