-- The technical workbook of a night names each file of the inbox with the hash that anybody can work out from it: of a
-- register content_hash is another (its rules are in it), and of what was not opened it stands for the path. Empty is
-- not opened, or noted by an earlier version.
alter table run_input add column file_hash text not null default '';
-- Which program worked; empty for runs of earlier versions, and for one that does not come from a jar.
alter table run add column program_version text not null default '';
