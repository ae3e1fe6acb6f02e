package vn.chitieu.intake.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.fact.owed.ReportPeriod;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.intake.layout.Form;
import vn.chitieu.intake.layout.FormKeys;
import vn.chitieu.intake.layout.RawTable;
import vn.chitieu.intake.layout.RawTable.RawRow;
import vn.chitieu.intake.layout.ReturnProblems;
import vn.chitieu.intake.layout.ReturnWords;
import vn.chitieu.intake.layout.TypedCells;
import vn.chitieu.rulebook.model.NoEvidence;
import vn.chitieu.rulebook.model.Rulebook;

/**
 * Reads the sheets of the register: documents received, requests, extensions, internal dates, plans issued, letters sent,
 * returns withdrawn.
 */
final class RegisterRows {
    private static final String PREFIX = "REG_";

    private static final String DOCUMENTS = "REG_DOCUMENTS";
    private static final String REQUESTS = "REG_REQUESTS";
    private static final String PLANS = "REG_PLANS";
    private static final String LETTERS = "REG_LETTERS";
    private static final String WITHDRAWALS = "REG_WITHDRAWALS";

    private static final Map<String, String> KINDS = Map.of(
            DOCUMENTS,
            "DOCUMENT",
            REQUESTS,
            "REQUEST",
            "REG_EXTENSIONS",
            "EXTENSION",
            "REG_INTERNAL",
            "INTERNAL_DATE",
            PLANS,
            "PLAN",
            "REG_EVENTS",
            "EVENT",
            LETTERS,
            "LETTER",
            WITHDRAWALS,
            "WITHDRAWAL");
    /** What one unit sends, makes or takes back: not every unit at once. */
    private static final Set<String> OF_ONE = Set.of(DOCUMENTS, PLANS, WITHDRAWALS);

    private static final Pattern SEPARATOR = Pattern.compile("[;,\\n]");

    private final Rulebook rulebook;
    private final Form form;
    private final ReturnProblems problems;
    private final Set<String> ids;
    private final Set<String> onOccasion;
    private final NoEvidence none;
    private final List<RegisterEntry> entries = new ArrayList<>();

    RegisterRows(Rulebook rulebook, Form form, ReturnProblems problems) {
        this.rulebook = rulebook;
        this.form = form;
        this.problems = problems;
        this.ids = rulebook.documents().stream()
                .flatMap(document -> document.provisions().stream())
                .map(provision -> provision.id())
                .collect(Collectors.toSet());
        this.onOccasion = rulebook.documents().stream()
                .flatMap(document -> document.deadlines().stream())
                .filter(norm -> norm.onOccasion())
                .map(norm -> norm.id())
                .collect(Collectors.toSet());
        this.none = new NoEvidence(rulebook.definitions());
    }

    /** Whether the key names a table of the register: {@code REG_DOCUMENTS}, {@code REG_REQUESTS} ... */
    static boolean isRegister(String table) {
        return table.startsWith(PREFIX);
    }

    List<RegisterEntry> entries() {
        return entries;
    }

    void add(RawTable table) {
        for (RawRow raw : table.rows()) if (!raw.total()) add(table, RowValues.of(form, table, raw, problems));
    }

    private void add(RawTable table, RowValues row) {
        // a letter may be to several units, about several clauses
        boolean letter = table.key().equals(LETTERS);
        List<String> units = listed(row.text(FormKeys.UNIT_CODE), letter).stream()
                .map(code -> TypedCells.unitCode(code, rulebook.registry()))
                .toList();
        units.forEach(code -> unit(row, table.key(), code));
        List<String> provisions = listed(row.text(FormKeys.PROVISION), letter).stream()
                .map(id -> TypedCells.provision(id, ids))
                .toList();
        provisions.forEach(id -> provision(row, id));
        Integer year = row.year(FormKeys.YEAR);
        LocalDate date = row.date(FormKeys.DATE);
        LocalDate arrived = row.date(FormKeys.ARRIVED);
        LocalDate due = row.date(FormKeys.DUE);
        LocalDate sent = row.date(FormKeys.SENT_DATE);
        String number = number(row, table.key());
        String content = row.text(FormKeys.CONTENT);
        String request = row.text(FormKeys.REQUEST);
        String first = provisions.get(0);
        String period = period(row, table.key(), first, year != null ? year : yearOf(date, arrived));
        if (table.key().equals(DOCUMENTS) && !row.has(FormKeys.YEAR) && !onOccasion.contains(first))
            row.problem("CELL_BLANK", FormKeys.YEAR);
        if (table.key().equals(WITHDRAWALS) && sent == null && number.isEmpty() && !row.flawed())
            row.problem("WITHDRAWAL_WHICH", FormKeys.SENT_DATE);
        if (row.flawed()) return;
        for (String unit : units)
            for (String provision : provisions)
                entries.add(new RegisterEntry(
                        KINDS.getOrDefault(table.key(), table.key()),
                        unit,
                        provision,
                        year,
                        number,
                        date,
                        arrived,
                        due,
                        content,
                        problems.place("", "").file(),
                        table.sheet(),
                        row.number(),
                        period,
                        request,
                        sent));
    }

    /** The values of a cell; one, maybe empty, where it holds no list. */
    private static List<String> listed(String text, boolean several) {
        if (!several) return List.of(text);
        List<String> all = SEPARATOR
                .splitAsStream(text)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        return all.isEmpty() ? List.of("") : all;
    }

    private void unit(RowValues row, String table, String code) {
        boolean all = code.equals("*") && !OF_ONE.contains(table);
        if (!code.isEmpty() && !all && rulebook.registry().unit(code).isEmpty())
            row.problem("UNIT_UNKNOWN", FormKeys.UNIT_CODE, "value", code);
    }

    private void provision(RowValues row, String id) {
        if (!id.isEmpty() && rulebook.provision(id).isEmpty())
            row.problem("TERM_UNKNOWN", FormKeys.PROVISION, "value", id, "expected", ReturnWords.of("provision"));
    }

    /** A plan "without number" has none; a request without one is known by its day. */
    private String number(RowValues row, String table) {
        String number = row.text(FormKeys.NUMBER);
        if (!table.equals(PLANS) && !table.equals(REQUESTS)) return number;
        String told = none.of(number);
        if (table.equals(PLANS) && told.isEmpty() && !number.isEmpty()) row.problem("CELL_BLANK", FormKeys.NUMBER);
        return told;
    }

    /** Code of the period named; an extension or internal date of a report due several times a year must name one. */
    private String period(RowValues row, String table, String provision, int year) {
        boolean periodic = rulebook.documents().stream()
                .flatMap(d -> d.deadlines().stream())
                .anyMatch(d -> d.id().equals(provision) && d.form().periodic());
        String text = row.text(FormKeys.PERIOD);
        if (text.isEmpty()) {
            boolean needed = table.equals("REG_EXTENSIONS") || table.equals("REG_INTERNAL");
            if (periodic && needed) row.problem("PERIOD_MISSING", FormKeys.PERIOD, "value", provision);
            return "";
        }
        Optional<String> code = ReportPeriod.parse(text, year);
        if (code.isEmpty()) row.problem("PERIOD_UNREADABLE", FormKeys.PERIOD, "value", text);
        return periodic ? code.orElse("") : "";
    }

    private static int yearOf(@Nullable LocalDate date, @Nullable LocalDate arrived) {
        return date != null ? date.getYear() : arrived != null ? arrived.getYear() : 0;
    }
}
