package vn.chitieu.report.front;

import static vn.chitieu.report.page.PageBuilder.body;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.promise.NightPromise;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.Promised;
import vn.chitieu.report.page.AgencyItemsPage;
import vn.chitieu.report.page.KindPage;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.page.PromisesPage;
import vn.chitieu.report.page.TargetPage;
import vn.chitieu.report.view.Agencies;
import vn.chitieu.report.view.AgencyView;
import vn.chitieu.report.view.HeadlineCounts;
import vn.chitieu.report.view.OwnResults;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportChart;

/** On the summary: the headline, the totals, and on a later page a line a document and kind with its chart. */
final class SummaryCounts {
    private static final int CHART_ROWS = 12;
    private static final int COLUMNS = 7;
    /** Broken promises that are named; the others are counted, and listed behind the first page. */
    private static final int NAMED = 3;

    private static final String DETAIL = "detail";
    private final Night night;
    private final UnitReport report;
    private final PageBuilder page;
    private final List<HeadlineCounts.Line> own;
    private final List<HeadlineCounts.Line> below;
    private int totals;

    SummaryCounts(Night night, UnitReport report, PageBuilder page) {
        this.night = night;
        this.report = report;
        this.page = page;
        SubordinateSummary overview = report.overview();
        own = HeadlineCounts.lines(report.everything(), documents(), night.words(), false);
        below = overview == null ? List.of() : overview.lines(documents(), false);
    }

    private List<String> documents() {
        return night.words().rules().documents().stream().map(d -> d.code()).toList();
    }

    /** How things stand: the verdict, then each count with the list whose rows it counts. */
    void headline() {
        page.wide(ReportLook.SECTION, new SummaryVerdict(night.words(), report).sentence());
        AgencyView agency = report.agency();
        if (agency != null) for (Agencies.Role role : Agencies.Role.values()) agency(agency, role);
        List<OwnResults.Part> parts = OwnResults.of(night, report);
        if (parts.isEmpty()) {
            page.wide(ReportLook.PLAIN, ReportVocabulary.say("headline.none"));
            page.gap();
        } else {
            CountTable table = new CountTable(page, "own");
            parts.forEach(p -> table.count(p.there(), p.title(), p.rows().size(), p.place()));
            table.add("own.missing", "own.there", 0, "", "");
        }
        promises();
        SubordinateSummary overview = report.overview();
        if (overview != null) new SummaryBelow(night.words(), page).add(overview);
    }

    /** A sentence whose counts are rows of the list that it leads to. */
    private void line(String sentence, String place) {
        page.wide(ReportCell.text(ReportLook.PLAIN, sentence).link(place));
    }

    /** What was promised, and by name what was not done; of units below too where they are looked after. */
    private void promises() {
        List<NightPromise> promises = PromisesPage.rows(night, report);
        if (promises.isEmpty()) return;
        line(ReportVocabulary.say("headline.promises", Promised.counts(promises)), PromisesPage.PLACE);
        List<NightPromise> broken = Promised.broken(promises);
        if (broken.isEmpty()) return;
        int more = broken.size() - Math.min(NAMED, broken.size());
        String key = report.overview() == null ? "headline.promises.one.own" : "headline.promises.one";
        String named = broken.stream()
                .limit(NAMED)
                .map(p -> ReportVocabulary.say(
                        key,
                        PromisesPage.unit(night, p),
                        PromisesPage.what(night, p),
                        Vietnamese.day(p.promise().due())))
                .collect(Collectors.joining("; "));
        String rest = more == 0 ? "" : ReportVocabulary.say("headline.promises.more", Integer.toString(more));
        // a link would stand in one line
        page.wide(ReportLook.PLAIN, ReportVocabulary.say("headline.promises.broken", named, rest));
    }

    private void agency(AgencyView agency, Agencies.Role role) {
        boolean any = agency.clauses(false).stream().anyMatch(c -> c.role == role);
        if (!any) return;
        for (AgencyView.Group group : List.of(AgencyView.Group.OPEN, AgencyView.Group.UNKNOWN)) {
            int count = agency.count(role, group);
            String said = ReportVocabulary.say("agency.headline." + group, role.word(), Integer.toString(count));
            if (count > 0 || group == AgencyView.Group.OPEN) line(said, AgencyItemsPage.place(group, role));
        }
    }

