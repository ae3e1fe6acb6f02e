-- A night of the same day, rules, inbox and program as the one just published, whose folder is still whole, writes
-- nothing: it is on record as UNCHANGED, with the run whose results stand.
alter table run drop constraint run_state_check;
alter table run add constraint run_state_check check (state in ('RUNNING', 'PUBLISHED', 'FAILED', 'UNCHANGED'));
alter table run add column stands bigint;               -- the run whose results an UNCHANGED night left standing
alter table run add column program_hash text;           -- of the program's jar; empty outside one, null before this version
alter table run add column answers_hash text;           -- over the answers to returns, which output_hash leaves out
alter table run add column books jsonb;                 -- what was written, for the summary
