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
  and not exists (select 1 from run_finding n where n.run_id = :run and n.finding_id = e.finding_id)
