-- Problems found by holding a return against the year before: made anew by each run over its own inbox, so that a
-- night's result does not depend on the order in which returns came in.
alter table submission_problem add column by_years boolean not null default false;
