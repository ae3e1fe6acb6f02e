package vn.chitieu.intake.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.fact.sent.Place;
import vn.chitieu.fact.sent.Problem;

/** Problems as their sender goes through the return: the file, the cover, the tables as on the form, each row by row. */
public final class FormOrder {
    private final Map<String, Integer> ranks = new HashMap<>();

    /** @param sheets table key to the sheet it was found in */
    public FormOrder(List<FormTable> tables, Map<String, String> sheets) {
        for (int i = 0; i < tables.size(); i++) {
            String sheet = sheets.get(tables.get(i).key());
            if (sheet != null) ranks.put(sheet, i + 1);
        }
        ranks.put("", 0);
    }

    public List<Problem> sorted(List<Problem> problems) {
        Comparator<Place> order = Comparator.comparing((Place p) -> ranks.getOrDefault(p.sheet(), Integer.MAX_VALUE))
                .thenComparing(p -> row(p.cell()))
                .thenComparing(p -> p.cell().replaceAll("\\d.*", "").length())
                .thenComparing(p -> p.cell().replaceAll("\\d.*", ""));
        return problems.stream()
                .sorted(Comparator.comparing(Problem::place, order))
                .toList();
    }

    private static int row(String cell) {
        String digits = cell.replaceAll(":.*", "").replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }
}
