with inbox as (
    select s.*, i.now_at from submission s
    join (select content_hash, min(path) as now_at from intake_input group by content_hash) i
        using (content_hash)
    where s.state = 'ACCEPTED' and not s.duties_alone and s.intake_hash = ?)
select s.id, s.now_at as path, s.errors + s.warnings as problems, s.unit_code, s.data_year,
    regexp_replace(o.indicator, '^_(.*)_TOTAL$', '\1') as table_key,
    last.numerator as last, o.numerator as current, o.sheet,
    split_part(split_part(o.cell, ',', 1), ':', 1) as cell
from inbox s
join observation o on o.submission_id = s.id and o.indicator ~ '^_.*_TOTAL$'
join lateral (
    select f.id from inbox f
    where f.unit_code = s.unit_code and f.data_year = s.data_year - 1 and f.sent_date <= s.sent_date
    order by f.sent_date desc, f.sent_key desc limit 1) f on true
join observation last on last.submission_id = f.id and last.indicator = o.indicator
order by s.id, o.indicator
