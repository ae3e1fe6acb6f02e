package vn.chitieu.report.page;

import java.util.List;
import vn.chitieu.fact.Lateness;
import vn.chitieu.report.night.LatenessRows;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportSheet;

/**
 * Sheets "Chưa gửi" and "Đã gửi": every report of the units below once, under what it is called. The first lists what
 * is waited for and what lacks its figures, the second what has come.
 */
public final class MissingPage {
    private static final List<Lateness> SENT = List.of(
            Lateness.SENT_LATE,
            Lateness.ON_NAMED_DAY,
            Lateness.ANSWERED_LATE,
            Lateness.SENT_ON_TIME,
            Lateness.ANSWERED);

    /** Where the list of what is waited for begins. */
    public static final String TOP = "lateness";

    private MissingPage() {}

    public static ReportSheet missing(Night night, UnitReport report, LatenessRows rows, int number, String parent) {
        PageBuilder page = new PageBuilder("sheet.missing", LatenessTable.WIDTHS).screen();
        page.heading(number, ReportVocabulary.say("title.missing", report.unit().name()), parent);
        boolean none = LatenessRows.MISSING.stream().allMatch(l -> rows.of(l).isEmpty());
        if (none) page.wide(ReportLook.REMARK, ReportVocabulary.say("missing.none"));
        page.place(TOP);
        LatenessTable table = new LatenessTable(page, night.words());
        LatenessRows.MISSING.forEach(l -> table.part(l, rows.of(l)));
        if (!rows.early().isEmpty()) table.part(ReportVocabulary.say("missing.early"), rows.early());
        return drafts(page, table, rows.drafts(LatenessRows.MISSING::contains));
    }

    public static ReportSheet sent(Night night, UnitReport report, LatenessRows rows, int number, String parent) {
        PageBuilder page = new PageBuilder("sheet.sent", LatenessTable.WIDTHS).screen();
        page.heading(number, ReportVocabulary.say("title.sent", report.unit().name()), parent);
        LatenessTable table = new LatenessTable(page, night.words());
        SENT.forEach(l -> table.part(l, rows.of(l)));
        return drafts(page, table, rows.drafts(SENT::contains));
    }

    private static ReportSheet drafts(PageBuilder page, LatenessTable table, List<LatenessRows.Row> drafts) {
        if (!drafts.isEmpty()) table.part(ReportVocabulary.say("agency.drafts"), drafts);
        table.end();
        return page.sheet();
    }
}
