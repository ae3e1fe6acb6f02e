package vn.chitieu.indicator;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.rulebook.Rulebook;

/** The derive step: a fixed sequence of statements over all units at once. */
final class Derivation {
    private final JdbcClient sql;
    private final RegistryTables registry;
    private final long runId;
    private final LocalDate asOf;

    Derivation(DataSource source, long runId, LocalDate asOf) {
        this.sql = JdbcClient.create(source);
        this.registry = new RegistryTables(sql);
        this.runId = runId;
        this.asOf = asOf;
    }

    void run(Rulebook rulebook) {
        run("truncate indicator_value, return_status");
        registry.create(rulebook, asOf);
        returnsAsOfTheNight(rulebook.intakeHash());
        returnsInForce();
        knownTables();
        observationsInForce();
        knownEarlier();
        coverage();
        aggregates();
        unitsOwnFigures();
        run("analyze return_status");
        run("analyze indicator_value");
    }

    /** Returns lying in the inbox, sent and not withdrawn by the night; of several readings of one content the present rules' one. */
    private void returnsAsOfTheNight(String intakeHash) {
        sql.sql("""
                create temp table derive_return on commit drop as
                select r.* from (
                    select distinct on (s.content_hash) s.id, s.content_hash, i.path, s.unit_code, s.data_year,
                           s.data_as_of, s.sent_date, s.state, s.errors, s.warnings, s.completeness
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

    /** The later sent date wins, then the file's hash; a rejected return counts only when it is the newest. */
    private void returnsInForce() {
        run("""
                insert into return_status (run_id, unit_code, year, submission_id, first_sent, first_file, data_as_of,
                                           rejected, rejected_id, errors, warnings, file)
                with in_force as (
                    select distinct on (unit_code, data_year) * from derive_return where state = 'ACCEPTED'
                    order by unit_code, data_year, sent_date desc, content_hash collate "C" desc),
                earliest as (
                    select distinct on (unit_code, data_year) * from derive_return where state = 'ACCEPTED'
                    order by unit_code, data_year, sent_date, content_hash collate "C"),
                refused as (
                    select distinct on (unit_code, data_year) * from derive_return where state = 'REJECTED'
                    order by unit_code, data_year, sent_date desc nulls last, content_hash collate "C" desc),
                both_kinds as (
                    select unit_code, data_year, a.id, a.data_as_of, a.warnings, a.path, x.id as refused_id,
                           x.errors, x.path as refused_path,
                           x.id is not null and (a.id is null or coalesce(
                               (x.sent_date, x.content_hash collate "C") > (a.sent_date, a.content_hash collate "C"),
                               false)) as newer
                    from in_force a full join refused x using (unit_code, data_year))
                select :run, unit_code, data_year, b.id, e.sent_date, coalesce(e.path, ''), b.data_as_of,
                       b.newer, case when b.newer then b.refused_id end,
                       case when b.newer then b.errors else 0 end, coalesce(b.warnings, 0),
                       coalesce(b.path, b.refused_path)
                from both_kinds b left join earliest e using (unit_code, data_year)""");
    }

    /** Tables whose unlisted rows are zeros: marked complete, or nothing to report. */
    private void knownTables() {
        run("""
                create temp table derive_known on commit drop as
                select r.unit_code as code, r.year, t.key as table_key
                from return_status r
                join submission s on s.id = r.submission_id
                cross join lateral jsonb_each_text(s.completeness) t
                where r.run_id = :run and t.value <> 'UNKNOWN'""");
        run("analyze derive_known");
    }

    /** A year before the first return is known as far as a later return names its figures. */
    private void knownEarlier() {
        run("""
                insert into derive_known
                select distinct o.unit_code, o.year, n.table_key
                from derive_observation o
                join derive_indicator i using (indicator)
                join derive_need n using (need)
                where o.earlier
                  and not exists (select from return_status r
                                  where r.run_id = :run and r.unit_code = o.unit_code and r.year = o.year)""");
    }

    /** One figure for each unit, indicator, level and year: the unit's own before another's, then the later sent. */
    private void observationsInForce() {
        sql.sql("""
                create temp table derive_observation on commit drop as
                select distinct on (o.unit_code, o.indicator, o.dimension, o.year)
                       o.unit_code, o.indicator, o.dimension, o.year, o.population, o.numerator, o.denominator,
                       case when o.unit_code = s.unit_code then 'observation' else 'series' end as what,
                       o.unit_code = s.unit_code and o.year < s.data_year as earlier,
                       o.file, o.sheet, o.cell
                from return_status r
                join derive_return s on s.id = r.submission_id
                join observation o on o.submission_id = s.id
                where r.run_id = :run and o.year <= extract(year from cast(:asOf as date))
                order by o.unit_code, o.indicator, o.dimension, o.year, (o.unit_code = s.unit_code) desc,
                         (o.year = s.data_year) desc, s.sent_date desc, s.content_hash collate "C" desc, o.id""").param("run", runId).param("asOf", asOf).update();
        run("analyze derive_observation");
    }

    /**
     * For each unit that others are added up to: how many owe the tables an indicator needs, how many have sent them,
     * and the share of last year's learners that the missing ones held; for indicators added up from units of their own
     * kinds, where learners say nothing, the share of last year's denominator.
     */
    private void coverage() {
        run("""
                create temp table derive_part on commit drop as
                select m.parent, u.code, n.need, n.source, y.year, bool_and(k.code is not null) as known
                from derive_member m
                join derive_unit u on u.code = m.code
                join (select distinct year from derive_known) y
                  on make_date(y.year, 12, 31) between u.valid_from and coalesce(u.valid_to, 'infinity')
                  or make_date(y.year, 12, 31) < u.valid_from
                     and exists (select from derive_observation e
                                 where e.earlier and e.unit_code = u.code and e.year = y.year)
                join derive_owed o on o.code = u.code
                join derive_need n on n.table_key = o.table_key and n.source = m.source
                left join derive_known k on k.code = u.code and k.year = y.year and k.table_key = n.table_key
                group by m.parent, u.code, n.need, n.source, y.year
                having count(*) = (select count(*) from derive_need w where w.need = n.need)""");
        run("analyze derive_part");
        run("""
                create temp table derive_coverage on commit drop as
                with learners as (
                    select m.parent, k.code, k.year, coalesce(sum(o.numerator), 0) as persons
                    from derive_known k
                    join derive_unit u on u.code = k.code
                    join derive_member m on m.code = k.code and m.source = '*'
                    left join derive_observation o
                      on o.unit_code = k.code and o.year = k.year and o.indicator = '_LEARNERS_TOTAL'
                    where k.table_key = 'LEARNERS'
                      and make_date(k.year, 12, 31) between u.valid_from and coalesce(u.valid_to, 'infinity')
                    group by m.parent, k.code, k.year),
                total as (select parent, year, sum(persons) as persons from learners group by parent, year)
                select p.parent, p.need, p.year,
                       count(*) filter (where p.known) as reported, count(*) as expected,
                       case when bool_or(not p.known) and not bool_or(not p.known and l.code is null)
                            then round(100 * sum(l.persons) filter (where not p.known)::numeric(60, 24)
                                       / nullif(max(t.persons), 0), 20) end as missing_percent
                from derive_part p
                left join learners l on l.parent = p.parent and l.code = p.code and l.year = p.year - 1
                left join total t on t.parent = p.parent and t.year = p.year - 1
                where p.source = '*'
                group by p.parent, p.need, p.year
                union all
                select p.parent, p.need, p.year, count(*) filter (where p.known), count(*), null
                from derive_part p
                where p.source <> '*'
                group by p.parent, p.need, p.year""");
        run("""
                create temp table derive_missing on commit drop as
                with whole as (
                    select unit_code, indicator, year, sum(denominator) as denominator
                    from derive_observation where denominator is not null group by unit_code, indicator, year)
                select p.parent, i.indicator, p.year,
                       case when bool_and(p.known or w.denominator is not null)
                            then round(100 * sum(w.denominator) filter (where not p.known)
                                       / nullif(sum(w.denominator), 0), 20) end as missing_percent
                from derive_part p
                join derive_indicator i using (need)
                left join whole w on w.unit_code = p.code and w.indicator = i.indicator and w.year = p.year - 1
                where p.source <> '*'
                group by p.parent, i.indicator, p.year
                having bool_or(not p.known)""");
    }

    /**
     * Populations are never added together: were a parent to have two, only the first could stand in the table. A sum
     * is as old as the oldest of its parts: by that day it is provisional or not.
     */
    private void aggregates() {
        run("""
                insert into indicator_value (run_id, unit_code, indicator, dimension, year, population, numerator,
                                             denominator, reported, expected_returns, missing_percent, data_as_of,
                                             inputs)
                select :run, p.parent, o.indicator, o.dimension, o.year, o.population, sum(o.numerator),
                       sum(o.denominator),
                       case when bool_or(o.earlier) then count(distinct o.unit_code) else c.reported end, c.expected,
                       coalesce(c.missing_percent, w.missing_percent),
                       min(r.data_as_of),
                       jsonb_agg(jsonb_build_object('what', o.what, 'file', o.file, 'sheet', o.sheet,
                                                    'cells', o.cell) order by o.unit_code)
                from derive_observation o
                join derive_indicator i on i.indicator = o.indicator
                join derive_part p on p.code = o.unit_code and p.need = i.need and p.year = o.year and p.known
                join derive_coverage c on c.parent = p.parent and c.need = p.need and c.year = p.year
                left join return_status r on r.run_id = :run and r.unit_code = p.code and r.year = p.year
                left join derive_missing w on w.parent = p.parent and w.indicator = o.indicator and w.year = p.year
                group by p.parent, o.indicator, o.dimension, o.year, o.population, c.reported, c.expected,
                         c.missing_percent, w.missing_percent
                order by o.population collate "C"
                on conflict do nothing""");
    }

    /** Indicators whose key begins with an underscore serve the derivation only. */
    private void unitsOwnFigures() {
        run("""
                insert into indicator_value (run_id, unit_code, indicator, dimension, year, population, numerator,
                                             denominator, inputs)
                select :run, unit_code, indicator, dimension, year, population, numerator, denominator,
                       jsonb_build_array(jsonb_build_object('what', what, 'file', file, 'sheet', sheet, 'cells', cell))
                from derive_observation
                where not starts_with(indicator, '_')
                on conflict do nothing""");
    }

    private void run(String statement) {
        JdbcClient.StatementSpec spec = sql.sql(statement);
        (statement.contains(":run") ? spec.param("run", runId) : spec).update();
    }
}
