select f.unit_code, 0 as year, true as rejected, p.severity, p.code, i.path collate "C" as file, f.sheet, p.cell,
       p.params, p.ordinal
from run_input i
join promise_file f on f.file_hash = i.file_hash and f.intake_hash = :intake
join promise_problem p on p.file_hash = f.file_hash and p.intake_hash = f.intake_hash
where i.run_id = :run and coalesce(f.sent, :asOf) <= :asOf
union all
select f.unit_code, 0, true, 'ERROR', 'PROMISE_UNKNOWN', i.path collate "C", f.sheet, p.cell,
       jsonb_build_object('value', p.finding_id, 'cell', p.cell, 'row', p.row_number::text), p.row_number
from run_input i
join promise_file f on f.file_hash = i.file_hash and f.intake_hash = :intake
join promise p on p.file_hash = f.file_hash and p.intake_hash = f.intake_hash
join promise_night n on n.run_id = i.run_id and n.file_hash = p.file_hash and n.row_number = p.row_number
    and n.state = 'REFUSED'
where i.run_id = :run
