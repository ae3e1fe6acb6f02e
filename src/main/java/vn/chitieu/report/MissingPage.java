package vn.chitieu.report;

import static vn.chitieu.report.Page.body;
import static vn.chitieu.report.Page.centred;

import vn.chitieu.finding.Finding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.sheet.ReportCell;
import vn.chitieu.sheet.ReportLook;
import vn.chitieu.sheet.ReportSheet;

/** Sheet "Chưa gửi": every report that should bring data and has not. */
final class MissingPage {
    private MissingPage() {}

    static ReportSheet of(Night night, UnitReport report, Overview overview, int number, String parent) {
        Lexicon words = night.words();
        Page page = new Page("sheet.missing", 5, 8, 32, 6, 12, 18, 17, 22).portrait();
        page.heading(number, Lexicon.say("title.missing", report.unit().name()), parent);
        page.mainHeader(Page.words(
                "col.no",
                "col.unit.code",
                "col.unit.name",
                "col.year",
                "col.due",
                "col.state",
                "col.days",
                "col.sent"));
        int count = 0;
        for (Overview.Missing missing : overview.missing()) {
            Finding f = missing.finding();
            page.add(
                    centred(Integer.toString(++count)),
                    centred(missing.unit().code()),
                    body(missing.unit().name()),
                    centred(Vietnamese.period(f.period())),
                    ReportCell.date(f.due()),
                    centred(words.stateWord(f)).fill(words.colour(f)),
                    centred(Remarks.time(f, night.asOf())),
                    body(missing.state()));
        }
        page.endTable();
        if (count == 0) page.wide(ReportLook.REMARK, Lexicon.say("missing.none"));
        return page.sheet();
    }
}