    /** The row is filled by {@link #detail()}: its formulas add up the lines there. */
    void totals() {
        page.wide(ReportLook.SECTION, ReportVocabulary.say("summary.counts"));
        header();
        totals = page.next();
        page.add(body(""));
        page.wide(ReportLook.REMARK, ReportVocabulary.say("summary.other.remark"));
        long waived = report.everything().stream()
                .filter(n -> n.finding().verdict().waived())
                .count();
        if (waived > 0) page.wide(ReportLook.REMARK, ReportVocabulary.say("summary.waived", Long.toString(waived)));
        if (TargetPage.none(report) && report.overview() == null) {
            page.wide(ReportLook.REMARK, ReportVocabulary.say("targets.none"));
        }
        page.gap();
    }

    private void header() {
        List<ReportCell> header = new ArrayList<>();
        header.add(ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.document")));
        for (HeadlineCounts.Heading heading : HeadlineCounts.Heading.values()) {
            header.add(ReportCell.text(ReportLook.HEADER, ReportVocabulary.say(heading.word))
                    .fill(heading.colour(night.words())));
        }
        header.add(ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.total")));
        page.add(header);
    }

    void detail() {
        page.wide(
                ReportLook.SECTION,
                ReportVocabulary.say(report.overview() == null ? "summary.detail.own" : "summary.detail"));
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
        HeadlineCounts.lines(report.everything(), documents(), night.words(), true)
                .forEach(l -> row(draftLine("summary.line", l), l));
        SubordinateSummary overview = report.overview();
        if (overview == null) return;
        overview.lines(documents(), true).forEach(l -> row(draftLine("summary.line.below", l), l));
    }

    /** Of an issued document only the figures that an annex gives can be drafts. */
    private String draftLine(String key, HeadlineCounts.Line line) {
        boolean issued =
                night.words().document(line.document()).map(d -> !d.draft()).orElse(false);
        return issued ? key + ".figures" : key;
    }

    private List<ReportCell> total(String key, List<HeadlineCounts.Line> lines, int first, String place) {
        List<ReportCell> total =
                new ArrayList<>(List.of(ReportCell.text(ReportLook.STRONG, ReportVocabulary.say(key))));
        for (int column = 1; column <= HeadlineCounts.Heading.values().length + 1; column++) {
            int index = column - 1;
            long sum = lines.stream()
                    .mapToLong(l -> index < l.counts().size() ? l.counts().get(index) : l.total())
                    .sum();
            String range =
                    ReportCell.address(first, column) + ":" + ReportCell.address(first + lines.size() - 1, column);
            ReportCell cell =
                    lines.isEmpty() ? ReportCell.count(0) : ReportCell.countFormula("SUM(" + range + ")", sum);
            boolean coloured = sum > 0 && index < HeadlineCounts.Heading.values().length;
            String colour = coloured ? HeadlineCounts.Heading.values()[index].colour(night.words()) : "";
            total.add(cell.look(place.isEmpty() ? ReportLook.SUM : ReportLook.FIGURE)
                    .fill(colour)
                    .link(sum > 0 ? place : ""));
        }
        return total;
    }

    private void row(String key, HeadlineCounts.Line line) {
        List<ReportCell> cells = new ArrayList<>();
        String place = key.startsWith("summary.line.below") ? "" : KindPage.place(line.kind());
        cells.add(body(ReportVocabulary.say(
                key,
                night.words().documentName(line.document()),
                night.words().term("kind", line.kind().text()))));
        line.counts().forEach(c -> cells.add(ReportCell.count(c)));
        int row = page.next();
        String counts = ReportCell.address(row, 1) + ":"
                + ReportCell.address(row, line.counts().size());
        cells.add(ReportCell.countFormula("SUM(" + counts + ")", line.total()).link(place));
        page.add(cells);
    }

    private void chart(int first) {
        List<ReportChart.Series> series = new ArrayList<>();
        for (HeadlineCounts.Heading heading : HeadlineCounts.Heading.values()) {
            series.add(new ReportChart.Series(
                    ReportVocabulary.say(heading.word), heading.ordinal() + 1, heading.colour(night.words())));
        }
        int top = page.room(CHART_ROWS);
        page.chart(new ReportChart(
                ReportChart.Kind.STACKED_BARS,
                ReportVocabulary.say("summary.chart"),
                false,
                first,
                first + own.size() + below.size() - 1,
                0,
                series,
                0,
                new ReportChart.Place(top, 0, top + CHART_ROWS, COLUMNS)));
    }
}
