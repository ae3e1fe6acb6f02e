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
where run_finding.run_id = :run and run_finding.finding_id = c.finding_id
