package vn.chitieu.report;

import static vn.chitieu.report.Page.body;
import static vn.chitieu.report.Page.centred;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.rulebook.Definitions.StateRow;
import vn.chitieu.sheet.ReportCell;
import vn.chitieu.sheet.ReportChart;
import vn.chitieu.sheet.ReportLook;
import vn.chitieu.sheet.ReportSheet;

/** Sheet "Tổng hợp": how much is met and short, what to do first, what changed, and room to sign. */
final class SummaryPage {
    private static final int CHANGES_SHOWN = 12;
    private static final int CHART_ROWS = 13;
    private final Night night;
    private final UnitReport report;
    private final List<NightFinding> all;
    private final Page page = new Page("sheet.summary", 34, 14, 10, 10, 10, 10, 10).portrait();

    private SummaryPage(Night night, UnitReport report) {
        this.night = night;
        this.report = report;
        this.all = report.everything();
    }

    static ReportSheet of(Night night, UnitReport report, int number, String parent) {
        SummaryPage summary = new SummaryPage(night, report);
        summary.page.heading(number, Lexicon.say("title.summary", report.unit().name()), parent);
        summary.counts();
        summary.worst();
        summary.states();
        summary.changes();
        summary.sign();
        return summary.page.sheet();
    }

    private void counts() {
        if (night.onLastGoodRules()) page.wide(ReportLook.PLAIN, Lexicon.say("summary.fallback"));
        page.wide(ReportLook.SECTION, Lexicon.say("summary.counts"));
        Overview overview = report.overview();
        List<Tally.Line> issued = Tally.lines(all, documents(false), night.asOf());
        int first = countTable(issued, "summary.issued.total", Tally.lines(all, documents(true), night.asOf()));
        if (overview == null) {
            chart(first, issued.size());
        } else {
            OrganisationUnit unit = report.unit();
            page.gap();
            page.wide(
                    ReportLook.SECTION,
                    Lexicon.say("summary.below", night.words().inline(unit)));
            List<Tally.Line> below = overview.lines(documents(false));
            int firstBelow = countTable(below, "summary.below.total", overview.lines(documents(true)));
            chart(firstBelow, below.size());
        }
        page.wide(ReportLook.REMARK, Lexicon.say("summary.other.remark"));
        long waived = all.stream().filter(n -> n.finding().waived()).count();
        if (waived > 0) page.wide(ReportLook.REMARK, Lexicon.say("summary.waived", Long.toString(waived)));
        // a long list and the chart fill a page; a heading should not be left at its foot
        if (overview != null || issued.size() > 5) page.pageBreak();
        else page.gap();
    }

    private List<String> documents(boolean draft) {
        return night.words().rules().documents().stream()
                .filter(d -> d.draft() == draft)
                .map(d -> d.code())
                .toList();
    }

    /** Lines of issued documents, their sum, then drafts outside it; gives the row of the first line. */
    private int countTable(List<Tally.Line> issued, String totalKey, List<Tally.Line> drafts) {
        List<String> header = new ArrayList<>(Page.words("col.document"));
        for (Tally.Heading heading : Tally.Heading.values()) header.add(Lexicon.say(heading.word));
        header.add(Lexicon.say("col.total"));
        page.header(header);
        int first = page.next();
        issued.forEach(this::countRow);
        List<ReportCell> total = new ArrayList<>(List.of(ReportCell.text(ReportLook.STRONG, Lexicon.say(totalKey))));
        int last = page.next() - 1;
        for (int column = 1; column <= Tally.Heading.values().length + 1; column++) {
            int index = column - 1;
            long sum = issued.stream()
                    .mapToLong(l -> index < l.counts().size() ? l.counts().get(index) : l.total())
                    .sum();
            total.add(
                    issued.isEmpty()
                            ? ReportCell.number(0).look(ReportLook.SUM)
                            : ReportCell.formula(
                                            "SUM(" + ReportCell.address(first, column) + ":"
                                                    + ReportCell.address(last, column) + ")",
                                            BigDecimal.valueOf(sum),
                                            0)
                                    .look(ReportLook.SUM));
        }
        page.add(total);
        drafts.forEach(this::countRow);
        return first;
    }

