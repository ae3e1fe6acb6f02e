package vn.chitieu.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.store.CopySpool;

/**
 * The findings of the nights. While a night works its findings stand in {@code run_finding}; publication merges them
 * into {@code finding}, where a row lasts as long as nothing in it changes.
 *
 * <p>Every method works in the transaction of the caller on the same data source; streams must be closed, and are read
 * through a cursor.
 */
public final class Findings {
    private static final int FETCH_SIZE = 500;
    private static final String COLUMNS =
            "run_id,finding_id,unit_code,kind,provision_id,dimension,period,state,standing," + "rank,gap,body";

    private final JdbcTemplate template;
    private final JdbcClient sql;

    public Findings(DataSource source) {
        this.template = new JdbcTemplate(source);
        template.setFetchSize(FETCH_SIZE);
        this.sql = JdbcClient.create(template);
    }

    /** Empties the working table for a new run. */
    public void clear() {
        sql.sql("truncate run_finding").update();
    }

    /**
     * Replaces the findings of a range of units; doing it twice is the same as doing it once.
     *
     * @param first code of the first unit, {@code last} of the last, both included
     */
    public void replace(long runId, String first, String last, List<Finding> findings) {
        sql.sql("delete from run_finding where run_id = :run and unit_code between :first and :last")
                .param("run", runId)
                .param("first", first)
                .param("last", last)
                .update();
        template.execute((ConnectionCallback<Long>) connection -> copy(connection, runId, findings));
    }

    /**
     * Sets change, first seen and "was ever open" of every finding of the run, by comparison with the latest published
     * run of an earlier as-of date; adds, for one night, the data findings that have gone.
     *
     * @param units codes of the units the night knows, {@code ended} those whose last day is past
     * @param clauses those that a document has amended or repealed
     */
    public void compare(
            long runId, LocalDate asOf, List<String> units, List<EndedUnit> ended, List<EndedClause> clauses) {
        new Comparison(sql, runId, asOf).run(units, ended, clauses);
    }

    /** The same where no unit has ended. */
    public void compare(long runId, LocalDate asOf, List<String> units) {
        compare(runId, asOf, units, List.of(), List.of());
    }

    /** Makes the run's findings the ones in force. @param seq the run's number among the published ones */
    public void publish(long runId, long seq) {
        new Publication(sql, runId).run(seq);
    }

    /** Findings of a run that has not been followed by another, by unit, kind, clause, dimension, period. */
    public Stream<NightFinding> ofRun(long runId) {
        return sql.sql("""
                select body, change, first_seen from run_finding where run_id = :run
                order by unit_code, kind, provision_id, dimension, period""").param("run", runId).query(Findings::nightFinding).stream();
    }

    /** Those of one unit. */
    public List<NightFinding> ofRun(long runId, String unitCode) {
        return sql.sql("""
                select body, change, first_seen from run_finding where run_id = :run and unit_code = :unit
                order by kind, provision_id, dimension, period""")
                .param("run", runId)
                .param("unit", unitCode)
                .query(Findings::nightFinding)
                .list();
    }

    /** Findings as published under a number, in the same order. */
    public Stream<NightFinding> published(long seq) {
        return sql.sql("""
                select body, change, first_seen from finding
                where from_seq <= :seq and (to_seq is null or to_seq >= :seq)
                order by unit_code, kind, provision_id, dimension, period""").param("seq", seq).query(Findings::nightFinding).stream();
    }

    private static Long copy(Connection connection, long runId, List<Finding> findings) throws SQLException {
        try (CopySpool spool = new CopySpool("run_finding", COLUMNS)) {
            for (Finding f : findings)
                spool.add(
                        runId,
                        f.id(),
                        f.identity().unitCode(),
                        f.identity().kind().text(),
                        f.identity().provisionId(),
                        f.identity().dimension().text(),
                        f.identity().period().text(),
                        f.verdict().state(),
                        f.verdict().standing().text(),
                        f.verdict().rank(),
                        f.distance() == null ? null : f.distance().toPlainString(),
                        FindingJson.write(f));
            return spool.send(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NightFinding nightFinding(ResultSet row, int number) throws SQLException {
        return new NightFinding(
                FindingJson.finding(row.getString("body")),
                row.getString("change"),
                row.getObject("first_seen", LocalDate.class));
    }
}
