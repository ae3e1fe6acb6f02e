package vn.chitieu.form;

import static vn.chitieu.form.FormWords.say;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chitieu.fact.owed.Definitions.FormColumn;
import vn.chitieu.fact.owed.Definitions.FormTable;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.edit.CopySheet;

/**
 * One table of a form. Totals stand above the header, where nobody reads them but the sender; helper columns bear
 * headers that intake does not know.
 */
final class TableForm {
    static final String ABOUT = "*about";
    static final String CLAUSE = "*clause";
    private static final String BEFORE = "<";
    /** Blank rows to type into, beside those filled in beforehand. */
    private static final int SPARE = 22;

    /** Duties are known; what is typed besides is rare. */
    private static final int SPARE_DUTIES = 3;

    private static final int SUM_ROW = 3;
    private static final int HEADER_ROW = 4;
    private static final int FIRST = HEADER_ROW + 1;
    private static final double LINE = 15;
    private static final int LONGEST_WORD_LIST = 16;
    private static final String ENTRY = "FFFDE7";
    private static final String HELPER = "F2F2F2";
    /** Characters a column is wide by what stands in it. */
    private static final Map<String, Integer> WIDTHS = Map.of(
            "COUNT", 11, "DECIMAL", 14, "PERCENT", 11, "DATE", 13, "YEAR", 9, "YESNO", 12, "TEXT", 20, ABOUT, 44,
            CLAUSE, 30);

    private final FormWords words;
    private final FormTable table;
    private final List<Column> columns = new ArrayList<>();
    private final int year;
    private final Set<String> figures;

    /** A column of the sheet; {@code asked} is null for one that only helps. */
    private record Column(
            String key,
            String header,
            int width,
            @org.jspecify.annotations.Nullable FormColumn asked) {}

    /** @param figures codes of the single figures that the plans ask of the unit */
    TableForm(FormWords words, FormTable table, int year, Set<String> figures) {
        this.words = words;
        this.table = table;
        this.year = year;
        this.figures = figures;
        List<FormColumn> asked = words.columns(table.key());
        boolean duties = asked.stream().anyMatch(c -> c.key().equals("provision"));
        for (FormColumn column : asked) {
            columns.add(new Column(column.key(), column.header(), width(column), column));
            if (column.key().equals("provision")) {
                columns.add(new Column(ABOUT, say("col.about"), WIDTHS.get(ABOUT), null));
                columns.add(new Column(CLAUSE, say("col.clause"), WIDTHS.get(CLAUSE), null));
            }
        }
        for (FormColumn column : asked) {
            boolean figure = numeric(column) && column.required().equals("ALWAYS");
            if (figure || duties && column.key().equals("state")) {
                String header = say("col.before", Integer.toString(year - 1), column.header());
                columns.add(new Column(BEFORE + column.key(), header, numeric(column) ? 11 : 14, null));
            }
        }
    }

    private static int width(FormColumn column) {
        if (column.key().equals("name")) return 30;
        if (column.key().equals("unit_code") || column.key().equals("code")) return 13;
        return WIDTHS.getOrDefault(column.type(), 16);
    }

    private static boolean numeric(FormColumn column) {
        return List.of("COUNT", "DECIMAL").contains(column.type());
    }

    void write(CopySheet sheet, String unitName, List<Line> lines, Lists lists) {
        int last = FIRST + lines.size() + (index("provision") > 0 ? SPARE_DUTIES : SPARE) - 1;
        heading(sheet, unitName);
        for (int c = 1; c <= columns.size(); c++) {
            Column column = columns.get(c - 1);
            sheet.columnWidth(c, column.width());
            sheet.text(at(c, HEADER_ROW), column.header()).look(at(c, HEADER_ROW), ReportLook.HEADER);
            cells(sheet, c, last);
            FormColumn asked = column.asked();
            if (asked != null) entry(sheet, asked, c, last, lists);
        }
        for (int i = 0; i < lines.size(); i++) fill(sheet, lines.get(i), FIRST + i);
        sums(sheet, lines, last);
        sheet.freeze(0, HEADER_ROW).landscape().protect();
    }

    private void heading(CopySheet sheet, String unitName) {
        String end = CopySheet.address(columns.size(), 1).replaceAll("\\d", "");
        String title = say("table.title", table.sheet(), Integer.toString(year), unitName);
        sheet.text("A1", title).look("A1", ReportLook.SECTION).wrap("A1").merge("A1:" + end + "1");
        String hint = FormWords.sayIfAny("hint." + table.key());
        sheet.text("A2", hint).look("A2", ReportLook.REMARK).wrap("A2").merge("A2:" + end + "2");
        int across = columns.stream().mapToInt(Column::width).sum();
        // letters of the title are larger than those that columns are measured by
        sheet.rowHeight(1, 6 + 17 * lines(title, across * 4 / 5)).rowHeight(2, LINE * lines(hint, across - 4) + 3);
        int widest = columns.stream()
                .mapToInt(c -> lines(c.header(), c.width() - 2))
                .max()
                .orElse(1);
        sheet.rowHeight(HEADER_ROW, LINE * widest + 4);
    }

