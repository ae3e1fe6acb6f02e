-- What units promise to do about their open findings: the sheet "Cam kết" of a workbook or an answer, filled and sent.
-- Kept by the file's content and the rules that read it; added to only.
create table promise_file (
    file_hash text not null,
    intake_hash text not null,
    path text collate "C" not null,          -- in the inbox when it was first read
    sheet text not null,
    unit_code text collate "C",              -- null where the sheet names no known unit
    sent date,                               -- null where the sheet does not say
    received bigint not null,                -- moment of a receipt in microseconds since 1970, else 0
    primary key (file_hash, intake_hash)
);
create table promise (
    file_hash text not null,
    intake_hash text not null,
    row_number int not null,                 -- in the sheet, as Excel shows it
    finding_id text collate "C" not null,
    measure text not null,
    position text not null,                  -- an office, never a person
    due date not null,
    cell text not null,
    primary key (file_hash, intake_hash, row_number),
    foreign key (file_hash, intake_hash) references promise_file
);
create index promise_finding on promise (finding_id);
create table promise_problem (
    file_hash text not null,
    intake_hash text not null,
    ordinal int not null,
    code text not null,
    severity text not null,
    cell text not null,
    params jsonb not null,
    primary key (file_hash, intake_hash, ordinal),
    foreign key (file_hash, intake_hash) references promise_file
);
-- What each night said of every promise that lay in its inbox.
create table promise_night (
    run_id bigint not null references run,
    file_hash text not null,
    intake_hash text not null,
    row_number int not null,
    finding_id text collate "C" not null,
    unit_code text collate "C" not null,     -- of the finding
    state text not null,                     -- OPEN, WAITING, KEPT, KEPT_LATER, BROKEN, REPLACED, VOID, REFUSED, or empty
    turn int not null,                       -- 1 for the first promise about the finding
    shown_by date,                           -- day of the data that the state rests on
    primary key (run_id, file_hash, row_number)
);
alter table run_input drop constraint run_input_kind_check;
alter table run_input add constraint run_input_kind_check
    check (kind in ('RETURN', 'REGISTER', 'UNREADABLE', 'PROMISES'));
