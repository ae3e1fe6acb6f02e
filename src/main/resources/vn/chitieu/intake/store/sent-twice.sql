with inbox as (
    select s.*, i.now_at from submission s
    join (select content_hash, min(path) as now_at from intake_input group by content_hash) i
        on i.content_hash = s.content_hash
    where s.state = 'ACCEPTED' and not s.duties_alone and s.intake_hash = ?),
twice as (
    select unit_code, data_year, sent_date, max(sent_key) as used
    from inbox group by unit_code, data_year, sent_date having count(*) > 1)
select s.id, s.errors + s.warnings as problems, s.now_at, s.sent_date,
    (select string_agg(o.now_at, ', ' order by o.now_at) from inbox o
        where o.unit_code = s.unit_code and o.data_year = s.data_year
            and o.sent_date = s.sent_date and o.id <> s.id) as others
from twice t
join inbox s on s.unit_code = t.unit_code and s.data_year = t.data_year
    and s.sent_date = t.sent_date and s.sent_key = t.used
order by s.id
