package vn.chitieu.report;

import static vn.chitieu.report.Page.body;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.Lateness;
import vn.chitieu.finding.Finding;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;

/** How many days before or after the last good day the reports came, for the two newest years in which any was due. */
final class DaysCount {
    private static final int WEEK = 7;
    private static final int YEARS = 2;
    private static final int CHART_ROWS = 15;
    private static final List<String> COLOURS = List.of("9DC3E6", "2E75B6");

    /** Where a report stands; each has its words. */
    enum Bin {
        WEEK_EARLY,
        EARLY,
        LAST_DAY,
        LATE,
        WEEK_LATE,
        DOCUMENT_ONLY,
        RETURNED,
        NOT_SENT
    }

    private final NavigableMap<Integer, int[]> years = new TreeMap<>();

    /** Counts a report; answers to requests stand apart. */
    void add(Finding f, Lateness lateness) {
        LocalDate due = f.due();
        if (due == null || lateness.request()) return;
        int[] bins = years.computeIfAbsent(due.getYear(), y -> new int[Bin.values().length]);
        bins[bin(lateness, due, f.metOn()).ordinal()]++;
    }

    /** One that came without its figures stands apart, whenever it came. */
    static Bin bin(Lateness lateness, LocalDate due, @Nullable LocalDate met) {
        if (lateness == Lateness.DOCUMENT_ONLY) return Bin.DOCUMENT_ONLY;
        if (met == null) return lateness == Lateness.RETURNED ? Bin.RETURNED : Bin.NOT_SENT;
        long days = ChronoUnit.DAYS.between(due, met);
        if (days == 0) return Bin.LAST_DAY;
        if (days < 0) return days < -WEEK ? Bin.WEEK_EARLY : Bin.EARLY;
        return days > WEEK ? Bin.WEEK_LATE : Bin.LATE;
    }

    int count(int year, Bin bin) {
        int[] bins = years.get(year);
        return bins == null ? 0 : bins[bin.ordinal()];
    }

    /** Table and chart, the categories standing in the given column. */
    void add(Page page, int column) {
        if (years.isEmpty()) return;
        List<Integer> shown = new ArrayList<>(years.descendingKeySet())
                .subList(0, Math.min(YEARS, years.size())).stream().sorted().toList();
        page.gap();
        page.wide(ReportLook.SECTION, Lexicon.say("summary.days"));
        List<ReportCell> header =
                new ArrayList<>(List.of(ReportCell.text(ReportLook.HEADER, Lexicon.say("days.when"))));
        shown.forEach(y -> header.add(ReportCell.text(ReportLook.HEADER, Lexicon.say("days.year", y.toString()))));
        page.add(header);
        int first = page.next();
        for (Bin bin : Bin.values()) {
            List<ReportCell> cells = new ArrayList<>(List.of(body(Lexicon.say("days.bin." + bin))));
            shown.forEach(y -> cells.add(ReportCell.number(count(y, bin)).look(ReportLook.CENTRED)));
            page.add(cells);
        }
        List<ReportChart.Series> series = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            String name = Lexicon.say("days.year", shown.get(i).toString());
            series.add(new ReportChart.Series(name, column + 1 + i, COLOURS.get(i + YEARS - shown.size())));
        }
        int top = page.room(CHART_ROWS);
        page.chart(new ReportChart(
                ReportChart.Kind.BARS,
                Lexicon.say("days.chart"),
                false,
                first,
                first + Bin.values().length - 1,
                column,
                series,
                0,
                new ReportChart.Place(top, 0, top + CHART_ROWS, column + WEEK)));
    }
}
