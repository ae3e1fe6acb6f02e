package vn.chitieu.report.front;

import static vn.chitieu.report.page.PageBuilder.body;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.OfficialWords;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.CauseWords;
import vn.chitieu.report.view.Causes.Cause;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;

/** On the summary of a unit that is made up of others: why things wait, and who must do what until when. */
final class CauseRows {
    private static final int MOST = 4;
    private static final int TODO_COLUMNS = 3;
    private static final int CAUSE_COLUMNS = 2;
    private final CauseWords words;
    private final PageBuilder page;
    private final @Nullable LocalDate until;

    CauseRows(Night night, PageBuilder page) {
        this.words = new CauseWords(night.words());
        this.page = page;
        this.until = new OfficialWords(night).answerDate();
    }

    void add(List<Cause> causes) {
        page.wide(ReportLook.SECTION, ReportVocabulary.say("summary.causes"));
        if (causes.isEmpty()) {
            page.wide(ReportLook.PLAIN, ReportVocabulary.say("summary.causes.none"));
            page.gap();
            return;
        }
        page.add(
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.cause"))
                        .span(CAUSE_COLUMNS),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.waits")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.todo"))
                        .span(TODO_COLUMNS),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.until")));
        causes.stream().limit(MOST).forEach(this::row);
        int more = causes.size() - MOST;
        if (more > 0)
            page.wide(ReportCell.text(ReportLook.REMARK, ReportVocabulary.say("cause.more", Integer.toString(more)))
                    .link(CausesPage.place(causes.get(MOST))));
        page.gap();
    }

    private void row(Cause cause) {
        page.add(
                body(words.what(cause)).span(CAUSE_COLUMNS),
                ReportCell.number(cause.findings()).look(ReportLook.FIGURE).link(CausesPage.place(cause)),
                body(words.todo(cause)).span(TODO_COLUMNS),
                ReportCell.date(words.rule(cause) ? null : until));
    }
}
