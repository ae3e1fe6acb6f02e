package vn.chitieu.report;

import static vn.chitieu.report.Page.body;
import static vn.chitieu.report.Page.centred;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.sheet.ReportCell;
import vn.chitieu.sheet.ReportChart;
import vn.chitieu.sheet.ReportLook;
import vn.chitieu.sheet.ReportSheet;

/** Sheet "Tổng hợp": how much is met and short, what to do first, what changed, and room to sign. */
final class SummaryPage {
    private static final int MOST = 3;
    private static final int CHANGES_SHOWN = 8;
    private static final int CHART_ROWS = 12;
    private static final int COLUMNS = 7;
    /** Bars of the chart of targets, and where its axis ends, in percent. */
    private static final int BARS = 10;

    private static final int AXIS_END = 120;
    private final Night night;
    private final UnitReport report;
    private final List<NightFinding> all;
    private int lines;
    private final Page page = new Page("sheet.summary", 42, 16, 10, 10, 10, 10, 10).portrait();

    private SummaryPage(Night night, UnitReport report) {
        this.night = night;
        this.report = report;
        this.all = report.everything();
    }

    static ReportSheet of(Night night, UnitReport report, int number, String parent) {
        SummaryPage summary = new SummaryPage(night, report);
        summary.page.heading(number, Lexicon.say("title.summary", report.unit().name()), parent);
        int first = summary.counts();
        summary.worst();
        summary.changes();
        List<Finding> targets = summary.lowest();
        if (!targets.isEmpty()) {
            summary.page.pageBreak();
            summary.attained(targets);
        }
        summary.changeList();
        WaiverRows.add(summary.page, night, report);
        // the list of lowest targets and the changes fill a page; a picture should not be cut in two
        if (report.overview() != null) summary.page.pageBreak();
        summary.chart(first);
        summary.sign();
        return summary.page.sheet();
    }

    private List<String> documents() {
        return night.words().rules().documents().stream().map(d -> d.code()).toList();
    }

    /** Headline figures first, then a line a document and kind, drafts outside; gives the row of the first line. */
    private int counts() {
        if (night.onLastGoodRules()) page.wide(ReportLook.PLAIN, Lexicon.say("summary.fallback"));
        page.wide(ReportLook.SECTION, Lexicon.say("summary.counts"));
        Overview overview = report.overview();
        List<Tally.Line> own = Tally.lines(all, documents(), night.words(), false);
        List<Tally.Line> below = overview == null ? List.of() : overview.lines(documents(), false);
        List<ReportCell> header = new ArrayList<>();
        header.add(ReportCell.text(ReportLook.HEADER, Lexicon.say("col.document")));
        for (Tally.Heading heading : Tally.Heading.values()) {
            header.add(ReportCell.text(ReportLook.HEADER, Lexicon.say(heading.word))
                    .fill(heading.colour(night.words())));
        }
        header.add(ReportCell.text(ReportLook.HEADER, Lexicon.say("col.total")));
        page.add(header);
        int first = page.next() + (overview == null ? 1 : 2);
        total("summary.issued.total", own, first);
        if (overview != null) total("summary.below.total", below, first + own.size());
        own.forEach(l -> countRow("summary.line", l));
        below.forEach(l -> countRow("summary.line.below", l));
        lines = own.size() + below.size();
        Tally.lines(all, documents(), night.words(), true).forEach(l -> countRow(draftLine("summary.line", l), l));
        if (overview != null)
            overview.lines(documents(), true).forEach(l -> countRow(draftLine("summary.line.below", l), l));
        page.wide(ReportLook.REMARK, Lexicon.say("summary.other.remark"));
        long waived = all.stream().filter(n -> n.finding().waived()).count();
        if (waived > 0) page.wide(ReportLook.REMARK, Lexicon.say("summary.waived", Long.toString(waived)));
        if (TargetPage.none(report) && overview == null) page.wide(ReportLook.REMARK, Lexicon.say("targets.none"));
        page.gap();
        return first;
    }

    /** Of an issued document only the figures that an annex gives can be drafts. */
    private String draftLine(String key, Tally.Line line) {
        boolean issued =
                night.words().document(line.document()).map(d -> !d.draft()).orElse(false);
        return issued ? key + ".figures" : key;
    }

