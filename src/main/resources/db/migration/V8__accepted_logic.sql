-- Logic files that differ from the shipped ones and that an operator accepted for the run, by name and hash.
alter table run add column accepted_logic text not null default '';
