package vn.chitieu.report;

import static vn.chitieu.report.Page.body;
import static vn.chitieu.report.Page.centred;

import java.math.BigDecimal;
import java.util.List;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.registry.OrganisationUnit;
import vn.chitieu.report.Arrears.Line;
import vn.chitieu.report.Arrears.Part;
import vn.chitieu.sheet.ReportCell;
import vn.chitieu.sheet.ReportLook;
import vn.chitieu.sheet.ReportSheet;

/** "Phụ lục II": units that have not sent, sent late, must correct. */
final class ArrearsPage {
    private static final List<String> HEADER = Page.words(
            "col.no",
            "col.unit.code",
            "col.unit.name",
            "annex.report",
            "col.horizon",
            "col.due",
            "annex.sent",
            "annex.days",
            "annex.note");
    private static final int CODE = 1;

    private ArrearsPage() {}

    static ReportSheet of(Night night, OrganisationUnit lead, Arrears arrears) {
        Page page = new Page("annex.arrears.sheet", 5, 8, 26, 32, 8, 11, 11, 8, 27);
        page.heading(2, Lexicon.say("annex.arrears.title"), Lexicon.say("annex.parent", lead.name()));
        page.wide(ReportLook.REMARK, Lexicon.say("annex.arrears.remark", Vietnamese.day(night.asOf())));
        page.mainHeader(HEADER);
        for (Part part : Part.values()) part(page, part, arrears.of(part));
        page.endTable();
        Signature.lines(page, 3, 4);
        return page.sheet();
    }

    private static void part(Page page, Part part, List<Line> lines) {
        page.add(ReportCell.text(ReportLook.STRONG, Lexicon.say(part.key)).span(HEADER.size()));
        int first = page.next();
        int count = 0;
        for (Line line : lines) {
            Long days = line.days();
            page.add(
                    centred(Integer.toString(++count)),
                    centred(line.unit().code()),
                    body(line.unit().name()),
                    body(line.what()),
                    centred(Vietnamese.period(line.period())),
                    ReportCell.date(line.due()),
                    ReportCell.date(line.sent()),
                    days == null ? centred("") : ReportCell.number(days).look(ReportLook.CENTRED),
                    body(line.note()));
        }
        if (count == 0) {
            page.add(centred(""), body(Lexicon.say("annex.nobody")).span(HEADER.size() - 1));
            return;
        }
        String codes = ReportCell.address(first, CODE) + ":" + ReportCell.address(page.next() - 1, CODE);
        page.add(
                ReportCell.text(ReportLook.STRONG, Lexicon.say("annex.count")).span(3),
                ReportCell.formula("ROWS(" + codes + ")", BigDecimal.valueOf(count), 0)
                        .look(ReportLook.SUM),
                ReportCell.text(ReportLook.STRONG, "").span(HEADER.size() - 4));
    }
}
