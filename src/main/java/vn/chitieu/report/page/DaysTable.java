package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.report.view.DaysCount;
import vn.chitieu.report.view.DaysCount.Bin;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;

/** When the reports came, as a table and its chart. */
public final class DaysTable {
    private static final int CHART_ROWS = 15;
    private static final int CHART_COLUMNS = 7;
    private static final List<String> COLOURS = List.of("9DC3E6", "2E75B6");

    private DaysTable() {}

    /** Table and chart, the categories standing in the given column. */
    public static void add(PageBuilder page, DaysCount days, int column) {
        List<Integer> shown = days.shown();
        if (shown.isEmpty()) return;
        page.gap();
        page.wide(ReportLook.SECTION, ReportVocabulary.say("summary.days"));
        List<ReportCell> header =
                new ArrayList<>(List.of(ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("days.when"))));
        shown.forEach(
                y -> header.add(ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("days.year", y.toString()))));
        page.add(header);
        int first = page.next();
        for (Bin bin : Bin.values()) {
            List<ReportCell> cells = new ArrayList<>(List.of(body(ReportVocabulary.say("days.bin." + bin))));
            shown.forEach(y -> cells.add(ReportCell.count(days.count(y, bin))));
            page.add(cells);
        }
        List<ReportChart.Series> series = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            String name = ReportVocabulary.say("days.year", shown.get(i).toString());
            series.add(new ReportChart.Series(name, column + 1 + i, COLOURS.get(i + COLOURS.size() - shown.size())));
        }
        int top = page.room(CHART_ROWS);
        page.chart(new ReportChart(
                ReportChart.Kind.BARS,
                ReportVocabulary.say("days.chart"),
                false,
                first,
                first + Bin.values().length - 1,
                column,
                series,
                0,
                new ReportChart.Place(top, 0, top + CHART_ROWS, column + CHART_COLUMNS)));
    }
}
