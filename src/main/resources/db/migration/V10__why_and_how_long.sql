-- A night is on record from its first moment, before its rules and its inbox are known (both hashes empty until then),
-- so that one that fails early is seen too.
-- Why a run failed, a Vietnamese sentence; empty for one that has not.
alter table run add column reason text not null default '';
-- When a run that had died was gone on with: the time between is nobody's work.
alter table run add column resumed_at timestamptz;
