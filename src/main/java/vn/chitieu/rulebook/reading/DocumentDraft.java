package vn.chitieu.rulebook.reading;

import java.util.Map;
import vn.chitieu.rulebook.model.RuleFile;
import vn.chitieu.rulebook.reading.PlanCoverReader.Cover;
import vn.chitieu.rulebook.table.Table;
import vn.chitieu.rulebook.table.TableShape;

/**
 * A document workbook as read, before its rows become norms and provisions.
 *
 * @param tables every table by sheet name
 */
public record DocumentDraft(RuleFile file, Cover cover, Map<String, Table> tables) {
    public String code() {
        return cover.text("Mã");
    }

    public Table table(TableShape shape) {
        return tables.get(shape.sheet());
    }
}
