package vn.chitieu.report.page;

import static vn.chitieu.report.page.PageBuilder.body;
import static vn.chitieu.report.page.PageBuilder.centred;
import static vn.chitieu.report.page.PageBuilder.plain;

import java.util.List;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportSheet;

/** Sheet "Mục lục": the sheets of the workbook in their order, each a link; its own heading leads back here. */
public final class ContentsPage {
    private static final List<String> SHEETS = List.of(
            "summary",
            "paper",
            "own",
            "changes",
            "targets",
            "path",
            "cascade",
            "part",
            "causes",
            "parts",
            "matrix",
            "missing",
            "sent",
            "results",
            "agency",
            "agency.items",
            "tasks",
            "deadlines",
            "duties",
            "promised",
            "promises",
            "tracking",
            "quality");

    private ContentsPage() {}

    /**
     * @param unit name of whom the workbook is about
     * @param sheets all but this one
     * @param technical name of the file that holds rules and sources
     */
    public static ReportSheet of(String unit, List<ReportSheet> sheets, String technical, String parent) {
        PageBuilder page =
                new PageBuilder("sheet.contents", 5, 28, 70, 16).portrait().screen();
        page.wide(ReportLook.APPENDIX, ReportVocabulary.say("contents.heading"));
        page.wide(ReportLook.TITLE, ReportVocabulary.say("title.contents").toUpperCase(java.util.Locale.ROOT));
        page.wide(ReportLook.PARENT, parent);
        page.wide(ReportLook.REMARK, ReportVocabulary.say("contents.remark"));
        page.place(PageBuilder.CONTENTS);
        page.mainHeader(PageBuilder.words("col.no", "contents.sheet", "contents.what", "contents.use"));
        int count = 0;
        for (ReportSheet sheet : sheets)
            page.add(
                    plain(++count),
                    body(sheet.name()).link(PageBuilder.top(sheet.name())),
                    body(about(sheet)),
                    centred(ReportVocabulary.say(sheet.printed() > 0 ? "contents.paper" : "contents.screen")));
        page.endTable();
        page.wide(ReportLook.REMARK, ReportVocabulary.say("contents.technical", unit, technical));
        return page.sheet();
    }

    private static String about(ReportSheet sheet) {
        return SHEETS.stream()
                .filter(key -> ReportVocabulary.say("sheet." + key).equals(sheet.name()))
                .map(key -> ReportVocabulary.say("contents.about." + key))
                .findFirst()
                .orElse("");
    }
}
