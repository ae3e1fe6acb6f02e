package vn.chitieu.night.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.engine.RuleEngine;
import vn.chitieu.fact.owed.Definitions.CheckRow;
import vn.chitieu.fact.sent.RegisterEntry;
import vn.chitieu.indicator.Rows;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.night.rules.RulesetStore;
import vn.chitieu.night.run.NightKey;
import vn.chitieu.report.night.DataIssue;

/**
 * What only a night can say of the register's rows, because it depends on the other rows, on the returns and on the day:
 * answers to nothing that was asked for, withdrawals of nothing that was sent, and the withdrawals that hold.
 */
public final class RegisterProblems {
    private static final String ENTRIES = """
            from register_entry e
            join (select content_hash, min(path) as path from run_input
                  where run_id = :run and kind = 'REGISTER' group by content_hash) i using (content_hash)
            """;
    private final JdbcClient sql;
    private final NightKey night;
    private final RuleEngine engine;
    private final Map<String, String> severities = new HashMap<>();

    public RegisterProblems(JdbcClient sql, NightKey night, RulesetStore.Loaded rules) {
        this.sql = sql;
        this.night = night;
        this.engine = rules.engine();
        for (CheckRow check : rules.rulebook().definitions().checks()) severities.put(check.code(), check.severity());
    }

    /** Rows that count for nothing. */
    public int idle() {
        return (int) Stream.concat(unfit(), withdrawals(false)).count();
    }

    /** All of them, as the data quality sheet lists them. */
    List<DataIssue> all() {
        return Stream.of(unfit(), withdrawals(false), withdrawals(true))
                .flatMap(s -> s)
                .toList();
    }

    private Stream<DataIssue> unfit() {
        Map<String, String> paths = new HashMap<>();
        List<RegisterEntry> entries = sql.sql("select e.*, i.path " + ENTRIES + """
                where e.kind in ('DOCUMENT', 'REQUEST', 'EVENT')
                  and coalesce(e.arrived, e.entry_date, :asOf) <= :asOf
                order by i.path, e.ordinal""")
                .param("run", night.runId())
                .param("asOf", night.asOf())
                .query((row, n) -> {
                    RegisterEntry entry = Rows.registerEntry(row, n);
                    paths.put(entry.file(), row.getString("path"));
                    return entry;
                })
                .list();
        return engine.unfit(entries).stream()
                .flatMap(e -> issue(
                        "ANSWER_FITS_NONE",
                        e.year() == null ? 0 : e.year(),
                        paths.getOrDefault(e.file(), e.file()),
                        e.sheet(),
                        e.row(),
                        Map.of("value", e.number(), "other", e.unitCode(), "expected", e.provisionId())));
    }

    /** @param matched those that hold, or those that match no return */
    private Stream<DataIssue> withdrawals(boolean matched) {
        return sql
                .sql("select e.*, i.path as register_path, w.path, s.sent_date " + ENTRIES + """
                join return_withdrawal w on w.run_id = :run and w.register_hash = e.content_hash and w.ordinal = e.ordinal
                left join submission s on s.id = w.submission_id
                where (w.submission_id is not null) = :matched
                order by i.path, e.ordinal""")
                .param("run", night.runId())
                .param("matched", matched)
                .query((row, n) -> withdrawal(row, n, matched))
                .list()
                .stream()
                .flatMap(s -> s);
    }

    private Stream<DataIssue> withdrawal(ResultSet row, int number, boolean matched) throws SQLException {
        RegisterEntry entry = Rows.registerEntry(row, number);
        Map<String, String> params = new TreeMap<>();
        params.put("value", entry.unitCode());
        params.put("other", which(entry));
        if (matched) {
            params.put("file", row.getString("path"));
            params.put("sent", day(row.getObject("sent_date", LocalDate.class)));
            params.put("date", day(entry.date()));
            params.put("reason", entry.content());
        }
        int year = entry.year() == null ? 0 : entry.year();
        return issue(
                matched ? "RETURN_WITHDRAWN" : "WITHDRAWAL_FITS_NONE",
                year,
                row.getString("register_path"),
                entry.sheet(),
                entry.row(),
                params);
    }

    /** How the row names the return. */
    private static String which(RegisterEntry entry) {
        return Stream.of(day(entry.sent()), entry.number())
                .filter(s -> !s.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Vietnamese.day(day);
    }

    /** Nothing where the checks table does not list it, or switches it off. */
    private Stream<DataIssue> issue(
            String code, int year, String file, String sheet, int row, Map<String, String> params) {
        String severity = severities.getOrDefault(code, "OFF");
        if (severity.equals("OFF")) return Stream.of();
        Map<String, String> all = new TreeMap<>(params);
        all.put("cell", "A" + row);
        all.put("row", Integer.toString(row));
        if (year > 0) all.put("year", Integer.toString(year));
        return Stream.of(new DataIssue("", year, false, severity, code, file, sheet, "A" + row, all));
    }
}
