with chain as (
    select s.*, i.now_at, lag(s.id) over w as earlier, lag(i.now_at) over w as earlier_at
    from submission s
    join (select content_hash, min(path) as now_at from intake_input group by content_hash) i
        using (content_hash)
    where s.state = 'ACCEPTED' and not s.duties_alone and s.intake_hash = ?
    window w as (partition by s.unit_code, s.data_year order by s.sent_date, s.sent_key))
select s.id, s.now_at as path, s.errors + s.warnings as problems, r.table_key, r.item,
    coalesce(nullif(e.document_number, ''), s.earlier_at) as document_before,
    coalesce(nullif(s.document_number, ''), s.now_at) as document_now,
    bool_or(r.submission_id = e.id) as before, bool_or(r.submission_id = s.id) as now,
    coalesce(sum(r.persons) filter (where r.submission_id = e.id), 0) as persons_before,
    coalesce(sum(r.persons) filter (where r.submission_id = s.id), 0) as persons_now,
    coalesce(max(r.sheet) filter (where r.submission_id = s.id), '') as sheet,
    coalesce(max(r.cell) filter (where r.submission_id = s.id), '') as cell
from chain s
join submission e on e.id = s.earlier
join submission_row r on r.submission_id in (s.id, e.id)
group by s.id, s.now_at, problems, r.table_key, r.item, document_before, document_now
order by s.id, r.table_key, r.item
