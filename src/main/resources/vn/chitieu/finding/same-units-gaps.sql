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
where n.night = 'now' and t.night = 'then'
