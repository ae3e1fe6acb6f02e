-- What each unit owes under one content of a rule file: the result of stage one, kept once. A later year or a new unit
-- adds rows; a changed file starts anew under its own hash.
create table obligation (
    document_hash text not null,
    unit_code text collate "C" not null,
    kind text not null check (kind in ('target', 'deadline', 'duty')),
    provision_id text collate "C" not null,
    dimension text not null,
    period text not null,
    body jsonb not null,
    primary key (document_hash, unit_code, kind, provision_id, dimension, period)
);
