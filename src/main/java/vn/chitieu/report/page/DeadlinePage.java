package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.period;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.util.List;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.NightFinding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.night.UnitNotes;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.Remarks;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.rulebook.model.Provision;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.vocabulary.Kind;

/** Sheet "Thời hạn": one row a report and year, a block for each office of the unit. */
public final class DeadlinePage {
    private static final List<String> HEADER = PageBuilder.words(
            "col.no",
            "col.clause",
            "col.deadline.title",
            "col.year",
            "col.due",
            "col.met",
            "col.state",
            "col.days",
            "col.recipient",
            "col.change",
            "col.note",
            "col.remark");

    private DeadlinePage() {}

    public static ReportSheet of(Night night, UnitReport report, int number, String parent) {
        PageBuilder page = new PageBuilder("sheet.deadlines", 4, 16, 20, 6, 11, 11, 12, 10, 15, 11, 34, 30).screen();
        new KindPage(Kind.DEADLINE, "title.deadlines", HEADER, DeadlinePage::rows)
                .fill(page, night, report, number, parent);
        int rows = UnitReport.ofKind(report.everything(), Kind.DEADLINE, night.words())
                .size();
        DeadlineChart.add(page, night, report.own(), rows);
        return page.sheet();
    }

    private static void rows(PageBuilder page, Night night, UnitNight block, List<String> shared) {
        ReportVocabulary words = night.words();
        UnitNotes notes = new UnitNotes(night.notes(), block, night.asOf());
        List<NightFinding> findings = UnitReport.ofKind(block.findings(), Kind.DEADLINE, words);
        if (findings.isEmpty()) page.wide(ReportLook.REMARK, ReportVocabulary.say("deadlines.none"));
        int count = 0;
        for (NightFinding finding : findings) {
            Finding f = finding.finding();
            Provision clause = words.provision(f);
            page.add(
                    plain(++count),
                    body(words.citation(f)),
                    body(words.title(f)),
                    period(Vietnamese.period(f.identity().period().text())),
                    ReportCell.date(f.due()),
                    ReportCell.date(f.metOn()),
                    centred(words.stateWord(f)).fill(words.colour(f)),
                    centred(Remarks.time(f, night.asOf())),
                    body(clause.recipient()),
                    body(Remarks.change(finding, words, night.asOf())),
                    body(notes.of(f)),
                    body(Remarks.of(f, words, shared)));
        }
    }
}
