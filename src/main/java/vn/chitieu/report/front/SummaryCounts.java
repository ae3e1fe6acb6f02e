package vn.chitieu.report.front;

import static vn.chitieu.report.page.Page.body;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.chitieu.report.night.LatenessRows;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.AgencyItemsPage;
import vn.chitieu.report.page.KindPage;
import vn.chitieu.report.page.Page;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.view.Agencies;
import vn.chitieu.report.view.AgencyView;
import vn.chitieu.report.view.Overview;
import vn.chitieu.report.view.Tally;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.Lexicon;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;
import vn.chitieu.vocabulary.Kind;

/** On the summary: the headline, the totals, and on a later page a line a document and kind with its chart. */
final class SummaryCounts {
    private static final int CHART_ROWS = 12;
    private static final int COLUMNS = 7;
    private static final String DETAIL = "detail";
    private final Night night;
    private final UnitReport report;
    private final Page page;
    private final List<Tally.Line> own;
    private final List<Tally.Line> below;
    private int totals;

    SummaryCounts(Night night, UnitReport report, Page page) {
        this.night = night;
        this.report = report;
        this.page = page;
        Overview overview = report.overview();
        own = Tally.lines(report.everything(), documents(), night.words(), false);
        below = overview == null ? List.of() : overview.lines(documents(), false);
    }

    private List<String> documents() {
        return night.words().rules().documents().stream().map(d -> d.code()).toList();
    }

    /** How things stand: the verdict, a sentence a kind, and for units below a count a list. */
    void headline() {
        page.wide(ReportLook.SECTION, new SummaryVerdict(night.words(), report).sentence());
        int before = page.next();
        for (Kind kind : Tally.KINDS) {
            String said = sentence(own, kind);
            if (!said.isEmpty()) line(Lexicon.say("headline.own", said), KindPage.place(kind));
        }
        String reports = LatenessRows.sentence(LatenessRows.counts(report.everything(), night.words()), night.words());
        if (!reports.isEmpty()) line(Lexicon.say("headline.reports.own", reports), KindPage.place(Kind.DEADLINE));
        if (page.next() == before)
            page.wide(ReportLook.PLAIN, Lexicon.say("headline.own", Lexicon.say("headline.none")));
        AgencyView agency = report.agency();
        if (agency != null) for (Agencies.Role role : Agencies.Role.values()) agency(agency, role);
        page.gap();
        Overview overview = report.overview();
        if (overview != null) new SummaryBelow(night.words(), page).add(overview);
    }

    /** A sentence whose counts are rows of the list that it leads to. */
    private void line(String sentence, String place) {
        page.wide(ReportCell.text(ReportLook.PLAIN, sentence).link(place));
    }

    private void agency(AgencyView agency, Agencies.Role role) {
        boolean any = agency.clauses(false).stream().anyMatch(c -> c.role == role);
        if (!any) return;
        for (AgencyView.Group group : List.of(AgencyView.Group.OPEN, AgencyView.Group.UNKNOWN)) {
            int count = agency.count(role, group);
            String said = Lexicon.say("agency.headline." + group, role.word(), Integer.toString(count));
            if (count > 0 || group == AgencyView.Group.OPEN) line(said, AgencyItemsPage.place(group, role));
        }
    }

    private static String sentence(List<Tally.Line> lines, Kind kind) {
        List<String> parts = Stream.of(Tally.Heading.values())
                .filter(h -> Lexicon.has("headline." + kind + "." + h))
                .map(h -> say(lines, kind, h))
                .filter(s -> !s.isEmpty())
                .toList();
        return parts.isEmpty() ? "" : Lexicon.say("headline." + kind, String.join(", ", parts));
    }

    private static String say(List<Tally.Line> lines, Kind kind, Tally.Heading heading) {
        int count = lines.stream()
                .filter(l -> l.kind() == kind)
                .mapToInt(l -> l.counts().get(heading.ordinal()))
                .sum();
        return count == 0 ? "" : Lexicon.say("headline." + kind + "." + heading, Integer.toString(count));
    }

    /** The row is filled by {@link #detail()}: its formulas add up the lines there. */
    void totals() {
        page.wide(ReportLook.SECTION, Lexicon.say("summary.counts"));
        header();
        totals = page.next();
        page.add(body(""));
        page.wide(ReportLook.REMARK, Lexicon.say("summary.other.remark"));
        long waived = report.everything().stream()
                .filter(n -> n.finding().verdict().waived())
                .count();
        if (waived > 0) page.wide(ReportLook.REMARK, Lexicon.say("summary.waived", Long.toString(waived)));
        if (TargetPage.none(report) && report.overview() == null) {
            page.wide(ReportLook.REMARK, Lexicon.say("targets.none"));
        }
        page.gap();
    }

