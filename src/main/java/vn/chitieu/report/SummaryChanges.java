package vn.chitieu.report;

import static vn.chitieu.report.Page.body;
import static vn.chitieu.report.Page.centred;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.sheet.ReportCell;
import vn.chitieu.sheet.ReportLook;

/** On the summary: how many findings changed since the earlier night, and figures since the year before. */
final class SummaryChanges {
    private static final List<List<String>> COLUMNS = List.of(
            List.of("NEW", "REOPENED"),
            List.of("PERSISTING"),
            List.of("WORSE"),
            List.of("BETTER"),
            List.of("RESOLVED"));
    private final Night night;
    private final UnitReport report;
    private final Page page;

    SummaryChanges(Night night, UnitReport report, Page page) {
        this.night = night;
        this.report = report;
        this.page = page;
    }

    void add() {
        boolean first = night.comparedWith().isEmpty();
        page.wide(
                ReportLook.SECTION,
                first
                        ? Lexicon.say("summary.changes.first")
                        : Lexicon.say("summary.changes", day(night.comparedWith())));
        if (first) page.wide(ReportLook.PLAIN, Lexicon.say("summary.changes.none.before"));
        else table();
        sinceLastYear();
        page.gap();
    }

    private void table() {
        List<ReportCell> header = new ArrayList<>();
        Page.words(
                        "summary.changes.whose",
                        "summary.changes.new",
                        "summary.changes.persisting",
                        "summary.changes.worse",
                        "summary.changes.better",
                        "summary.changes.resolved",
                        "summary.changes.data")
                .forEach(w -> header.add(ReportCell.text(ReportLook.HEADER, w)));
        page.add(header);
        Changes own = Changes.of(report, night.words());
        row("summary.issued.total", own, false);
        Overview overview = report.overview();
        if (overview != null) row("summary.below.total", overview.changes(), false);
        if (!own.none(true)) row("summary.changes.drafts", own, true);
        if (overview != null && !overview.changes().none(true))
            row("summary.changes.below.drafts", overview.changes(), true);
    }

    private void row(String key, Changes changes, boolean draft) {
        List<ReportCell> cells = new ArrayList<>(List.of(body(Lexicon.say(key))));
        for (List<String> column : COLUMNS) {
            cells.add(ReportCell.number(changes.count(draft, column.toArray(String[]::new)))
                    .look(ReportLook.CENTRED));
        }
        cells.add(centred(changes.count(draft, "DATA_ARRIVED") + "/" + changes.count(draft, "DATA_LOST")));
        page.add(cells);
    }

    /** Targets of the horizon now running whose figure is known for both years. */
    private void sinceLastYear() {
        int[] counts = new int[3];
        int year = 0;
        for (UnitNight block : report.blocks()) {
            for (Finding f : Overview.running(block.findings(), night.words(), night.asOf())) {
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
                Lexicon.say(
                        "summary.since.year",
                        Integer.toString(year),
                        Integer.toString(all),
                        Integer.toString(counts[2]),
                        Integer.toString(counts[0]),
                        Integer.toString(counts[1])));
    }

    static String day(String iso) {
        return iso.matches("\\d{4}-\\d{2}-\\d{2}") ? Vietnamese.day(LocalDate.parse(iso)) : iso;
    }
}
