package vn.chitieu.report.page;

import java.util.List;
import vn.chitieu.fact.Lateness;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.view.OverdueReports;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportSheet;

/** "Phụ lục II": units that have not sent, sent late, must correct. */
public final class ArrearsPage {
    public static final List<Lateness> PARTS = List.of(
            Lateness.NOT_SENT,
            Lateness.RETURNED,
            Lateness.DOCUMENT_ONLY,
            Lateness.SENT_LATE,
            Lateness.ON_NAMED_DAY,
            Lateness.UNANSWERED,
            Lateness.ANSWERED_LATE);

    private ArrearsPage() {}

    public static ReportSheet of(Night night, OrganisationUnit lead, OverdueReports arrears) {
        PageBuilder page = new PageBuilder("annex.arrears.sheet", LatenessTable.WIDTHS).screen();
        page.heading(2, ReportVocabulary.say("annex.arrears.title"), ReportVocabulary.say("annex.parent", lead.name()));
        page.wide(ReportLook.REMARK, ReportVocabulary.say("annex.arrears.remark", Vietnamese.day(night.asOf())));
        LatenessTable table = new LatenessTable(page, night.words());
        PARTS.forEach(l -> table.part(l, arrears.rows().of(l)));
        table.part(ReportVocabulary.say("annex.part.correct"), arrears.corrections());
        table.end();
        return page.sheet();
    }
}
