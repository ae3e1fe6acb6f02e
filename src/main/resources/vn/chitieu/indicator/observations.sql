create temp table derive_observation on commit drop as
select distinct on (unit_code, indicator, dimension, year)
       unit_code, indicator, dimension, year, population, numerator, denominator, what, path as file,
       sheet, cell,
       case when not implied and not own_year then implied_file end as implied_file,
       case when not implied and not own_year then implied_sheet end as implied_sheet
from (
    select o.*, s.path, case when o.unit_code = s.unit_code then 'observation' else 'series' end as what,
           o.cell = '' as implied, o.year = s.data_year as own_year, s.sent_date, s.sent_key,
           max(s.path) filter (where o.cell = '' and o.year = s.data_year) over same as implied_file,
           max(o.sheet) filter (where o.cell = '' and o.year = s.data_year) over same as implied_sheet
    from return_status r
    join derive_return s on s.id = r.submission_id
    join observation o on o.submission_id = s.id
    where r.run_id = :run and o.year <= extract(year from cast(:asOf as date))
    window same as (partition by o.unit_code, o.indicator, o.dimension, o.year)) o
order by unit_code, indicator, dimension, year, what, implied, own_year desc, sent_date desc,
         sent_key desc, id
