package vn.chitieu.finding;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.store.Statements;
import vn.chitieu.store.Statistics;

/**
 * What has changed since the latest published run of an earlier as-of date. Runs of the same day or of later ones are
 * not looked at, so that running a day again changes nothing.
 */
final class Comparison {
    private static final String SAME_UNITS_GAPS = Statements.beside(Comparison.class, "same-units-gaps");
    private static final String CHANGES = Statements.beside(Comparison.class, "changes");
    private static final String ENDED_UNITS = Statements.beside(Comparison.class, "ended-units");
    private static final String ENDED_CLAUSES = Statements.beside(Comparison.class, "ended-clauses");

    private final JdbcClient sql;
    private final long runId;
    private final LocalDate asOf;

    Comparison(JdbcClient sql, long runId, LocalDate asOf) {
        this.sql = sql;
        this.runId = runId;
        this.asOf = asOf;
    }

    /**
     * @param ended of the units, those whose last day is past
     * @param clauses those that a document has amended or repealed
     */
    void run(List<String> units, List<EndedUnit> ended, List<EndedClause> clauses) {
        earlierNights();
        earlierFindings();
        earlierHistory();
        sql.sql(Statistics.refresh("run_finding")).update();
        gapsOfTheSameUnits();
        changes();
        endedUnits(ended);
        endedClauses(clauses);
        goneDataFindings(units);
    }

    /** The published run that counts for each earlier day: the last one made. */
    private void earlierNights() {
        sql.sql("""
                create temp table compare_night on commit drop as
                select distinct on (as_of) as_of, seq from run where state = 'PUBLISHED' and as_of < :asOf
                order by as_of, seq desc""").param("asOf", asOf).update();
    }

    private void earlierFindings() {
        sql.sql("""
                create temp table compare_earlier on commit drop as
                select f.id, f.finding_id, f.kind, f.unit_code, f.standing, f.rank, f.gap, f.first_seen, f.ever_open,
                       coalesce(f.body ->> 'actual', f.body ->> 'numerator') is not null as known,
                       f.standing in ('OPEN', 'UNKNOWN') as waits,
                       coalesce(f.body ->> 'missingUnits', '') as missing, f.body
                from (select seq from compare_night order by as_of desc limit 1) n
                join finding f on f.from_seq <= n.seq and (f.to_seq is null or f.to_seq >= n.seq)""").update();
        sql.sql("analyze compare_earlier").update();
    }

    /** Whether older nights had findings open that the latest one did not have. */
    private void earlierHistory() {
        sql.sql("""
                create temp table compare_history on commit drop as
                select f.finding_id, bool_or(f.ever_open) as ever_open
                from run_finding n
                join finding f using (finding_id)
                where n.run_id = :run
                  and not exists (select 1 from compare_earlier e where e.finding_id = n.finding_id)
                  and exists (select 1 from compare_night c
                              where c.seq >= f.from_seq and (f.to_seq is null or c.seq <= f.to_seq))
                group by f.finding_id""").param("run", runId).update();
    }

    /**
     * Of a figure added up from other units than the night before: the gaps of those that both nights have, so that a
     * verdict is not called worse because somebody else has reported (mục 4.6). A figure of some of the units
     * is worked out as that of all was: what their quotient was multiplied by follows from it.
     */
    private void gapsOfTheSameUnits() {
        sql.sql(SAME_UNITS_GAPS).param("run", runId).update();
    }

    /**
     * A spell of being open or unknown begins on its first night, whichever of the two it was that night, and its end is
     * told once. Data are lost only where the earlier night had some: a target not yet due has none to lose; and what
     * leaves the unknown without a figure has not got data, it has ended.
     */
    private void changes() {
        sql.sql(CHANGES).param("run", runId).param("asOf", asOf).update();
    }

    /**
     * What stood open or unknown of a unit that has ended since is closed once: its note names the last day and who takes
     * over. What the unit still owes (deadlines due on its last day or before) is among the run's findings by itself.
     */
    private void endedUnits(List<EndedUnit> ended) {
        if (ended.isEmpty()) return;
        sql.sql(ENDED_UNITS)
                .param("run", runId)
                .param("mark", EndedUnit.MARK)
                .param("codes", ended.stream().map(EndedUnit::code).toArray(String[]::new))
                .param("days", ended.stream().map(u -> u.lastDay().toString()).toArray(String[]::new))
                .param("names", ended.stream().map(EndedUnit::successors).toArray(String[]::new))
                .update();
    }

    /**
     * What stood open or unknown under a clause that has been amended or repealed, and is not asked for any more, is closed
     * once: the horizon has moved, the unit is no longer meant, the clause is gone (mục 4.14).
     */
    private void endedClauses(List<EndedClause> clauses) {
        if (clauses.isEmpty()) return;
        sql.sql(ENDED_CLAUSES)
                .param("run", runId)
                .param("mark", EndedClause.MARK)
                .param("since", EndedClause.SINCE)
                .param("amending", Note.AMENDING)
                .param("amendingDate", Note.AMENDING_DATE)
                .param("ids", clauses.stream().map(EndedClause::provisionId).toArray(String[]::new))
                .param("days", clauses.stream().map(c -> c.since().toString()).toArray(String[]::new))
                .param("documents", clauses.stream().map(EndedClause::document).toArray(String[]::new))
                .param("dates", clauses.stream().map(EndedClause::date).toArray(String[]::new))
                .update();
    }

    /**
     * A data finding has no row of its own once the return is mended: it is shown resolved for one night, closed and
     * without the note that asked for the return again.
     */
    private void goneDataFindings(List<String> units) {
        sql.sql("""
                insert into run_finding (run_id, finding_id, unit_code, kind, provision_id, dimension, period, state,
                                         standing, rank, gap, body, change, first_seen, ever_open)
                select :run, f.finding_id, f.unit_code, f.kind, f.provision_id, f.dimension, f.period, f.state,
                       'CLOSED', f.rank, f.gap,
                       f.body || '{"standing": "CLOSED", "severity": "NONE", "noteKey": ""}', 'RESOLVED', f.first_seen, true
                from compare_earlier e
                join finding f on f.id = e.id
                where e.kind = 'data' and e.standing = 'OPEN' and e.unit_code = any(:units)
                  and not exists (select 1 from run_finding n where n.run_id = :run and n.finding_id = e.finding_id)""")
                .param("run", runId)
                .param("units", units.toArray(String[]::new))
                .update();
    }
}
