package vn.chitieu.report.front;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.Changes;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.view.YearChange;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;

/** On the summary: how many findings changed since the earlier night, and figures since the year before. */
public final class SummaryChanges {
    /** Ways to have changed that are counted together. */
    enum Column {
        NEW("summary.changes.new", "NEW", "REOPENED"),
        PERSISTING("summary.changes.persisting", "PERSISTING"),
        WORSE("summary.changes.worse", "WORSE"),
        BETTER("summary.changes.better", "BETTER"),
        RESOLVED("summary.changes.resolved", "RESOLVED"),
        DATA("summary.changes.data", "DATA_ARRIVED", "DATA_LOST");

        final String word;
        final List<String> changes;

        Column(String word, String... changes) {
            this.word = word;
            this.changes = List.of(changes);
        }
    }

    private final Night night;
    private final UnitReport report;
    private final PageBuilder page;

    SummaryChanges(Night night, UnitReport report, PageBuilder page) {
        this.night = night;
        this.report = report;
        this.page = page;
    }

    void add() {
        boolean first = night.comparedWith().isEmpty();
        page.wide(
                ReportLook.SECTION,
                first
                        ? ReportVocabulary.say("summary.changes.first")
                        : ReportVocabulary.say("summary.changes", day(night.comparedWith())));
        if (first) page.wide(ReportLook.PLAIN, ReportVocabulary.say("summary.changes.none.before"));
        else table();
        sinceLastYear();
        page.gap();
    }

    private void table() {
        List<ReportCell> header = new ArrayList<>();
        header.add(ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("summary.changes.whose")));
        for (Column column : Column.values())
            header.add(ReportCell.text(ReportLook.HEADER, ReportVocabulary.say(column.word)));
        page.add(header);
        Changes own = Changes.of(report, night.words());
        row("summary.issued.total", own, "own", false);
        SubordinateSummary overview = report.overview();
        if (overview != null) row("summary.below.total", overview.changes(), "below", false);
        if (!own.none(true)) row("summary.changes.drafts", own, "own", true);
        if (overview != null && !overview.changes().none(true))
            row("summary.changes.below.drafts", overview.changes(), "below", true);
    }

    private void row(String key, Changes changes, String whose, boolean draft) {
        List<ReportCell> cells = new ArrayList<>(List.of(body(ReportVocabulary.say(key))));
        for (Column column : Column.values()) {
            ReportCell cell = column == Column.DATA
                    ? data(changes.count(draft, "DATA_ARRIVED"), changes.count(draft, "DATA_LOST"))
                    : ReportCell.count(changes.count(draft, column.changes.toArray(String[]::new)));
            cells.add(cell.link(ChangesPage.place(whose, draft, column)));
        }
        page.add(cells);
    }

    /** Arrived and lost. */
    private static ReportCell data(long arrived, long lost) {
        return centred(arrived + lost == 0 ? "" : arrived + "/" + lost);
    }

    /** Targets of the horizon now running whose figure is known for both years. */
    private void sinceLastYear() {
        int[] counts = new int[3];
        int year = 0;
        for (UnitNight block : report.blocks()) {
            for (Finding f : SubordinateSummary.running(block.findings(), night.words(), night.asOf())) {
                YearChange change = YearChange.of(f, block.values(), night.words());
                if (change == null) continue;
                counts[change.better(f) + 1]++;
                year = Math.max(year, change.year());
            }
        }
        int all = counts[0] + counts[1] + counts[2];
        if (all == 0) return;
        page.wide(
                ReportLook.PLAIN,
                ReportVocabulary.say(
                        "summary.since.year",
                        Integer.toString(year),
                        Integer.toString(all),
                        Integer.toString(counts[2]),
                        Integer.toString(counts[0]),
                        Integer.toString(counts[1])));
    }

    public static String day(String iso) {
        return iso.matches("\\d{4}-\\d{2}-\\d{2}") ? Vietnamese.day(LocalDate.parse(iso)) : iso;
    }
}
