-- A partition of the assess step reads and replaces the rows of its range of units.
create index reported_duty_unit on reported_duty (unit_code);
create index run_finding_unit on run_finding (run_id, unit_code);
-- The rows valid at a publication: those never closed, and those closed at it or later.
create index finding_to on finding (to_seq);
create index finding_unit on finding (unit_code, from_seq);
-- "The latest published night before a day".
create index run_published on run (as_of, seq) where state = 'PUBLISHED';
