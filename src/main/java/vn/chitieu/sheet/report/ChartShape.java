package vn.chitieu.sheet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.chitieu.sheet.page.ReportChart;

/** Everything about a chart but its words and figures. */
record ChartShape(ReportChart.Kind kind, boolean small, int most, List<Drawn> series) {
    static final String TITLE = "@title@";
    static final String NAME = "@name@";
    private static final ReportChart.Place ANYWHERE = new ReportChart.Place(0, 0, 1, 1);

    /** How one series is drawn. */
    record Drawn(String colour, List<String> barColours, ReportChart.Stroke stroke) {}

    static ChartShape of(ReportChart chart) {
        List<Drawn> series = new ArrayList<>();
        chart.series().forEach(s -> series.add(new Drawn(s.colour(), List.copyOf(s.barColours()), s.stroke())));
        return new ChartShape(chart.kind(), chart.small(), chart.most(), List.copyOf(series));
    }

    /** A chart of this shape with marks where the words come, over cells that are empty. */
    ReportChart sample() {
        List<ReportChart.Series> columns = IntStream.range(0, series.size())
                .mapToObj(i -> new ReportChart.Series(
                        NAME,
                        i + 1,
                        series.get(i).colour(),
                        series.get(i).barColours(),
                        series.get(i).stroke()))
                .toList();
        return new ReportChart(kind, TITLE, small, 0, 0, 0, columns, most, ANYWHERE);
    }
}
