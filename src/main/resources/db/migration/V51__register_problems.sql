-- What is wrong with rows of a register, as each run saw it: it was a JSON text in run_input.reason. Whatever becomes of
-- a run's list of files becomes of these too.
create table register_problem (
    run_id bigint not null,
    path text collate "C" not null,
    ordinal int not null,
    code text not null,
    severity text not null,
    sheet text not null,
    cell text not null,
    params jsonb not null,
    primary key (run_id, path, ordinal),
    foreign key (run_id, path) references run_input on update cascade on delete cascade
);
insert into register_problem (run_id, path, ordinal, code, severity, sheet, cell, params)
select i.run_id, i.path, p.ordinal, p.found ->> 'code', p.found ->> 'severity', p.found ->> 'sheet', p.found ->> 'cell',
       p.found -> 'params'
from run_input i
cross join lateral jsonb_array_elements(i.reason::jsonb) with ordinality as p (found, ordinal)
where i.kind = 'REGISTER' and i.reason <> '';
update run_input set reason = '' where kind = 'REGISTER' and reason <> '';

-- One state at a time of one obligation, and no state that nothing knows.
drop index finding_open;
create unique index finding_one_open on finding (finding_id) where to_seq is null;
alter table finding
    add constraint finding_kind check (kind in ('target', 'deadline', 'duty', 'data')),
    add constraint finding_standing check (standing in ('OPEN', 'UNKNOWN', 'CLOSED', '')),
    add constraint finding_seqs check (to_seq is null or to_seq >= from_seq);
alter table run_finding
    add constraint run_finding_kind check (kind in ('target', 'deadline', 'duty', 'data')),
    add constraint run_finding_standing check (standing in ('OPEN', 'UNKNOWN', 'CLOSED', ''));
