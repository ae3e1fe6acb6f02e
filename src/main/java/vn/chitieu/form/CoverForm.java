package vn.chitieu.form;

import static vn.chitieu.form.FormWords.say;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.edit.CopySheet;

/** The cover: labels in the first column, what belongs to them in the second and nothing to its right. */
final class CoverForm {
    private static final String COVER = "COVER";
    private static final String COMPLETE = "complete_";
    private static final int FIRST = 4;
    private static final List<String> SIGNED = List.of("cover.preparer", "cover.telephone");
    private static final String ENTRY = "FFFDE7";

    private CoverForm() {}

    static void write(CopySheet sheet, FormWords words, OrganisationUnit unit, int year, Set<String> tables) {
        sheet.columnWidth(1, 34).columnWidth(2, 62);
        sheet.text("A1", say("cover.title", Integer.toString(year)))
                .look("A1", ReportLook.TITLE)
                .merge("A1:B1")
                .rowHeight(1, 26);
        sheet.text("A2", say("cover.hint")).look("A2", ReportLook.REMARK).wrap("A2");
        sheet.merge("A2:B2").rowHeight(2, 34);
        int row = FIRST;
        for (FormColumn column : words.columns(COVER)) {
            String key = column.key();
            if (key.startsWith(COMPLETE) && !tables.contains(key.substring(COMPLETE.length()))) continue;
            String label = "A" + row;
            String value = "B" + row;
            sheet.text(label, column.header()).look(label, ReportLook.STRONG).look(value, ReportLook.BODY);
            sheet.rowHeight(row, 22);
            switch (key) {
                case "unit_code" -> sheet.format(value, "@").text(value, unit.code());
                case "unit_name" -> sheet.text(value, unit.name());
                case "year" -> sheet.number(value, BigDecimal.valueOf(year));
                default -> entry(sheet, words, column, value, year);
            }
            row++;
        }
        sign(sheet, row + 1);
        sheet.portrait().protect();
    }

    /** Who has made the return and who answers for it: read by people only, intake knows none of these labels. */
    private static void sign(CopySheet sheet, int first) {
        int row = first;
        for (String label : SIGNED) {
            sheet.text("A" + row, say(label)).look("A" + row, ReportLook.STRONG).look("B" + row, ReportLook.BODY);
            sheet.fill("B" + row, ENTRY).locked("B" + row, false).format("B" + row, "@");
            sheet.rowHeight(row++, 22);
        }
        sheet.text("A" + row, say("cover.private"))
                .look("A" + row, ReportLook.REMARK)
                .wrap("A" + row);
        sheet.merge("A" + row + ":B" + row).rowHeight(row, 34);
        row++;
        sheet.text("A" + row, say("cover.maker"))
                .look("A" + row, ReportLook.TITLE)
                .wrap("A" + row);
        sheet.text("B" + row, say("cover.head"))
                .look("B" + row, ReportLook.TITLE)
                .wrap("B" + row);
        sheet.rowHeight(row++, 22);
        sheet.text("A" + row, say("cover.maker.hint"))
                .look("A" + row, ReportLook.PARENT)
                .wrap("A" + row);
        sheet.text("B" + row, say("cover.head.hint"))
                .look("B" + row, ReportLook.PARENT)
                .wrap("B" + row);
        sheet.rowHeight(row, 90);
    }

    private static void entry(CopySheet sheet, FormWords words, FormColumn column, String cell, int year) {
        sheet.fill(cell, ENTRY).locked(cell, false);
        if (column.type().equals("DATE")) sheet.format(cell, "dd/mm/yyyy");
        if (column.type().equals("TEXT")) sheet.format(cell, "@");
        String range = cell + ":" + cell;
        String prompt = EntryRules.prompt(column, year);
        List<String> choices = words.choices(column, Set.of());
        if (!choices.isEmpty()) sheet.choices(range, choices, prompt, EntryRules.error(column, year));
        else EntryRules.enter(sheet, words, range, column, "", year);
    }
}
