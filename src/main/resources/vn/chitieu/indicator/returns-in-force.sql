insert into return_status (run_id, unit_code, year, submission_id, first_sent, first_file, data_as_of,
                           rejected, rejected_id, errors, warnings, file)
with in_force as (
    select distinct on (unit_code, data_year) * from derive_return
    where state = 'ACCEPTED' and not duties_alone
    order by unit_code, data_year, sent_date desc, sent_key desc),
earliest as (
    select distinct on (unit_code, data_year) * from derive_return
    where state = 'ACCEPTED' and not duties_alone
    order by unit_code, data_year, sent_date, sent_key),
refused as (
    select distinct on (unit_code, data_year) * from derive_return
    where state = 'REJECTED' and not duties_alone
    order by unit_code, data_year, sent_date desc nulls last, sent_key desc),
both_kinds as (
    select unit_code, data_year, a.id, a.data_as_of, a.warnings, a.path, x.id as refused_id,
           x.errors, x.path as refused_path,
           x.id is not null and (a.id is null or coalesce(
               (x.sent_date, x.sent_key) > (a.sent_date, a.sent_key),
               false)) as newer
    from in_force a full join refused x using (unit_code, data_year))
select :run, unit_code, data_year, b.id, e.sent_date, coalesce(e.path, ''), b.data_as_of,
       b.newer, case when b.newer then b.refused_id end,
       case when b.newer then b.errors else 0 end, coalesce(b.warnings, 0),
       coalesce(b.path, b.refused_path)
from both_kinds b left join earliest e using (unit_code, data_year)
