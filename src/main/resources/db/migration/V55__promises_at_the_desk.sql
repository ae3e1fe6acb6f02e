-- A file of promises alone, sent at the desk, is no return: it is of no year, and takes the place of no other file.
alter table draft add column promises boolean not null default false;
alter table receipt add column promises boolean not null default false;
