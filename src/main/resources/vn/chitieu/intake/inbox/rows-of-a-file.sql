with inbox as (
    select s.*, i.now_at from submission s
    join (select content_hash, min(path) as now_at from intake_input group by content_hash) i
        using (content_hash)
    where s.state = 'ACCEPTED' and not s.duties_alone and s.intake_hash = ?)
select s.id, s.now_at as path, s.errors + s.warnings as problems, s.unit_code, s.data_year,
    r.item, l.persons as last, r.persons as current, r.sheet, r.cell
from inbox s
join submission_row r on r.submission_id = s.id
join lateral (
    select f.id from inbox f
    where f.unit_code = s.unit_code and f.data_year = s.data_year - 1 and f.sent_date <= s.sent_date
    order by f.sent_date desc, f.sent_key desc limit 1) f on true
join submission_row l on l.submission_id = f.id and l.table_key = r.table_key and l.item = r.item
where l.persons > 0 and r.persons > l.persons
order by s.id, r.table_key, r.item
