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
  and not exists (select 1 from run_finding n where n.run_id = :run and n.finding_id = e.finding_id)
