package vn.chitieu.form;

import static vn.chitieu.form.FormWords.say;
import static vn.chitieu.form.FormWords.sayIfAny;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.finding.Finding;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.registry.UnitType;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;

/** How to fill the form, and by when to send it. */
final class GuideSheets {
    private static final List<String> STEPS =
            List.of("1", "whose", "cutoff", "2", "nothing", "3", "groups", "flags", "4", "5", "codes", "6", "7");
    /** Steps about a column: whoever owes no table with it need not read them. */
    private static final Map<String, String> ABOUT = Map.of(
            "whose", "persons", "cutoff", "persons", "nothing", "persons", "3", "persons", "groups", "group", "flags",
            "talent", "4", "persons", "6", "persons", "codes", "group");
    /** Steps that differ by whom the unit's figures count; said under the key of the population. */
    private static final Set<String> BY_POPULATION = Set.of("whose", "groups");

    private static final int WIDTH = 96;
    private static final double LINE = 16;
    private static final List<Integer> DATE_WIDTHS = List.of(5, 46, 44, 14, 16, 34);

    private GuideSheets() {}

    static void guide(BookCopy book, FormWords words, OrganisationUnit unit, int year, Set<String> tables) {
        CopySheet sheet = book.addFirst(say("sheet.guide"));
        sheet.columnWidth(1, 5).columnWidth(2, WIDTH);
        sheet.text("A1", say("guide.title", unit.name(), Integer.toString(year)))
                .look("A1", ReportLook.SECTION)
                .rowHeight(1, 24);
        List<String> lines = new ArrayList<>();
        for (String step : STEPS) {
            boolean needed = !ABOUT.containsKey(step)
                    || tables.stream().anyMatch(t -> words.columns(t).stream()
                            .anyMatch(c -> c.key().equals(ABOUT.get(step))));
            String key = "guide." + step + (BY_POPULATION.contains(step) ? "." + population(words, unit) : "");
            if (needed)
                lines.add(sayIfAny(key, Forms.name(unit, year), Integer.toString(year), Integer.toString(year - 1)));
        }
        lines.removeIf(String::isEmpty);
        for (String table : tables) {
            String hint = sayIfAny("hint." + table);
            if (!hint.isEmpty()) lines.add(say("guide.table", words.table(table).sheet(), hint));
        }
        int row = 2;
        for (String line : lines) {
            row++;
            sheet.text("A" + row, (row - 2) + ".").look("A" + row, ReportLook.PLAIN);
            sheet.text("B" + row, line).look("B" + row, ReportLook.PLAIN).wrap("B" + row);
            sheet.rowHeight(row, LINE * (1 + line.length() / (WIDTH - 6)) + 3);
        }
        sheet.portrait().protect();
    }

    /** Whom the unit's figures count, or empty. */
    static String population(FormWords words, OrganisationUnit unit) {
        return words.rules().registry().typeOf(unit).map(UnitType::population).orElse("");
    }

    static void dates(BookCopy book, FormWords words, OrganisationUnit unit, int year, List<Finding> deadlines) {
        CopySheet sheet = book.add(say("sheet.dates"));
        sheet.text("A1", say("dates.title", unit.name(), Integer.toString(year)))
                .look("A1", ReportLook.SECTION);
        sheet.text("A2", say("dates.hint")).look("A2", ReportLook.REMARK);
        String[] heads = say("dates.heads").split("\\|");
        for (int c = 0; c < heads.length; c++) {
            String at = CopySheet.address(c + 1, 4);
            sheet.text(at, heads[c]).look(at, ReportLook.HEADER).columnWidth(c + 1, DATE_WIDTHS.get(c));
        }
        int row = 4;
        for (Finding f : deadlines.stream()
                .sorted(Comparator.comparing((Finding d) -> Objects.requireNonNullElse(d.due(), LocalDate.MAX))
                        .thenComparing(d -> d.identity().provisionId()))
                .toList()) {
            row++;
            LocalDate due = f.due();
            List<String> cells = List.of(
                    Integer.toString(row - 4),
                    words.title(f.identity().provisionId()),
                    words.citation(f.identity().provisionId()),
                    Vietnamese.period(f.identity().period().text()),
                    due == null ? say("dates.none") : Vietnamese.day(due),
                    words.recipient(f.identity().provisionId()));
            int tallest = 1;
            for (int c = 0; c < cells.size(); c++) {
                String at = CopySheet.address(c + 1, row);
                boolean centred = c == 0 || c == 3 || c == 4;
                sheet.text(at, cells.get(c)).look(at, centred ? ReportLook.CENTRED : ReportLook.BODY);
                tallest = Math.max(tallest, 1 + cells.get(c).length() / (DATE_WIDTHS.get(c) - 3));
            }
            sheet.rowHeight(row, LINE * tallest + 3);
        }
        sheet.freeze(0, 4).landscape().protect();
    }
}
