-- Of a report due several times a year: which period an entry of the register is about.
alter table register_entry add column period text not null default '';
