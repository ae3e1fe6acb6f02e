package vn.chitieu.report.front;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.chitieu.finding.Finding;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.Changes;
import vn.chitieu.report.view.SubordinateSummary;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.PartialWords;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Thay đổi": what is new, persists, is worse, better or resolved since the earlier night, and for how long. */
public final class ChangesPage {
    private static final int COLUMNS = 10;

    private ChangesPage() {}

    public static boolean any(Night night, UnitReport report) {
        if (night.comparedWith().isEmpty()) return false;
        SubordinateSummary overview = report.overview();
        return !Changes.of(report, night.words()).listed().isEmpty()
                || overview != null && !overview.changes().listed().isEmpty();
    }

    public static ReportSheet of(Night night, UnitReport report, int number, String parent) {
        PageBuilder page = new PageBuilder("sheet.changes", 5, 10, 24, 11, 46, 24, 18, 14, 12, 10).screen();
        String since = SummaryChanges.day(night.comparedWith());
        page.heading(number, ReportVocabulary.say("title.changes", report.unit().name(), since), parent);
        page.mainHeader(PageBuilder.words(
                "col.no",
                "col.unit.code",
                "col.unit.name",
                "col.kind",
                "col.problem",
                "col.clause",
                "col.state",
                "col.change.only",
                "col.since",
                "col.days.open"));
        parts(page, night, Changes.of(report, night.words()), "own");
        SubordinateSummary overview = report.overview();
        if (overview != null) parts(page, night, overview.changes(), "below");
        page.endTable();
        if (overview != null) {
            Changes below = overview.changes();
            String persisting = Integer.toString(below.count(false, "PERSISTING") + below.count(true, "PERSISTING"));
            page.wide(ReportLook.REMARK, ReportVocabulary.say("changes.persisting", persisting));
            if (below.unlisted() > 0) {
                page.wide(ReportLook.REMARK, ReportVocabulary.say("changes.more", Integer.toString(below.unlisted())));
            }
        }
        page.wide(ReportLook.REMARK, ReportVocabulary.say("changes.remark"));
        return page.sheet();
    }

    /** Name of the part that lists what changed in one way. */
    static String place(String whose, boolean draft, SummaryChanges.Column column) {
        return "changes." + whose + "." + draft + "." + column;
    }

    private static void parts(PageBuilder page, Night night, Changes changes, String whose) {
        for (boolean draft : new boolean[] {false, true})
            for (SummaryChanges.Column column : SummaryChanges.Column.values()) {
                List<Changes.Changed> listed = changes.listed().stream()
                        .filter(c -> night.words().draft(c.finding().finding()) == draft
                                && column.changes.contains(c.finding().change()))
                        .toList();
                if (listed.isEmpty()) continue;
                page.place(place(whose, draft, column));
                String title = ReportVocabulary.say("changes.part." + whose, ReportVocabulary.say(column.word));
                if (draft) title = ReportVocabulary.say("changes.part.draft", title);
                page.add(ReportCell.text(ReportLook.STRONG, title).span(COLUMNS));
                rows(page, night, listed);
            }
    }

    private static void rows(PageBuilder page, Night night, List<Changes.Changed> listed) {
        ReportVocabulary words = night.words();
        int count = 0;
        for (Changes.Changed changed : listed) {
            Finding f = changed.finding().finding();
            LocalDate first = changed.finding().firstSeen();
            page.add(
                    plain(++count),
                    centred(changed.unit().code()),
                    body(changed.unit().name()),
                    centred(words.label("kind", f.identity().kind().text())),
                    body(words.title(f)),
                    body(words.citation(f)),
                    centred(PartialWords.state(f, words)).fill(words.colour(f)),
                    centred(words.label("change", changed.finding().change())),
                    ReportCell.date(first),
                    first == null
                            ? ReportCell.blank()
                            : ReportCell.number(BigDecimal.valueOf(ChronoUnit.DAYS.between(first, night.asOf())), 0)
                                    .look(ReportLook.CENTRED));
        }
    }
}
