package vn.chitieu.report.front;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;

import java.util.Comparator;
import java.util.List;
import vn.chitieu.fact.owed.Definitions.Waiver;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.Waivers.Standing;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;

/** Part of the summary: every waiver with its reason, who approved it, until when, and whether it still does anything. */
final class WaiverRows {
    private static final String AMBER = "FFE699";

    private WaiverRows() {}

    /** Adds nothing when no waiver concerns the report's units. */
    static void add(PageBuilder page, Night night, UnitReport report) {
        List<Waiver> waivers = report.overview() != null
                ? night.waivers().all()
                : night.waivers()
                        .of(report.blocks().stream().map(b -> b.unit().code()).toList());
        if (waivers.isEmpty()) return;
        page.gap();
        page.wide(ReportLook.SECTION, ReportVocabulary.say("summary.waivers"));
        page.add(
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.waiver.finding")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.waiver.standing")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.waiver.until")),
                ReportCell.text(ReportLook.HEADER, ReportVocabulary.say("col.waiver.reason"))
                        .span(4));
        waivers.stream()
                .sorted(Comparator.comparing(night.waivers()::standing).thenComparing(Waiver::findingId))
                .forEach(w -> row(page, night, w));
    }

    private static void row(PageBuilder page, Night night, Waiver waiver) {
        Standing standing = night.waivers().standing(waiver);
        boolean odd = standing == Standing.EXPIRED || standing == Standing.UNMATCHED;
        String[] id = waiver.findingId().split(":", -1);
        String title = night.words().provision(id[2]).title();
        page.add(
                body(ReportVocabulary.say("waiver.finding", title, waiver.findingId())),
                centred(ReportVocabulary.say(standing.word)).fill(odd ? AMBER : ""),
                ReportCell.date(waiver.expiry()),
                body(ReportVocabulary.say(
                                "waiver.reason", waiver.reason(), waiver.approver(), Vietnamese.day(waiver.from())))
                        .span(4));
    }
}
