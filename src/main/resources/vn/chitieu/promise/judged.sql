with night as (
    select distinct on (as_of) id, as_of, seq from run
    where state = 'PUBLISHED' and as_of < :asOf order by as_of, seq desc)
select p.*, f.sent, n.kind, n.standing, n.body ->> 'dataAsOf' as data_as_of, n.body ->> 'metOn' as met_on,
       coalesce(jsonb_exists(n.body -> 'marks', :clauseEnded), false) as clause_ended,
       n.finding_id is not null or exists (
           select from finding h join night on night.seq >= h.from_seq
               and (h.to_seq is null or night.seq <= h.to_seq)
           where h.finding_id = p.finding_id) as known,
       coalesce(b.state, '') as before
from promise_file f
join promise p using (file_hash, intake_hash)
left join run_finding n on n.run_id = :run and n.finding_id = p.finding_id
left join promise_night b on b.file_hash = p.file_hash and b.row_number = p.row_number
    and b.run_id = (select id from night order by as_of desc limit 1)
where f.intake_hash = :intake and f.sent <= :asOf
  and f.file_hash in (select file_hash from run_input where run_id = :run)
order by f.sent, f.received, p.file_hash, p.row_number
