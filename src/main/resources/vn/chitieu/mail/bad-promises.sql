with file as (
    select f.file_hash, f.sent, f.received, min(i.path) as path,
           (select count(*) from promise_problem p
            where p.file_hash = f.file_hash and p.intake_hash = f.intake_hash)
           + (select count(*) from promise_night n
              where n.run_id = :run and n.file_hash = f.file_hash and n.state = 'REFUSED') as errors
    from run_input i
    join promise_file f on f.file_hash = i.file_hash and f.intake_hash = :intake
    where i.run_id = :run and f.unit_code = :unit and coalesce(f.sent, :asOf) <= :asOf
    group by f.file_hash, f.intake_hash, f.sent, f.received)
select path, file_hash as hash, errors
from file
where errors > 0 and not exists (
    select from file whole where whole.errors = 0 and (whole.sent, whole.received) > (file.sent, file.received))
order by path
