package vn.chitieu.form;

import static vn.chitieu.form.FormWords.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.registry.Programme;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** The sheet of what may be chosen, for lists too long to stand in a cell's own rule. */
final class Lists {
    private static final int FIRST = 3;
    private final FormWords words;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    Lists(FormWords words) {
        this.words = words;
    }

    /** Cells that hold the choices. */
    String range(String header, List<String> choices) {
        columns.putIfAbsent(header, choices);
        int column = List.copyOf(columns.keySet()).indexOf(header) + 1;
        String letters = CopySheet.address(column, 1).replaceAll("\\d", "");
        return "'" + say("sheet.lists") + "'!$" + letters + "$" + FIRST + ":$" + letters + "$"
                + (FIRST + choices.size() - 1);
    }

    /** Codes of seven digits; their names stand beside them. */
    String programmes() {
        List<Programme> majors = words.rules().registry().programmes().stream()
                .filter(p -> p.code().length() > 3)
                .toList();
        String range =
                range(say("lists.codes"), majors.stream().map(Programme::code).toList());
        range(say("lists.names"), majors.stream().map(Programme::name).toList());
        return range;
    }

    void write(BookCopy book) {
        if (columns.isEmpty()) return;
        CopySheet sheet = book.add(say("sheet.lists"));
        sheet.text("A1", say("lists.title")).look("A1", ReportLook.SECTION);
        int c = 0;
        for (var column : columns.entrySet()) {
            c++;
            sheet.text(CopySheet.address(c, 2), column.getKey()).look(CopySheet.address(c, 2), ReportLook.HEADER);
            int widest = 14;
            for (int i = 0; i < column.getValue().size(); i++) {
                String at = CopySheet.address(c, FIRST + i);
                sheet.text(at, column.getValue().get(i)).look(at, ReportLook.BODY);
                widest = Math.max(widest, column.getValue().get(i).length() + 3);
            }
            sheet.columnWidth(c, Math.min(70, widest));
        }
        sheet.freeze(0, 2).portrait().protect();
    }
}
