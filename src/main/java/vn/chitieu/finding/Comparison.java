package vn.chitieu.finding;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.store.Statistics;

/**
 * What has changed since the latest published run of an earlier as-of date. Runs of the same day or of later ones are
 * not looked at, so that running a day again changes nothing.
 */
final class Comparison {
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
        sql.sql("""
                create temp table compare_same on commit drop as
                with pair as (
                    select n.finding_id, b.night, b.body
                    from run_finding n
                    join compare_earlier e using (finding_id)
                    cross join lateral (values ('now', n.body), ('then', e.body)) as b (night, body)
                    where n.run_id = :run and n.kind = 'target' and n.standing = 'OPEN' and e.standing = 'OPEN'
                      and coalesce(n.body ->> 'missingUnits', '') <> e.missing),
                part as (
                    select p.finding_id, p.night, c.*, count(*) over (partition by p.finding_id, c."unitCode") as nights
                    from pair p
                    cross join lateral jsonb_to_recordset(p.body -> 'contributions')
                        as c ("unitCode" text, numerator numeric, denominator numeric)),
                same as (
                    select finding_id, night, sum(numerator) as numerator, sum(denominator) as denominator
                    from part where nights = 2 group by finding_id, night),
                figure as (
                    select p.finding_id, p.night, p.body ->> 'sense' as sense, (p.body ->> 'target')::numeric as target,
                           s.numerator / s.denominator * scale.share as share, s.numerator * scale.count as count
                    from pair p
                    join same s using (finding_id, night)
                    cross join lateral (
                        select (p.body ->> 'actual')::numeric as actual, (p.body ->> 'numerator')::numeric as part,
                               (p.body ->> 'denominator')::numeric as whole) w
                    cross join lateral (
                        select case when part = 0 then 1 else actual * whole / part end as share,
                               case when whole is not null then null when part = 0 then 1 else actual / part end
                                   as count) scale
                    where s.denominator is distinct from 0),
                gap as (
                    select finding_id, night, round(
                               case sense when 'CEILING' then coalesce(share, count) - target
                                          when 'EXACT' then abs(target - coalesce(share, count))
                                          else target - coalesce(share, count) end, 9) as gap
                    from figure)
                select n.finding_id, n.gap as now, t.gap as then
                from gap n join gap t using (finding_id)
                where n.night = 'now' and t.night = 'then'""").param("run", runId).update();
    }

    /**
     * A spell of being open or unknown begins on its first night, whichever of the two it was that night, and its end is
     * told once. Data are lost only where the earlier night had some: a target not yet due has none to lose; and what
     * leaves the unknown without a figure has not got data, it has ended.
     */
    private void changes() {
        sql.sql("""
                update run_finding set change = c.change, ever_open = c.ever_open,
                    first_seen = case when c.standing in ('OPEN', 'UNKNOWN')
                                      then case when c.waited then c.first_seen else cast(:asOf as date) end
                                      when c.change = 'RESOLVED' then c.first_seen end
                from (
                    select n.finding_id, n.standing, coalesce(e.waits, false) as waited, e.first_seen,
                           case
                             when n.standing = 'OPEN' and e.standing = 'OPEN' then
                               case when v.worse then 'WORSE' when v.better then 'BETTER' else 'PERSISTING' end
                             when n.standing = 'OPEN' and e.standing = 'UNKNOWN' then 'DATA_ARRIVED'
                             when n.standing = 'OPEN' then
                               case when coalesce(e.ever_open, h.ever_open, false) then 'REOPENED' else 'NEW' end
                             when n.standing = 'UNKNOWN' and e.standing = 'UNKNOWN' then 'PERSISTING'
                             when n.standing = 'UNKNOWN' and e.known then 'DATA_LOST'
                             when n.standing = 'CLOSED' and e.standing = 'UNKNOWN' and v.known then 'DATA_ARRIVED'
                             when n.standing = 'CLOSED' and e.waits then 'RESOLVED'
                             else '' end as change,
                           n.standing = 'OPEN' or coalesce(e.ever_open, h.ever_open, false) as ever_open
                    from run_finding n
                    left join compare_earlier e using (finding_id)
                    left join compare_history h using (finding_id)
                    left join compare_same s using (finding_id)
                    cross join lateral (
                        select coalesce(n.body ->> 'actual', n.body ->> 'numerator') is not null as known,
                               coalesce(n.body ->> 'missingUnits', '') = e.missing as same_units) d
                    cross join lateral (
                        select d.known,
                               case when d.same_units then n.rank > e.rank or n.rank = e.rank and n.gap > e.gap
                                    else n.rank >= e.rank and s.now > s.then end as worse,
                               case when d.same_units then n.rank < e.rank or n.rank = e.rank and n.gap < e.gap
                                    else n.rank <= e.rank and s.now < s.then end as better) v
                    where n.run_id = :run) c
                where run_finding.run_id = :run and run_finding.finding_id = c.finding_id""").param("run", runId).param("asOf", asOf).update();
    }

    /**
     * What stood open or unknown of a unit that has ended since is closed once: its note names the last day and who takes
     * over. What the unit still owes (deadlines due on its last day or before) is among the run's findings by itself.
     */
    private void endedUnits(List<EndedUnit> ended) {
        if (ended.isEmpty()) return;
        sql.sql("""
                insert into run_finding (run_id, finding_id, unit_code, kind, provision_id, dimension, period, state,
                                         standing, rank, gap, body, change, first_seen, ever_open)
                select :run, f.finding_id, f.unit_code, f.kind, f.provision_id, f.dimension, f.period, f.state,
                       'CLOSED', f.rank, f.gap,
                       f.body || jsonb_build_object(
                           'standing', 'CLOSED', 'severity', 'NONE', 'noteKey', '',
                           'marks', (f.body -> 'marks') || jsonb_build_array(cast(:mark as text)),
                           'noteParams', (f.body -> 'noteParams')
                               || jsonb_build_object('ended', u.last_day, 'successors', u.successors)),
                       'RESOLVED', f.first_seen, f.ever_open
                from compare_earlier e
                join finding f on f.id = e.id
                join unnest(cast(:codes as text[]), cast(:days as text[]), cast(:names as text[]))
                     as u (code, last_day, successors) on u.code = e.unit_code
                where e.standing in ('OPEN', 'UNKNOWN')
                  and not exists (select 1 from run_finding n where n.run_id = :run and n.finding_id = e.finding_id)""")
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
        sql.sql("""
                insert into run_finding (run_id, finding_id, unit_code, kind, provision_id, dimension, period, state,
                                         standing, rank, gap, body, change, first_seen, ever_open)
                select :run, f.finding_id, f.unit_code, f.kind, f.provision_id, f.dimension, f.period, f.state,
                       'CLOSED', f.rank, f.gap,
                       f.body || jsonb_build_object(
                           'standing', 'CLOSED', 'severity', 'NONE', 'noteKey', '',
                           'marks', (f.body -> 'marks') || jsonb_build_array(cast(:mark as text)),
                           'noteParams', (f.body -> 'noteParams')
                               || jsonb_build_object(cast(:since as text), c.since, cast(:amending as text), c.document,
                                                     cast(:amendingDate as text), c.date)),
                       'RESOLVED', f.first_seen, f.ever_open
                from compare_earlier e
                join finding f on f.id = e.id
                join unnest(cast(:ids as text[]), cast(:days as text[]), cast(:documents as text[]),
                            cast(:dates as text[])) as c (id, since, document, date) on c.id = f.provision_id
                where e.standing in ('OPEN', 'UNKNOWN') and e.kind <> 'data'
                  and not exists (select 1 from run_finding n where n.run_id = :run and n.finding_id = e.finding_id)""")
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
