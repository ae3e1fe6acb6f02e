-- Of a document: the number of the request it answers. Of a withdrawal: the sent date of the return taken back.
alter table register_entry add column request text not null default '';
alter table register_entry add column sent date;
-- Derive step's table: returns that their units have taken back by the night, rebuilt by each run. A withdrawal that
-- matches no return has none.
create table return_withdrawal (
    run_id bigint not null references run,
    register_hash text not null,
    ordinal int not null,
    submission_id bigint references submission,
    path text collate "C",
    primary key (run_id, register_hash, ordinal)
);
