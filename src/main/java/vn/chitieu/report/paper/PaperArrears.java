package vn.chitieu.report.paper;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.util.List;
import java.util.stream.Stream;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.front.Signature;
import vn.chitieu.report.night.LatenessRows;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.page.ArrearsPage;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.OverdueReports;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** "Phụ lục II" on paper: a line a unit for all its years; every report has a row of its own on the sheet for the screen. */
final class PaperArrears {
    private PaperArrears() {}

    static ReportSheet of(Night night, OrganisationUnit lead, OverdueReports arrears) {
        PageBuilder page = new PageBuilder("annex.arrears.paper", 4, 29, 8, 25, 7, 16).portrait();
        page.heading(2, ReportVocabulary.say("annex.arrears.title"), ReportVocabulary.say("annex.parent", lead.name()));
        page.wide(ReportLook.REMARK, ReportVocabulary.say("annex.arrears.remark", Vietnamese.day(night.asOf())));
        page.mainHeader(PageBuilder.words(
                "col.no", "col.unit.name", "col.unit.code", "annex.arrears.what", "annex.arrears.days", "annex.note"));
        Stream<LatenessRows.Row> rows = Stream.concat(
                ArrearsPage.PARTS.stream().flatMap(l -> arrears.rows().of(l).stream()), arrears.corrections().stream());
        List<PaperUnits.Line> lines = PaperUnits.lines(night.words(), rows);
        int count = 0;
        for (PaperUnits.Line line : lines) {
            Long days = line.days();
            page.add(
                    plain(++count),
                    body(line.unit().name()),
                    centred(line.unit().code()),
                    body(line.owes()),
                    days == null ? centred("") : ReportCell.number(days).look(ReportLook.CENTRED),
                    body(line.note()));
        }
        page.endTable();
        page.wide(ReportLook.REMARK, ReportVocabulary.say("annex.arrears.paper.count", Integer.toString(lines.size())));
        Signature.lines(page, 3, 3);
        return page.sheet();
    }
}