    private void cells(CopySheet sheet, int c, int last) {
        Column column = columns.get(c - 1);
        String top = at(c, FIRST);
        boolean words = column.asked() == null ? !column.key().startsWith(BEFORE) : wide(column.asked());
        sheet.look(top, words ? ReportLook.BODY : ReportLook.CENTRED);
        sheet.fill(top, column.asked() == null ? HELPER : ENTRY).locked(top, column.asked() == null);
        if (column.asked() != null && column.asked().type().equals("TEXT")) sheet.format(top, "@");
        if (column.asked() != null && column.asked().type().equals("DATE")) sheet.format(top, "dd/mm/yyyy");
        for (int row = FIRST + 1; row <= last; row++) sheet.likeCell(top, at(c, row));
    }

    private static boolean wide(FormColumn column) {
        return width(column) >= WIDTHS.get("TEXT");
    }

    private void entry(CopySheet sheet, FormColumn column, int c, int last, Lists lists) {
        String range = at(c, FIRST) + ":" + at(c, last);
        List<String> choices = words.choices(column, figures);
        String prompt = EntryRules.prompt(column, year);
        if (!choices.isEmpty()) {
            int length = String.join(",", choices).length();
            boolean inside = choices.size() < LONGEST_WORD_LIST
                    && length <= CopySheet.LONGEST_LIST
                    && choices.stream().noneMatch(w -> w.contains(","));
            if (inside) sheet.choices(range, choices, prompt, EntryRules.error(column, year));
            else
                sheet.choicesFrom(range, lists.range(column.header(), choices), prompt, EntryRules.error(column, year));
        } else if (column.key().equals("code") && hasGroups()) {
            // programmes of other levels, and new ones, are written as they are
            sheet.choicesFrom(range, lists.programmes(), prompt, "");
        } else {
            EntryRules.enter(sheet, words, range, column, persons(), year);
        }
    }

    private boolean hasGroups() {
        return columns.stream().anyMatch(c -> c.key().equals("group"));
    }

    /** The first cell of the column that women are counted within, or empty. */
    private String persons() {
        int c = index("persons");
        return c == 0 ? "" : at(c, FIRST);
    }

    private int index(String key) {
        for (int c = 1; c <= columns.size(); c++) if (columns.get(c - 1).key().equals(key)) return c;
        return 0;
    }

    private void fill(CopySheet sheet, Line line, int row) {
        int tallest = 1;
        for (int c = 1; c <= columns.size(); c++) {
            Column column = columns.get(c - 1);
            String key = column.key();
            if (key.startsWith(BEFORE)) {
                Object value = line.before().get(key.substring(BEFORE.length()));
                if (value instanceof BigDecimal number) sheet.number(at(c, row), number);
                else if (value != null) sheet.text(at(c, row), value.toString());
                continue;
            }
            String text = line.cell(key);
            if (text.isEmpty()) continue;
            sheet.text(at(c, row), text);
            tallest = Math.max(tallest, lines(text, column.width()));
        }
        sheet.rowHeight(row, LINE * tallest + 3);
    }

    /** Rows by group count some people more than once: of them only the rows of all programmes are added. */
    private void sums(CopySheet sheet, List<Line> lines, int last) {
        boolean first = true;
        for (int c = 1; c <= columns.size(); c++) {
            Column column = columns.get(c - 1);
            String key = column.key().replace(BEFORE, "");
            boolean added = words.columns(table.key()).stream()
                    .anyMatch(f -> f.key().equals(key)
                            && f.type().equals("COUNT")
                            && f.required().equals("ALWAYS"));
            if (!added) continue;
            if (first && c > 1) {
                sheet.text(at(c - 1, SUM_ROW), say("sum")).look(at(c - 1, SUM_ROW), ReportLook.STRONG);
            }
            first = false;
            String cells = at(c, FIRST) + ":" + at(c, last);
            String formula = "SUM(" + cells + ")";
            int group = index("group");
            if (group > 0) {
                String groups = "$" + at(group, FIRST).replaceAll("(\\D+)(\\d+)", "$1\\$$2") + ":$"
                        + at(group, last).replaceAll("(\\D+)(\\d+)", "$1\\$$2");
                formula += "-SUMIF(" + groups + ",\"?*\"," + cells + ")+SUMIF(" + groups + ",\""
                        + words.term("group", "TOTAL") + "\"," + cells + ")";
            }
            BigDecimal now = column.key().startsWith(BEFORE) ? total(lines, key) : BigDecimal.ZERO;
            sheet.formula(at(c, SUM_ROW), formula, now).look(at(c, SUM_ROW), ReportLook.SUM);
        }
    }

    private BigDecimal total(List<Line> lines, String key) {
        String all = words.term("group", "TOTAL");
        return lines.stream()
                .filter(l -> l.cell("group").isEmpty() || l.cell("group").equals(all))
                .map(l -> l.before().get(key))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int lines(String text, int width) {
        return 1 + (text.length() - 1) / Math.max(1, width);
    }

    private static String at(int column, int row) {
        return CopySheet.address(column, row);
    }
}
