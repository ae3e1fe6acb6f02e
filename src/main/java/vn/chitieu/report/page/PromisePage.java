package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.util.List;
import vn.chitieu.promise.PromiseSheet;
import vn.chitieu.promise.PromiseSheet.Label;
import vn.chitieu.report.night.Night;
import vn.chitieu.report.night.PromiseRow;
import vn.chitieu.report.view.UnitReport;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Cam kết": a row for each open finding of the unit, to be filled and sent back through the inbox. */
public final class PromisePage {
    private static final List<String> HEADER = List.of(
            ReportVocabulary.say("col.no"),
            ReportVocabulary.say("col.promise.what"),
            ReportVocabulary.say("col.state"),
            Label.MEASURE.word(),
            Label.POSITION.word(),
            Label.DUE.word(),
            Label.ID.word());

    private PromisePage() {}

    /**
     * @param paper whether it is printed with the workbook; else it is printed by whoever chooses so
     */
    public static ReportSheet of(
            Night night, UnitReport report, List<PromiseRow> rows, boolean paper, int number, String parent) {
        PageBuilder page = new PageBuilder("sheet.promises", 4, 44, 13, 26, 17, 12, 20);
        if (!paper) page.screen();
        page.heading(
                number, ReportVocabulary.say("title.promises", report.unit().name()), parent);
        page.wide(ReportLook.PLAIN, ReportVocabulary.say("promise.how"));
        label(page, Label.UNIT, report.unit().code());
        label(page, Label.SENT, "");
        label(page, Label.BESIDE, PromiseSheet.ofReport());
        page.gap();
        page.mainHeader(HEADER);
        int count = 0;
        for (PromiseRow row : rows)
            page.add(
                    plain(++count),
                    body(row.what()),
                    body(row.state()),
                    ReportCell.toFill(""),
                    ReportCell.toFill(""),
                    ReportCell.toFill(""),
                    body(row.id()));
        page.endTable();
        return page.sheet();
    }

    private static void label(PageBuilder page, Label label, String value) {
        page.add(
                ReportCell.text(ReportLook.STRONG, label.word()).span(2),
                ReportCell.toFill(value).span(2));
    }
}
