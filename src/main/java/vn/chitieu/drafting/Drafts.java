package vn.chitieu.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chitieu.fact.owed.Definitions.Indicator;
import vn.chitieu.fact.owed.OrganisationUnit;
import vn.chitieu.language.Messages;
import vn.chitieu.registry.UnitType;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.sheet.common.ReportLook;
import vn.chitieu.sheet.edit.BookCopy;
import vn.chitieu.sheet.edit.CopySheet;
import vn.chitieu.vocabulary.Comparator;

/** A new plan's workbook, beside the rules it will join: it passes their check as made. */
public final class Drafts {
    private static final Messages MESSAGES = Messages.beside(Drafts.class);
    private static final String LISTS = "Danh sách";
    private static final List<String> NORMS = List.of("Chỉ tiêu", "Thời hạn", "Nhiệm vụ");
    private static final int FIRST = 2;
    /** What the first column of the three tables is called. */
    static final String FIRST_HEADING = "STT";

    private static final int LAST = 1000;

    private Drafts() {}

    /**
     * The workbook: cover filled in, two example rows in each table, drop-downs of the registries.
     *
     * @param rules the rules it will stand beside, without errors
     */
    public static byte[] workbook(Rulebook rules, NewPlan plan, LocalDate day) {
        OrganisationUnit unit = rules.registry().unit(plan.unit()).orElseThrow();
        int year = plan.date() == null
                ? day.getYear()
                : Objects.requireNonNull(plan.date()).getYear();
        ExampleRows examples = new ExampleRows(rules, plan, unit, year);
        try (BookCopy book = BookCopy.open(template())) {
            for (String name : book.sheetNames()) {
                CopySheet sheet = book.sheet(name);
                if (name.equals("Văn bản")) PlanCover.write(sheet, plan);
                else rows(sheet, examples.of(name));
            }
            lists(book, rules);
            book.show("Văn bản");
            return book.bytes(day);
        }
    }

    private static void rows(CopySheet sheet, List<Map<String, Object>> rows) {
        Map<String, Integer> columns = columns(sheet, 1);
        for (int i = 0; i < rows.size(); i++) {
            int row = FIRST + i;
            if (i > 0) sheet.copyRow(FIRST, row);
            for (var column : columns.entrySet()) {
                String at = CopySheet.address(column.getValue(), row);
                Object value = rows.get(i).get(column.getKey());
                if (value instanceof BigDecimal number) sheet.number(at, number).format(at, "General");
                else if (value != null) sheet.text(at, value.toString()).format(at, "@");
                else sheet.clear(at);
            }
        }
    }

    static Map<String, Integer> columns(CopySheet sheet, int headerRow) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int c = 1; ; c++) {
            String header = sheet.text(CopySheet.address(c, headerRow));
            if (header.isEmpty()) return columns;
            columns.put(header, c);
        }
    }

    /** A visible sheet of what may be chosen, and the drop-downs that point at it. */
    private static void lists(BookCopy book, Rulebook rules) {
        CopySheet lists = book.add(LISTS);
        List<String> units =
                rules.registry().units().stream().map(OrganisationUnit::code).toList();
        List<String> names =
                rules.registry().units().stream().map(OrganisationUnit::name).toList();
        List<String> indicators =
                rules.definitions().indicators().stream().map(Indicator::id).toList();
        List<String> called =
                rules.definitions().indicators().stream().map(Indicator::name).toList();
        List<List<String>> columns = List.of(units, names, indicators, called);
        String[] heads = MESSAGES.get("lists.heads").split("\\|");
        int[] widths = {14, 44, 30, 60};
        for (int c = 0; c < heads.length; c++) {
            String head = CopySheet.address(c + 1, 1);
            lists.text(head, heads[c]).look(head, ReportLook.HEADER).columnWidth(c + 1, widths[c]);
            for (int i = 0; i < columns.get(c).size(); i++) {
                String at = CopySheet.address(c + 1, i + 2);
                lists.text(at, columns.get(c).get(i)).look(at, ReportLook.BODY);
            }
        }
        lists.freeze(0, 1).landscape();
        List<String> types = new ArrayList<>(
                rules.registry().types().stream().map(UnitType::type).distinct().toList());
        List<String> populations = rules.registry().types().stream()
                .map(UnitType::population)
                .filter(p -> !p.isEmpty())
                .distinct()
                .toList();
        for (String table : NORMS) {
            CopySheet sheet = book.sheet(table);
            Map<String, Integer> at = columns(sheet, 1);
            // several may be joined by a semicolon, and what is added later is not in the list: it helps and forbids
            // nothing
            sheet.choices(range(at, "Loại đơn vị"), types, MESSAGES.get("prompt.type"), "");
            sheet.choicesFrom(range(at, "Mã đơn vị"), cells("A", units.size()), MESSAGES.get("prompt.unit"), "");
            if (at.containsKey("Chỉ số"))
                sheet.choicesFrom(
                        range(at, "Chỉ số"), cells("C", indicators.size()), MESSAGES.get("prompt.indicator"), "");
            if (at.containsKey("Đối tượng"))
                sheet.choices(range(at, "Đối tượng"), populations, MESSAGES.get("prompt.population"), "");
            if (at.containsKey("So sánh"))
                sheet.choices(
                        range(at, "So sánh"),
                        Comparator.symbols(),
                        MESSAGES.get("prompt.comparator"),
                        MESSAGES.get("choice.error"));
        }
    }

    private static String range(Map<String, Integer> columns, String header) {
        int column = Objects.requireNonNull(columns.get(header));
        return CopySheet.address(column, FIRST) + ":" + CopySheet.address(column, LAST);
    }

    private static String cells(String column, int count) {
        return "'" + LISTS + "'!$" + column + "$2:$" + column + "$" + (count + 1);
    }

    private static byte[] template() {
        try (InputStream in = Objects.requireNonNull(Drafts.class.getResourceAsStream("mau.xlsx"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
