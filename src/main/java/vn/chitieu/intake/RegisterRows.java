package vn.chitieu.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.assessment.RegisterEntry;
import vn.chitieu.intake.RawTable.RawRow;
import vn.chitieu.obligation.ReportPeriod;
import vn.chitieu.rulebook.Rulebook;

/** Reads the sheets of the register: documents received, requests, extensions, internal dates, plans issued. */
final class RegisterRows {
    private static final String PREFIX = "REG_";

    private static final Map<String, String> KINDS = Map.of(
            "REG_DOCUMENTS", "DOCUMENT",
            "REG_REQUESTS", "REQUEST",
            "REG_EXTENSIONS", "EXTENSION",
            "REG_INTERNAL", "INTERNAL_DATE",
            "REG_PLANS", "PLAN",
            "REG_EVENTS", "EVENT");

    private final Rulebook rulebook;
    private final Form form;
    private final Problems problems;
    private final Set<String> ids;
    private final List<RegisterEntry> entries = new ArrayList<>();

    RegisterRows(Rulebook rulebook, Form form, Problems problems) {
        this.rulebook = rulebook;
        this.form = form;
        this.problems = problems;
        this.ids = rulebook.documents().stream()
                .flatMap(document -> document.provisions().stream())
                .map(provision -> provision.id())
                .collect(Collectors.toSet());
    }

    /** Whether the key names a table of the register: {@code REG_DOCUMENTS}, {@code REG_REQUESTS} ... */
    static boolean isRegister(String table) {
        return table.startsWith(PREFIX);
    }

    List<RegisterEntry> entries() {
        return entries;
    }

    void add(RawTable table) {
        for (RawRow raw : table.rows()) {
            if (raw.total()) continue;
            RowValues row = RowValues.of(form, table, raw, problems);
            String unit = row.text(Keys.UNIT_CODE);
            if (!unit.isEmpty()
                    && !unit.equals("*")
                    && rulebook.registry().unit(unit).isEmpty()) {
                row.problem("UNIT_UNKNOWN", Keys.UNIT_CODE, "value", unit);
            }
            String provision = TypedCells.provision(row.text(Keys.PROVISION), ids);
            if (!provision.isEmpty() && rulebook.provision(provision).isEmpty()) {
                row.problem("TERM_UNKNOWN", Keys.PROVISION, "value", provision, "expected", Words.of("provision"));
            }
            Integer year = row.year(Keys.YEAR);
            LocalDate date = row.date(Keys.DATE);
            LocalDate arrived = row.date(Keys.ARRIVED);
            LocalDate due = row.date(Keys.DUE);
            String number = row.text(Keys.NUMBER);
            String content = row.text(Keys.CONTENT);
            String period = period(row, table.key(), provision, year != null ? year : yearOf(date, arrived));
            if (row.flawed()) continue;
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
                    period));
        }
    }

    /** Code of the period named; an extension or internal date of a report due several times a year must name one. */
    private String period(RowValues row, String table, String provision, int year) {
        boolean periodic = rulebook.documents().stream()
                .flatMap(d -> d.deadlines().stream())
                .anyMatch(d -> d.id().equals(provision) && ReportPeriod.periodic(d.form()));
        String text = row.text(Keys.PERIOD);
        if (text.isEmpty()) {
            boolean needed = table.equals("REG_EXTENSIONS") || table.equals("REG_INTERNAL");
            if (periodic && needed) row.problem("PERIOD_MISSING", Keys.PERIOD, "value", provision);
            return "";
        }
        Optional<String> code = ReportPeriod.parse(text, year);
        if (code.isEmpty()) row.problem("PERIOD_UNREADABLE", Keys.PERIOD, "value", text);
        return periodic ? code.orElse("") : "";
    }

    private static int yearOf(@Nullable LocalDate date, @Nullable LocalDate arrived) {
        return date != null ? date.getYear() : arrived != null ? arrived.getYear() : 0;
    }
}
