package vn.chitieu.indicator;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.rulebook.model.Rulebook;
import vn.chitieu.store.Statements;
import vn.chitieu.store.Statistics;

/** The derive step: a fixed sequence of statements over all units at once. */
final class Derivation {
    private static final String RETURNS_IN_FORCE = Statements.beside(Derivation.class, "returns-in-force");
    private static final String OBSERVATIONS = Statements.beside(Derivation.class, "observations");

    private final DataSource source;
    private final JdbcClient sql;
    private final RegistryTables registry;
    private final long runId;
    private final LocalDate asOf;

    Derivation(DataSource source, long runId, LocalDate asOf) {
        this.source = source;
        this.sql = JdbcClient.create(source);
        this.registry = new RegistryTables(sql);
        this.runId = runId;
        this.asOf = asOf;
    }

    void run(Rulebook rulebook) {
        run("truncate indicator_value, return_status, duty_return");
        registry.create(rulebook, asOf);
        returnsAsOfTheNight(rulebook.intakeHash());
        returnsInForce();
        dutiesTold();
        observationsInForce();
        new SumLoad(source, runId).run(rulebook);
        unitsOwnFigures();
        run(Statistics.refresh("return_status"));
        run(Statistics.refresh("indicator_value"));
    }

    /** Returns lying in the inbox, sent and not withdrawn by the night; of several readings of one content the present rules' one. */
    private void returnsAsOfTheNight(String intakeHash) {
        sql.sql("""
                create temp table derive_return on commit drop as
                select r.* from (
                    select distinct on (s.content_hash) s.id, s.content_hash, s.sent_key, i.path, s.unit_code, s.data_year,
                           s.data_as_of, s.sent_date, s.state, s.errors, s.warnings, s.completeness,
                           s.duties_alone
                    from submission s
                    join (select content_hash, min(path) as path from run_input
                          where run_id = :run and kind = 'RETURN' group by content_hash) i using (content_hash)
                    order by s.content_hash, (s.intake_hash = :intake) desc, s.id desc) r
                join derive_unit u on u.code = r.unit_code
                where r.data_year <= extract(year from cast(:asOf as date))
                  and (r.sent_date <= :asOf or (r.sent_date is null and r.state = 'REJECTED'))""")
                .param("run", runId)
                .param("asOf", asOf)
                .param("intake", intakeHash)
                .update();
        new Withdrawals(sql, runId, asOf).apply();
        run("analyze derive_return");
    }

    /** The later sent date wins, then what was received later at the desk, then the file's hash; a rejected return counts only when it is the newest. */
    private void returnsInForce() {
        run(RETURNS_IN_FORCE);
    }

    /**
     * Who speaks of duties: the year's return in force, and every return of duties alone (mục 4.12); those since replaced
     * only say when something was first reported done.
     */
    private void dutiesTold() {
        run("""
                insert into duty_return (run_id, submission_id, unit_code, year, sent_date, file, in_force)
                select :run, d.id, d.unit_code, d.data_year, d.sent_date, d.path,
                       d.duties_alone or coalesce(d.id = r.submission_id, false)
                from derive_return d
                left join return_status r on r.run_id = :run and r.unit_code = d.unit_code and r.year = d.data_year
                where d.state = 'ACCEPTED'""");
        run(Statistics.refresh("duty_return"));
    }

    /**
     * One figure for each unit, indicator, level and year: the unit's own before another's; what is stated before a zero
     * that merely follows from not being listed; the year's own return, then the later sent (mục 4.7). A file is
     * called as it lies in the inbox now, not as it did when its content first came.
     */
    private void observationsInForce() {
        sql.sql(OBSERVATIONS).param("run", runId).param("asOf", asOf).update();
        run("analyze derive_observation");
    }

    /** Indicators whose key begins with an underscore serve the comparison of years only. */
    private void unitsOwnFigures() {
        run("""
                insert into indicator_value (run_id, unit_code, indicator, dimension, year, population, numerator,
                                             denominator, inputs)
                select :run, unit_code, indicator, dimension, year, population, numerator, denominator,
                       jsonb_build_array(jsonb_build_object('what', what, 'file', file, 'sheet', sheet, 'cells', cell))
                       || case when implied_file is null then '[]'::jsonb
                               else jsonb_build_array(jsonb_build_object('what', 'implied', 'file', implied_file,
                                                                         'sheet', implied_sheet, 'cells', '')) end
                from derive_observation
                where not starts_with(indicator, '_')
                on conflict do nothing""");
    }

    private void run(String statement) {
        JdbcClient.StatementSpec spec = sql.sql(statement);
        (statement.contains(":run") ? spec.param("run", runId) : spec).update();
    }
}
