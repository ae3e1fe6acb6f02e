select r.unit_code, r.year, s.state = 'REJECTED' as rejected, p.severity, p.code,
       coalesce(i.path, p.file) collate "C" as file, p.sheet, p.cell, p.params, p.ordinal
from return_status r
join submission_problem p on p.submission_id in (r.submission_id, r.rejected_id)
join submission s on s.id = p.submission_id
left join (select content_hash, min(path) as path from run_input where run_id = :run
           group by content_hash) i using (content_hash)
where r.run_id = :run
union all
select s.unit_code, 0, true, p.severity, p.code, i.path, p.sheet, p.cell, p.params, p.ordinal
from run_input i
join submission s using (content_hash)
join submission_problem p on p.submission_id = s.id
where i.run_id = :run and s.unit_code is not null and s.data_year is null
  and coalesce(s.sent_date, :asOf) <= :asOf
  and not exists (
      select from submission newer where newer.content_hash = s.content_hash and newer.id > s.id)
union all
select s.unit_code, s.data_year, s.state = 'REJECTED', p.severity, p.code, i.path, p.sheet, p.cell,
       p.params, p.ordinal
from run_input i
join submission s using (content_hash)
join submission_problem p on p.submission_id = s.id
where i.run_id = :run and s.duties_alone and s.unit_code is not null and s.data_year is not null
  and coalesce(s.sent_date, :asOf) <= :asOf
  and not exists (
      select from submission newer where newer.content_hash = s.content_hash and newer.id > s.id)
  and (s.state = 'ACCEPTED' or not exists (
      select from run_input j join submission mended using (content_hash)
      where j.run_id = :run and mended.state = 'ACCEPTED' and mended.unit_code = s.unit_code
        and mended.data_year = s.data_year and mended.sent_date >= s.sent_date))
order by unit_code, year, file, ordinal
