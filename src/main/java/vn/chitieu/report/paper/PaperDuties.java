package vn.chitieu.report.paper;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.period;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.Remarks;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.vocabulary.Kind;

/** On paper: the unit's own reports and duties, the last good day and the day of sending in columns of their own. */
final class PaperDuties {
    private final Night night;
    private final PageBuilder page;

    PaperDuties(Night night, PageBuilder page) {
        this.night = night;
        this.page = page;
    }

    void add(UnitReport report) {
        List<NightFinding> rows = new ArrayList<>(UnitReport.ofKind(report.everything(), Kind.DEADLINE, night.words()));
        rows.sort(
                Comparator.comparing((NightFinding n) -> n.finding().identity().period()));
        rows.addAll(UnitReport.ofKind(report.everything(), Kind.DUTY, night.words()));
        if (rows.isEmpty()) return;
        PaperPage.part(
                page,
                "paper.duties",
                "col.no",
                1,
                "col.content",
                1,
                "col.clause",
                2,
                "col.horizon",
                1,
                "col.due",
                1,
                "col.met",
                1,
                "col.days",
                2,
                "col.state",
                1);
        int count = 0;
        for (NightFinding n : rows) row(++count, n.finding());
    }

    private void row(int number, Finding f) {
        ReportVocabulary words = night.words();
        String title = words.title(f);
        boolean dated = f.identity().kind() == Kind.DEADLINE || f.task();
        page.add(
                plain(number),
                body(words.draft(f) ? ReportVocabulary.say("document.draft.suffix", title) : title),
                body(words.provision(f.identity().provisionId()).location()).span(2),
                period(Vietnamese.period(f.identity().period().text())),
                dated ? ReportCell.date(f.due()) : ReportCell.blank(),
                ReportCell.date(f.metOn()),
                centred(dated ? Remarks.time(f, night.asOf()) : "").span(2),
                centred(words.stateWord(f)).fill(words.colour(f)));
    }
}