    private void total(String key, List<Tally.Line> below, int first) {
        List<ReportCell> total = new ArrayList<>(List.of(ReportCell.text(ReportLook.STRONG, Lexicon.say(key))));
        for (int column = 1; column <= Tally.Heading.values().length + 1; column++) {
            int index = column - 1;
            long sum = below.stream()
                    .mapToLong(l -> index < l.counts().size() ? l.counts().get(index) : l.total())
                    .sum();
            String lines =
                    ReportCell.address(first, column) + ":" + ReportCell.address(first + below.size() - 1, column);
            ReportCell cell = below.isEmpty()
                    ? ReportCell.number(0)
                    : ReportCell.formula("SUM(" + lines + ")", BigDecimal.valueOf(sum), 0);
            String colour = sum > 0 && index < Tally.Heading.values().length
                    ? Tally.Heading.values()[index].colour(night.words())
                    : "";
            total.add(cell.look(ReportLook.FIGURE).fill(colour));
        }
        page.add(total);
    }

    private void countRow(String key, Tally.Line line) {
        List<ReportCell> cells = new ArrayList<>();
        cells.add(body(Lexicon.say(
                key, night.words().documentName(line.document()), night.words().term("kind", line.kind()))));
        line.counts().forEach(c -> cells.add(ReportCell.number(c).look(ReportLook.CENTRED)));
        int row = page.next();
        cells.add(ReportCell.formula(
                        "SUM(" + ReportCell.address(row, 1) + ":"
                                + ReportCell.address(row, line.counts().size()) + ")",
                        BigDecimal.valueOf(line.total()),
                        0)
                .look(ReportLook.CENTRED));
        page.add(cells);
    }

    private void chart(int first) {
        if (lines == 0) return;
        List<ReportChart.Series> series = new ArrayList<>();
        for (Tally.Heading heading : Tally.Heading.values()) {
            series.add(new ReportChart.Series(
                    Lexicon.say(heading.word), heading.ordinal() + 1, heading.colour(night.words())));
        }
        int top = room(CHART_ROWS);
        page.chart(new ReportChart(
                Lexicon.say("summary.chart"),
                first,
                first + lines - 1,
                0,
                series,
                true,
                0,
                top,
                0,
                top + CHART_ROWS,
                COLUMNS));
    }

    /** Empty rows for a picture; gives the first. */
    private int room(int rows) {
        page.gap();
        int top = page.next();
        for (int i = 0; i < rows; i++) page.add(List.of(ReportCell.text(ReportLook.PLAIN, "")));
        return top;
    }

    /** Targets of the horizon now running with the least attained. */
    private List<Finding> lowest() {
        List<NightFinding> targets = UnitReport.ofKind(all, "target", night.words());
        return Overview.running(targets, night.words(), night.asOf()).stream()
                .filter(f -> f.attainment() != null)
                .sorted(Comparator.comparing((Finding f) -> Objects.requireNonNull(f.attainment())))
                .limit(BARS)
                .toList();
    }

    private void attained(List<Finding> targets) {
        page.wide(ReportLook.SECTION, Lexicon.say("summary.attained"));
        page.add(
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.target.title")),
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.state")),
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.target")),
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.actual")),
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.unit")),
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.attainment"))
                        .span(2));
        int first = page.next();
        List<String> colours = new ArrayList<>();
        for (Finding f : targets) {
            BigDecimal attainment = Objects.requireNonNull(f.attainment());
            page.add(
                    body(night.words().title(f)),
                    state(f),
                    TargetPage.target(f).look(ReportLook.CENTRED),
                    TargetPage.figure(f.actual(), f.target(), f.unitOfMeasure().equals("%"))
                            .look(ReportLook.CENTRED),
                    centred(f.unitOfMeasure()),
                    ReportCell.number(attainment, Figures.columnDecimals(attainment, BigDecimal.valueOf(100), true))
                            .look(ReportLook.CENTRED)
                            .span(2));
            String colour = night.words().colour(f);
            colours.add(colour.isEmpty() ? "D9D9D9" : colour);
        }
        int rows = 4 + targets.size() * 5 / 4;
        int top = room(rows);
        ReportChart.Series bars = new ReportChart.Series(Lexicon.say("col.attainment"), 5, colours.get(0), colours);
        page.chart(new ReportChart(
                Lexicon.say("summary.attained.chart"),
                first,
                first + targets.size() - 1,
                0,
                List.of(bars),
                false,
                AXIS_END,
                top,
                0,
                top + rows,
                COLUMNS));
    }

