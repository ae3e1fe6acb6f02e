package vn.chitieu.rulebook;

import java.util.Map;
import vn.chitieu.rulebook.CoverReader.Cover;

/**
 * A document workbook as read, before its rows become norms and provisions.
 *
 * @param tables every table by sheet name
 */
record DocumentDraft(RuleFile file, Cover cover, Map<String, Table> tables) {
    String code() {
        return cover.text("Mã");
    }

    Table table(TableShape shape) {
        return tables.get(shape.sheet());
    }
}
