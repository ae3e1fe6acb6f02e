package vn.chitieu.report.front;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;

import java.util.List;
import java.util.stream.Stream;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.report.front.SummaryChanges.Column;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.Changes;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;

/** On the first page: what is new since the night before, as a list; each row leads to all that changed so. */
final class BriefChanges {
    private static final int MOST = 2;
    /** Of a unit that is made up of no others: its page has to hold what to do about each. */
    private static final int MOST_OF_ONE = 2;

    private static final String PERSISTING = "PERSISTING";
    private static final int TITLE_COLUMNS = 3;
    private static final int CHANGE_COLUMNS = 2;
    private static final int STATE_COLUMNS = 2;
    private final Night night;
    private final UnitReport report;
    private final PageBuilder page;

    BriefChanges(Night night, UnitReport report, PageBuilder page) {
        this.night = night;
        this.report = report;
        this.page = page;
    }

    void add() {
        if (night.comparedWith().isEmpty()) {
            page.wide(ReportLook.SECTION, ReportVocabulary.say("brief.changes.first"));
            page.wide(ReportLook.PLAIN, ReportVocabulary.say("summary.changes.none.before"));
            return;
        }
        page.wide(ReportLook.SECTION, ReportVocabulary.say("brief.changes", SummaryChanges.day(night.comparedWith())));
        List<Changes.Changed> own = changed(Changes.of(report, night.words()));
        SubordinateSummary overview = report.overview();
        List<Changes.Changed> below = overview == null ? List.of() : changed(overview.changes());
        if (own.isEmpty() && below.isEmpty()) {
            page.wide(ReportLook.PLAIN, ReportVocabulary.say("brief.changes.none"));
            return;
        }
        page.add(
                header("col.problem").span(TITLE_COLUMNS),
                header("col.change.only").span(CHANGE_COLUMNS),
                header("col.state").span(STATE_COLUMNS));
        int most = overview == null ? MOST_OF_ONE : MOST;
        own.stream().limit(most).forEach(c -> row(c, "own"));
        below.stream().limit(Math.max(0, most - own.size())).forEach(c -> row(c, "below"));
        int more = own.size() + below.size() - most;
        if (more > 0) page.wide(ReportLook.REMARK, ReportVocabulary.say("brief.changes.more", Integer.toString(more)));
    }

    private static List<Changes.Changed> changed(Changes changes) {
        return changes.listed().stream()
                .filter(c -> !c.finding().change().equals(PERSISTING))
                .toList();
    }

    private void row(Changes.Changed changed, String whose) {
        ReportVocabulary words = night.words();
        NightFinding n = changed.finding();
        Finding f = n.finding();
        String title = words.title(f);
        boolean draft = words.draft(f);
        String said = draft ? ReportVocabulary.say("document.draft.suffix", title) : title;
        boolean other = !changed.unit().code().equals(report.unit().code());
        page.add(
                body(other
                                ? ReportVocabulary.say(
                                        "brief.changes.of", changed.unit().name(), said)
                                : said)
                        .span(TITLE_COLUMNS),
                centred(words.label("change", n.change()))
                        .link(ChangesPage.place(whose, draft, column(n.change())))
                        .span(CHANGE_COLUMNS),
                centred(words.stateWord(f)).fill(words.colour(f)).span(STATE_COLUMNS));
    }

    private static ReportCell header(String key) {
        return ReportCell.text(ReportLook.HEADER, ReportVocabulary.say(key));
    }

    private static Column column(String change) {
        return Stream.of(Column.values())
                .filter(c -> c.changes.contains(change))
                .findFirst()
                .orElse(Column.PERSISTING);
    }
}
