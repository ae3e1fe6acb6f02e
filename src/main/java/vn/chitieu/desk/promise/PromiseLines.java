package vn.chitieu.desk.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chitieu.desk.rules.LatestNight;
import vn.chitieu.finding.Finding;
import vn.chitieu.finding.FindingJson;
import vn.chitieu.language.Vietnamese;
import vn.chitieu.promise.PromiseState;
import vn.chitieu.rulebook.model.Provision;

/** The promises of the latest night, and the open findings that may be promised about, paged through in the database. */
@Repository
class PromiseLines {
    private static final String LINES = """
            from promise_night n
            join promise p using (file_hash, intake_hash, row_number)
            join promise_file s using (file_hash, intake_hash)
            left join finding f on f.finding_id = n.finding_id and f.to_seq is null
            where n.run_id = (select id from run where seq = :seq)""";
    private static final String SEEN =
            " and (n.unit_code = any(:units) or split_part(n.finding_id, ':', 3) = any(:clauses))";
    private static final String OPEN = """
            from finding f where f.to_seq is null and f.standing = 'OPEN' and f.unit_code = any(:units)
                and not coalesce(cast(f.body ->> 'waived' as boolean), false)""";
    /** Kind, unit, clause, dimension, period. */
    private static final int CLAUSE = 2;

    private static final int PERIOD = 4;
    private final JdbcClient sql;

    PromiseLines(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    /** What somebody sees: promises of some units, and of any unit about some clauses; of one state or, "", of all. */
    record Seen(Collection<String> units, Collection<String> clauses, String state) {}

    /** How many there are of each state, whatever state is asked for; those without any are left out. */
    Map<PromiseState, Integer> counts(LatestNight.Known night, Seen seen) {
        Map<PromiseState, Integer> counts = new TreeMap<>();
        narrowed("select n.state, count(*) as n " + LINES + SEEN + " group by n.state", night, seen)
                .query((ResultSet row) -> {
                    counts.put(PromiseState.of(row.getString("state")), row.getInt("n"));
                });
        return counts;
    }

    /** The broken first, then by day. */
    List<PromiseLine> page(LatestNight.Known night, Seen seen, int size, int skipped) {
        return narrowed(
                        select(SEEN + (seen.state().isEmpty() ? "" : " and n.state = :state"))
                                + " order by array_position(:states, n.state), p.due, n.unit_code, n.finding_id, n.turn"
                                + " limit :size offset :skipped",
                        night,
                        seen)
                .param("states", states())
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> line(row, night))
                .list();
    }

    /** Every promise about some findings, the newest first. */
    List<PromiseLine> about(LatestNight.Known night, Collection<String> findingIds) {
        return sql.sql(select(" and n.finding_id = any(:ids)") + " order by n.turn desc")
                .param("seq", night.seq())
                .param("ids", findingIds.toArray(String[]::new))
                .query((row, n) -> line(row, night))
                .list();
    }

    int countOpen(Collection<String> units) {
        return sql.sql("select count(*) " + OPEN)
                .param("units", units.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** In the order of the documents; what is waived needs no promise. */
    List<Finding> open(Collection<String> units, int size, int skipped) {
        return sql.sql("select f.body " + OPEN
                        + " order by f.unit_code, f.kind, f.provision_id, f.dimension, f.period"
                        + " limit :size offset :skipped")
                .param("units", units.toArray(String[]::new))
                .param("size", size)
                .param("skipped", skipped)
                .query((row, n) -> FindingJson.finding(row.getString("body")))
                .list();
    }

    /** Those of the identities that are open. */
    List<Finding> open(Collection<String> units, Collection<String> ids) {
        return sql.sql("select f.body " + OPEN + " and f.finding_id = any(:ids)")
                .param("units", units.toArray(String[]::new))
                .param("ids", ids.toArray(String[]::new))
                .query((row, n) -> FindingJson.finding(row.getString("body")))
                .list();
    }

    private JdbcClient.StatementSpec narrowed(String statement, LatestNight.Known night, Seen seen) {
        return sql.sql(statement)
                .param("seq", night.seq())
                .param("units", seen.units().toArray(String[]::new))
                .param("clauses", seen.clauses().toArray(String[]::new))
                .param("state", seen.state());
    }

    private static String select(String which) {
        return "select n.finding_id, n.unit_code, n.state, n.shown_by, n.turn, p.measure, p.position, p.due, s.sent,"
                + " f.body " + LINES + which;
    }

    private static String[] states() {
        return Stream.of(PromiseState.values())
                .map(s -> s == PromiseState.NONE ? "" : s.name())
                .toArray(String[]::new);
    }

    private static PromiseLine line(ResultSet row, LatestNight.Known night) throws SQLException {
        String id = row.getString("finding_id");
        String[] parts = id.split(":", -1);
        String clause = parts.length > CLAUSE ? parts[CLAUSE] : "";
        String body = row.getString("body");
        String code = row.getString("unit_code");
        PromiseState state = PromiseState.of(row.getString("state"));
        return new PromiseLine(
                id,
                night.rules().registry().unit(code).map(u -> u.name()).orElse(code),
                body == null
                        ? night.rules().provision(clause).map(Provision::title).orElse(id)
                        : night.words().title(FindingJson.finding(body)),
                parts.length > PERIOD ? Vietnamese.period(parts[PERIOD]) : "",
                row.getString("measure"),
                row.getString("position"),
                row.getObject("sent", LocalDate.class),
                row.getObject("due", LocalDate.class),
                state.name(),
                state.word(),
                row.getObject("shown_by", LocalDate.class),
                row.getInt("turn"),
                body != null);
    }
}
