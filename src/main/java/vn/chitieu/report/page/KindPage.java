package vn.chitieu.report.page;

import java.util.List;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.UnitNight;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.Remarks;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportSheet;
import vn.chitieu.vocabulary.Kind;

/** A sheet of findings of one kind: the unit's own rows, then a section for each of its offices. */
public final class KindPage {
    /** Writes the rows of one block; {@code shared} are remarks already said above the table. */
    @FunctionalInterface
    interface Rows {
        void of(PageBuilder page, Night night, UnitNight block, List<String> shared);
    }

    private final Kind kind;
    private final String title;
    private final List<String> header;
    private final Rows rows;

    KindPage(Kind kind, String title, List<String> header, Rows rows) {
        this.kind = kind;
        this.title = title;
        this.header = header;
        this.rows = rows;
    }

    /** Name of the list of a unit's own findings of a kind. */
    public static String place(Kind kind) {
        return "kind." + kind;
    }

    ReportSheet fill(PageBuilder page, Night night, UnitReport report, int number, String parent) {
        page.heading(number, ReportVocabulary.say(title, report.unit().name()), parent);
        List<String> shared =
                Remarks.shared(UnitReport.ofKind(report.everything(), kind, night.words()), night.words());
        if (!shared.isEmpty())
            page.wide(ReportLook.REMARK, ReportVocabulary.say("remark.shared", Remarks.sentence(shared)));
        page.place(place(kind));
        page.mainHeader(header);
        rows.of(page, night, report.own(), shared);
        page.endTable();
        for (UnitNight office : report.offices()) {
            if (UnitReport.ofKind(office.findings(), kind, night.words()).isEmpty()) continue;
            page.gap();
            page.wide(
                    ReportLook.SECTION,
                    ReportVocabulary.say("office.section", office.unit().name()));
            page.header(header);
            rows.of(page, night, office, shared);
        }
        return page.sheet();
    }
}