    private void worst() {
        page.wide(ReportLook.SECTION, Lexicon.say("summary.worst"));
        List<NightFinding> worst = Worst.of(all.stream(), night.words(), MOST);
        if (worst.isEmpty()) page.wide(ReportLook.PLAIN, Lexicon.say("summary.worst.none"));
        else worstRows(worst);
        List<NightFinding> drafts = Worst.ofDrafts(all.stream(), night.words(), MOST);
        if (worst.isEmpty() && !drafts.isEmpty()) {
            page.wide(ReportLook.PLAIN, Lexicon.say("summary.worst.drafts"));
            worstRows(drafts);
        }
        page.gap();
    }

    private void worstRows(List<NightFinding> findings) {
        page.add(
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.problem")),
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.state")),
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.note")).span(5));
        for (NightFinding finding : findings) worstRow(finding.finding());
    }

    private ReportCell state(Finding f) {
        return centred(night.words().stateWord(f)).fill(night.words().colour(f));
    }

    private void worstRow(Finding f) {
        page.add(
                body(night.words().title(f) + " ("
                        + night.words().provision(f.provisionId()).location() + ")"),
                state(f),
                body(noteOf(f)).span(5));
    }

    private void changeRow(NightFinding finding) {
        Finding f = finding.finding();
        page.add(
                body(night.words().title(f)).span(2),
                centred(night.words().label("change", finding.change())).span(2),
                state(f).span(3));
    }

    private String noteOf(Finding f) {
        for (UnitNight block : report.blocks()) {
            if (block.unit().code().equals(f.unitCode())) {
                return new UnitNotes(night.notes(), block, night.asOf()).of(f);
            }
        }
        return "";
    }

    private void changes() {
        boolean first = night.comparedWith().isEmpty();
        page.wide(
                ReportLook.SECTION,
                first
                        ? Lexicon.say("summary.changes.first")
                        : Lexicon.say("summary.changes", day(night.comparedWith())));
        List<NightFinding> changed = changed();
        if (changed.isEmpty()) {
            page.wide(ReportLook.PLAIN, Lexicon.say(first ? "summary.changes.none.before" : "summary.changes.none"));
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        changed.forEach(n -> counts.merge(n.change(), 1, Integer::sum));
        List<String> sentence = new ArrayList<>();
        counts.forEach((change, count) -> sentence.add(night.words().label("change", change) + ": " + count));
        page.wide(ReportLook.PLAIN, String.join("; ", sentence) + ".");
    }

    private List<NightFinding> changed() {
        if (night.comparedWith().isEmpty()) return List.of();
        return all.stream()
                .filter(n -> !n.change().isEmpty() && !n.change().equals("PERSISTING"))
                .sorted(Worst.FIRST)
                .toList();
    }

    private void changeList() {
        List<NightFinding> changed = changed();
        if (changed.isEmpty()) return;
        page.gap();
        page.add(
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.problem")).span(2),
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.change.only"))
                        .span(2),
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.state")).span(3));
        changed.stream().limit(CHANGES_SHOWN).forEach(this::changeRow);
        if (changed.size() > CHANGES_SHOWN) {
            String more = Integer.toString(changed.size() - CHANGES_SHOWN);
            page.wide(ReportLook.REMARK, Lexicon.say("summary.changes.more", more));
        }
    }

    private static String day(String iso) {
        return iso.matches("\\d{4}-\\d{2}-\\d{2}") ? Vietnamese.day(LocalDate.parse(iso)) : iso;
    }

    private void sign() {
        page.gap();
        page.add(
                signature(ReportLook.TITLE, "sign.maker").span(2),
                signature(ReportLook.TITLE, "sign.head").span(5));
        page.add(
                signature(ReportLook.PARENT, "sign.maker.hint").span(2),
                signature(ReportLook.PARENT, "sign.head.hint").span(5));
    }

    private static ReportCell signature(ReportLook look, String key) {
        return ReportCell.text(look, Lexicon.say(key));
    }
}
