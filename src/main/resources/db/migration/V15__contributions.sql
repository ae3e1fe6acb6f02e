-- Of a figure added up from several returns: what each of them adds, so that it is known what a missing one could change.
-- Rebuilt every night.
alter table indicator_value add column contributions jsonb not null default '[]';
alter table indicator_value drop column missing_percent;