    private void countRow(Tally.Line line) {
        List<ReportCell> cells = new ArrayList<>();
        cells.add(body(Lexicon.say(
                "summary.line",
                night.words().documentName(line.document()),
                night.words().term("kind", line.kind()))));
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

    private void chart(int first, int lines) {
        if (lines == 0) return;
        List<ReportChart.Series> series = new ArrayList<>();
        for (Tally.Heading heading : Tally.Heading.values()) {
            series.add(new ReportChart.Series(Lexicon.say(heading.word), heading.ordinal() + 1, heading.colour));
        }
        page.gap();
        int top = page.next();
        for (int i = 0; i < CHART_ROWS; i++) page.add(List.of(ReportCell.text(ReportLook.PLAIN, "")));
        page.chart(new ReportChart(
                Lexicon.say("summary.chart"), first, first + lines - 1, 0, series, true, top, 0, top + CHART_ROWS, 7));
    }

    private void worst() {
        page.wide(ReportLook.SECTION, Lexicon.say("summary.worst"));
        List<NightFinding> worst = Worst.of(all.stream(), night.words(), 3);
        if (worst.isEmpty()) {
            page.wide(ReportLook.PLAIN, Lexicon.say("summary.worst.none"));
        } else {
            page.add(
                    ReportCell.text(ReportLook.HEADER, Lexicon.say("col.problem")),
                    ReportCell.text(ReportLook.HEADER, Lexicon.say("col.state")),
                    ReportCell.text(ReportLook.HEADER, Lexicon.say("col.note")).span(5));
            for (NightFinding finding : worst) worstRow(finding.finding());
        }
        page.gap();
    }

    private ReportCell state(Finding f) {
        return centred(night.words().stateWord(f)).fill(night.words().colour(f));
    }

    private void worstRow(Finding f) {
        page.add(body(title(f)), state(f), body(noteOf(f)).span(5));
    }

    private void changeRow(NightFinding finding) {
        Finding f = finding.finding();
        page.add(
                body(title(f)).span(2),
                centred(night.words().label("change", finding.change())).span(2),
                state(f).span(3));
    }

    private String title(Finding f) {
        return night.words().title(f) + " (" + night.words().citation(f) + ")";
    }

    private String noteOf(Finding f) {
        for (UnitNight block : report.blocks()) {
            if (block.unit().code().equals(f.unitCode())) {
                return new UnitNotes(night.notes(), block, night.asOf()).of(f);
            }
        }
        return "";
    }

    /** Every state that occurs, in the words and colours of the rules, issued and draft apart. */
    private void states() {
        Map<String, long[]> counts = new TreeMap<>();
        Map<String, Finding> examples = new TreeMap<>();
        for (NightFinding n : all) {
            Finding f = n.finding();
            if (f.state().isEmpty()) continue;
            StateRow row = night.words().state(f.kind(), f.state());
            String key = Tally.KINDS.indexOf(f.kind()) + " " + String.format("%05d", row == null ? 99_999 : row.rank())
                    + f.state();
            counts.computeIfAbsent(key, k -> new long[2])[night.words().draft(f) ? 1 : 0]++;
            examples.putIfAbsent(key, f);
        }
        page.wide(ReportLook.SECTION, Lexicon.say("summary.states"));
        page.add(
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.kind")),
                ReportCell.text(ReportLook.HEADER, Lexicon.say("col.state")).span(3),
                ReportCell.text(ReportLook.HEADER, Lexicon.say("summary.issued")),
                ReportCell.text(ReportLook.HEADER, Lexicon.say("summary.draft")));
        counts.forEach((key, count) -> page.add(
                body(night.words().label("kind", examples.get(key).kind())),
                state(examples.get(key)).span(3),
                ReportCell.number(count[0]).look(ReportLook.CENTRED),
                ReportCell.number(count[1]).look(ReportLook.CENTRED)));
        page.gap();
    }

    private void changes() {
        boolean first = night.comparedWith().isEmpty();
        page.wide(
                ReportLook.SECTION,
                first
                        ? Lexicon.say("summary.changes.first")
                        : Lexicon.say("summary.changes", day(night.comparedWith())));
        List<NightFinding> changed = all.stream()
                .filter(n -> !n.change().isEmpty() && !n.change().equals("PERSISTING"))
                .sorted(Worst.FIRST)
                .toList();
        if (first || changed.isEmpty()) {
            page.wide(ReportLook.PLAIN, Lexicon.say(first ? "summary.changes.none.before" : "summary.changes.none"));
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        changed.forEach(n -> counts.merge(n.change(), 1, Integer::sum));
        List<String> sentence = new ArrayList<>();
        counts.forEach((change, count) -> sentence.add(night.words().label("change", change) + ": " + count));
        page.wide(ReportLook.PLAIN, String.join("; ", sentence) + ".");
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
