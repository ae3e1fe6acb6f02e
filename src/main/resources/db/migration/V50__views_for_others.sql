-- What other programs may read: names, types and meaning of these columns stay; the tables behind them may change.
-- All three tell of the night that was published last.
create view v_finding as
select f.finding_id,
       n.as_of,
       f.unit_code,
       f.kind,
       f.provision_id,
       f.body ->> 'document' as document,
       nullif(f.body ->> 'indicator', '') as indicator,
       nullif(f.dimension, '') as dimension,
       nullif(f.period, '') as period,
       (f.body ->> 'dataYear')::int as data_year,
       (f.body ->> 'dataAsOf')::date as data_as_of,
       nullif(f.body ->> 'population', '') as population,
       nullif(f.body ->> 'unitOfMeasure', '') as unit_of_measure,
       nullif(f.body ->> 'comparator', '') as comparator,
       (f.body ->> 'target')::numeric as target,
       (f.body ->> 'targetMax')::numeric as target_max,
       (f.body ->> 'baselineYear')::int as baseline_year,
       (f.body ->> 'baseline')::numeric as baseline,
       (f.body ->> 'expected')::numeric as expected,
       (f.body ->> 'actual')::numeric as actual,
       (f.body ->> 'actualLow')::numeric as actual_low,
       (f.body ->> 'actualHigh')::numeric as actual_high,
       (f.body ->> 'numerator')::numeric as numerator,
       (f.body ->> 'denominator')::numeric as denominator,
       (f.body ->> 'reported')::int as units_reported,
       (f.body ->> 'expectedReturns')::int as units_expected,
       f.gap,
       (f.body ->> 'gapPersons')::bigint as gap_persons,
       f.state,
       nullif(f.standing, '') as standing,
       nullif(f.body ->> 'severity', 'NONE') as severity,
       nullif(f.body ->> 'provisional', '') as provisional,
       nullif(f.body ->> 'cause', '') as cause,
       (f.body ->> 'due')::date as due,
       (f.body ->> 'metOn')::date as met_on,
       (f.body ->> 'waived')::boolean as waived,
       nullif(f.change, '') as change,
       f.first_seen
from finding f
cross join (select as_of from run where state = 'PUBLISHED' order by seq desc limit 1) n
where f.to_seq is null;
comment on view v_finding is 'What the last published night found, a row an obligation of a unit; stable, as findings.csv';
comment on column v_finding.finding_id is 'kind:unit:clause:dimension:period, the same on every night';
comment on column v_finding.as_of is 'the day the night judged';
comment on column v_finding.kind is 'target, deadline, duty or data';
comment on column v_finding.target is 'as the clause writes it: a share in percent, a count in its unit';
comment on column v_finding.actual is 'the figure as the target is written; null where nobody can tell, never 0 for it';
comment on column v_finding.actual_low is 'while returns are missing: the least that the figure can still come out';
comment on column v_finding.actual_high is 'while returns are missing: the most that the figure can still come out';
comment on column v_finding.units_reported is 'of an aggregate: units whose return counts; of units_expected';
comment on column v_finding.gap is 'how far from the target, the greater the worse; 0 or less: reached';
comment on column v_finding.state is 'as the table of states in the rule files names it';
comment on column v_finding.standing is 'OPEN, UNKNOWN or CLOSED; null: shown without a state';
comment on column v_finding.severity is 'HIGH, MEDIUM or LOW; null: nothing to be done';
comment on column v_finding.cause is 'who must act before it is resolved: unit codes or the rule row, ; between several';
comment on column v_finding.due is 'last good day';
comment on column v_finding.met_on is 'day a report came or a task was done';
comment on column v_finding.first_seen is 'first night of the present spell of being open or unknown';

create view v_return as
select s.id as return_id,
       s.unit_code,
       s.data_year,
       s.data_as_of,
       nullif(s.document_number, '') as document_number,
       s.document_date,
       s.sent_date,
       s.state,
       s.errors,
       s.warnings,
       s.path,
       s.content_hash,
       exists (
           select 1 from run_input i
           where i.content_hash = s.content_hash
             and i.run_id = (select id from run where state = 'PUBLISHED' order by seq desc limit 1)) as in_last_night
from submission s;
comment on view v_return is 'Every return that was ever read, a row a content and set of intake rules; stable';
comment on column v_return.unit_code is 'null where the cover could not be read';
comment on column v_return.data_year is 'the year its figures are of';
comment on column v_return.data_as_of is 'the day its figures were closed';
comment on column v_return.sent_date is 'by the cover, or by the receipt of the desk';
comment on column v_return.state is 'ACCEPTED or REJECTED';
comment on column v_return.errors is 'problems that reject it';
comment on column v_return.path is 'where in the inbox it lay when first read';
comment on column v_return.content_hash is 'SHA-256 of the bytes read';
comment on column v_return.in_last_night is 'whether the last published night found this content in the inbox';

create view v_deadline as
select f.finding_id,
       f.as_of,
       f.unit_code,
       f.provision_id,
       f.document,
       f.period,
       f.dimension as request,
       f.due,
       f.met_on,
       f.state,
       f.standing,
       case when f.met_on is not null then f.met_on - f.due
            when f.as_of > f.due and f.standing = 'OPEN' then f.as_of - f.due end as days_late
from v_finding f
where f.kind = 'deadline';
comment on view v_deadline is 'Reports that are or will be due, a row a unit, clause and period; stable';
comment on column v_deadline.period is 'the year, half-year or quarter that the report is of';
comment on column v_deadline.request is 'of a report asked for by letter: which';
comment on column v_deadline.days_late is 'days after the last good day that it came, below 0 before it; until it comes, days overdue';
