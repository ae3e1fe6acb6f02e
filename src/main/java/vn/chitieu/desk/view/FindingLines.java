package vn.chitieu.desk.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.FindingJson;
import vn.chitieu.finding.NightFinding;

/** The findings in force, paged through in the database. */
@Repository
class FindingLines {
    private static final int FETCHED = 500;
    private static final String ORDER = " order by f.unit_code, f.kind, f.provision_id, f.dimension, f.period";
    private final NamedParameterJdbcTemplate sql;
    private final TransactionTemplate reading;

    FindingLines(DataSource source, PlatformTransactionManager transactions) {
        JdbcTemplate template = new JdbcTemplate(source);
        template.setFetchSize(FETCHED);
        this.sql = new NamedParameterJdbcTemplate(template);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** A finding as it was from one published night on. */
    record Spell(LocalDate from, @Nullable LocalDate to, Finding finding) {}

    int count(Query query) {
        Map<String, Object> values = new TreeMap<>();
        Integer count = sql.queryForObject(
                "select count(*) from finding f where " + where(query, values), values, Integer.class);
        return count == null ? 0 : count;
    }

    List<NightFinding> page(Query query, int size, int skipped) {
        Map<String, Object> values = new TreeMap<>();
        String where = where(query, values);
        values.put("size", size);
        values.put("skipped", skipped);
        return sql.query(
                "select f.body, f.change, f.first_seen from finding f where " + where + ORDER
                        + " limit :size offset :skipped",
                values,
                FindingLines::line);
    }

    /** All of them one by one, through a cursor. */
    void each(Query query, Consumer<NightFinding> sink) {
        reading.executeWithoutResult(status -> {
            Map<String, Object> values = new TreeMap<>();
            String where = where(query, values);
            sql.query(
                    "select f.body, f.change, f.first_seen from finding f where " + where + ORDER,
                    values,
                    (ResultSet row) -> sink.accept(line(row, 0)));
        });
    }

    /** One in force that the person sees. */
    Optional<NightFinding> one(String id, Query sight) {
        Map<String, Object> values = new TreeMap<>();
        String where = where(sight, values);
        values.put("id", id);
        return sql
                .query(
                        "select f.body, f.change, f.first_seen from finding f where f.finding_id = :id and " + where,
                        values,
                        FindingLines::line)
                .stream()
                .findFirst();
    }

    /** How it was, the newest first. */
    List<Spell> history(String id) {
        return sql.query(
                """
                select f.body, a.as_of as began, b.as_of as ended
                from finding f
                join run a on a.seq = f.from_seq
                left join run b on b.seq = f.to_seq
                where f.finding_id = :id order by f.id desc limit 60""",
                Map.of("id", id),
                (row, n) -> new Spell(
                        row.getObject("began", LocalDate.class),
                        row.getObject("ended", LocalDate.class),
                        FindingJson.finding(row.getString("body"))));
    }

    /** Counts by standing and kind of what the person sees. */
    Map<List<String>, Integer> counts(Query query) {
        Map<String, Object> values = new TreeMap<>();
        Map<List<String>, Integer> counts = new java.util.HashMap<>();
        sql.query(
                "select f.standing, f.kind, count(*) as n from finding f where " + where(query, values)
                        + " group by f.standing, f.kind",
                values,
                (ResultSet row) -> {
                    counts.put(List.of(row.getString("standing"), row.getString("kind")), row.getInt("n"));
                });
        return counts;
    }

    /**
     * How many of what the person sees had changed in the night of a day, by the way they changed; of a day that was done
     * again as it was last published.
     */
    Map<String, Integer> changes(Query sight, LocalDate night) {
        Map<String, Object> values = new TreeMap<>();
        where(sight, values);
        values.put("night", night);
        Map<String, Integer> counts = new TreeMap<>();
        sql.query("""
                select f.change, count(*) as n
                from (select max(seq) as seq from run where state = 'PUBLISHED' and as_of = :night) r
                join finding f on f.from_seq <= r.seq and (f.to_seq is null or f.to_seq >= r.seq)
                where f.change not in ('', 'PERSISTING')
                  and (f.unit_code = any(:units) or f.provision_id = any(:clauses))
                group by f.change""", values, (ResultSet row) -> {
            counts.put(row.getString("change"), row.getInt("n"));
        });
        return counts;
    }

    private static String where(Query q, Map<String, Object> values) {
        List<String> all = new ArrayList<>(List.of("f.to_seq is null"));
        all.add("(f.unit_code = any(:units) or f.provision_id = any(:clauses))");
        values.put("units", q.units().toArray(String[]::new));
        values.put("clauses", q.clauses().toArray(String[]::new));
        equal(all, values, "f.unit_code", "unit", q.unit());
        equal(all, values, "f.kind", "kind", q.kind());
        equal(all, values, "f.provision_id", "clause", q.clause());
        equal(all, values, "f.standing", "standing", q.standing());
        equal(all, values, "f.change", "change", q.change());
        if (!q.state().isEmpty()) {
            all.add("(f.state = :state or f.body -> 'noteParams' ->> 'lateness' = :state)");
            values.put("state", q.state());
        }
        if (q.ofAgency() != null) {
            all.add("f.provision_id = any(:agency)");
            values.put("agency", q.ofAgency().toArray(String[]::new));
        }
        if (!q.cause().isEmpty()) {
            all.add(":cause = any(string_to_array(f.body ->> 'cause', ';'))");
            values.put("cause", q.cause());
        }
        if (q.since() != null) {
            all.add(
                    "f.from_seq >= (select coalesce(min(seq), 0) from run where state = 'PUBLISHED' and as_of >= :since)"
                            + " and exists (select from run where state = 'PUBLISHED' and as_of >= :since)");
            values.put("since", q.since());
        }
        return String.join(" and ", all);
    }

    private static void equal(List<String> all, Map<String, Object> values, String column, String name, String value) {
        if (value.isEmpty()) return;
        all.add(column + " = :" + name);
        values.put(name, value);
    }

    private static NightFinding line(ResultSet row, int n) throws SQLException {
        return new NightFinding(
                FindingJson.finding(row.getString("body")),
                row.getString("change"),
                row.getObject("first_seen", LocalDate.class));
    }
}