    private void header() {
        List<ReportCell> header = new ArrayList<>();
        header.add(ReportCell.text(ReportLook.HEADER, Lexicon.say("col.document")));
        for (Tally.Heading heading : Tally.Heading.values()) {
            header.add(ReportCell.text(ReportLook.HEADER, Lexicon.say(heading.word))
                    .fill(heading.colour(night.words())));
        }
        header.add(ReportCell.text(ReportLook.HEADER, Lexicon.say("col.total")));
        page.add(header);
    }

    void detail() {
        page.wide(ReportLook.SECTION, Lexicon.say(report.overview() == null ? "summary.detail.own" : "summary.detail"));
        header();
        page.place(DETAIL);
        int first = page.next();
        own.forEach(l -> row("summary.line", l));
        below.forEach(l -> row("summary.line.below", l));
        if (report.overview() != null) page.add(total("summary.below.total", below, first + own.size(), ""));
        drafts();
        page.set(totals, total("summary.issued.total", own, first, DETAIL));
        if (own.size() + below.size() > 0) chart(first);
    }

    private void drafts() {
        Tally.lines(report.everything(), documents(), night.words(), true)
                .forEach(l -> row(draftLine("summary.line", l), l));
        Overview overview = report.overview();
        if (overview == null) return;
        overview.lines(documents(), true).forEach(l -> row(draftLine("summary.line.below", l), l));
    }

    /** Of an issued document only the figures that an annex gives can be drafts. */
    private String draftLine(String key, Tally.Line line) {
        boolean issued =
                night.words().document(line.document()).map(d -> !d.draft()).orElse(false);
        return issued ? key + ".figures" : key;
    }

    private List<ReportCell> total(String key, List<Tally.Line> lines, int first, String place) {
        List<ReportCell> total = new ArrayList<>(List.of(ReportCell.text(ReportLook.STRONG, Lexicon.say(key))));
        for (int column = 1; column <= Tally.Heading.values().length + 1; column++) {
            int index = column - 1;
            long sum = lines.stream()
                    .mapToLong(l -> index < l.counts().size() ? l.counts().get(index) : l.total())
                    .sum();
            String range =
                    ReportCell.address(first, column) + ":" + ReportCell.address(first + lines.size() - 1, column);
            ReportCell cell = lines.isEmpty()
                    ? ReportCell.number(0)
                    : ReportCell.formula("SUM(" + range + ")", BigDecimal.valueOf(sum), 0);
            boolean coloured = sum > 0 && index < Tally.Heading.values().length;
            String colour = coloured ? Tally.Heading.values()[index].colour(night.words()) : "";
            total.add(cell.look(place.isEmpty() ? ReportLook.SUM : ReportLook.FIGURE)
                    .fill(colour)
                    .link(sum > 0 ? place : ""));
        }
        return total;
    }

    private void row(String key, Tally.Line line) {
        List<ReportCell> cells = new ArrayList<>();
        String place = key.startsWith("summary.line.below") ? "" : KindPage.place(line.kind());
        cells.add(body(Lexicon.say(
                        key,
                        night.words().documentName(line.document()),
                        night.words().term("kind", line.kind().text())))
                .link(place));
        line.counts().forEach(c -> cells.add(ReportCell.number(c).look(ReportLook.CENTRED)));
        int row = page.next();
        String counts = ReportCell.address(row, 1) + ":"
                + ReportCell.address(row, line.counts().size());
        cells.add(ReportCell.formula("SUM(" + counts + ")", BigDecimal.valueOf(line.total()), 0)
                .look(ReportLook.CENTRED));
        page.add(cells);
    }

    private void chart(int first) {
        List<ReportChart.Series> series = new ArrayList<>();
        for (Tally.Heading heading : Tally.Heading.values()) {
            series.add(new ReportChart.Series(
                    Lexicon.say(heading.word), heading.ordinal() + 1, heading.colour(night.words())));
        }
        int top = page.room(CHART_ROWS);
        page.chart(new ReportChart(
                ReportChart.Kind.STACKED_BARS,
                Lexicon.say("summary.chart"),
                false,
                first,
                first + own.size() + below.size() - 1,
                0,
                series,
                0,
                new ReportChart.Place(top, 0, top + CHART_ROWS, COLUMNS)));
    }
}
