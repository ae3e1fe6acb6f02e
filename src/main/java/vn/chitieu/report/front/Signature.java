package vn.chitieu.report.front;

import java.util.List;
import vn.chitieu.report.page.PageBuilder;
import vn.chitieu.report.words.ReportVocabulary;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.page.ReportCell;

/** Where who made a list and who answers for it sign. */
public final class Signature {
    private Signature() {}

    /** @param left columns of the maker's side, {@code right} of the head's */
    public static void lines(PageBuilder page, int left, int right) {
        page.gap();
        row(page, left, right, ReportLook.TITLE, "sign.maker", "sign.head");
        row(page, left, right, ReportLook.PARENT, "sign.maker.hint", "sign.head.hint");
    }

    private static void row(PageBuilder page, int left, int right, ReportLook look, String maker, String head) {
        page.add(List.of(
                ReportCell.text(look, ReportVocabulary.say(maker)).span(left),
                ReportCell.text(look, ReportVocabulary.say(head)).span(right)));
    }
}
