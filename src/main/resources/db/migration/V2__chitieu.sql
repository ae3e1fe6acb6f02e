-- Rules as used: every file once per content.
create table rule_file (
    hash text primary key,
    content bytea not null
);
create table rule_set (
    hash text primary key,
    first_used timestamptz not null
);
create table rule_set_file (
    rule_set_hash text not null references rule_set,
    name text collate "C" not null,
    file_hash text not null references rule_file,
    primary key (rule_set_hash, name)
);

-- One row an attempt at a night. seq is given at publication; findings are valid from seq to seq.
create table run (
    id bigint generated always as identity primary key,
    as_of date not null,
    rules_hash text not null,
    inbox_hash text not null,
    attempt int not null,
    engine_version text not null,
    state text not null check (state in ('RUNNING', 'PUBLISHED', 'FAILED')),
    job_execution_id bigint,
    seq bigint unique,
    rules_fallback boolean not null default false,
    started_at timestamptz not null,
    ended_at timestamptz,
    out_dir text,
    unique (as_of, rules_hash, inbox_hash, attempt)
);

-- Returns: history stays; one row a content, taken in under one set of intake rules.
create table submission (
    id bigint generated always as identity primary key,
    content_hash text not null,
    intake_hash text not null,
    path text collate "C" not null,
    unit_code text collate "C",          -- null when unreadable
    data_year int,
    data_as_of date,
    document_number text not null,
    document_date date,
    sent_date date,
    state text not null check (state in ('ACCEPTED', 'REJECTED')),
    errors int not null,
    warnings int not null,
    completeness jsonb not null,         -- {"LEARNERS":"COMPLETE", ...}
    unique (content_hash, intake_hash)
);
create index submission_unit on submission (unit_code, data_year, sent_date);
create table submission_problem (
    submission_id bigint not null references submission,
    ordinal int not null,
    code text not null,
    severity text not null,
    file text not null,
    sheet text not null,
    cell text not null,
    params jsonb not null,
    primary key (submission_id, ordinal)
);

-- Append-only: what a return says of an indicator. superseded_by is the only column ever set later.
create table observation (
    id bigint generated always as identity primary key,
    unit_code text collate "C" not null,
    indicator text collate "C" not null,
    dimension text collate "C" not null,
    year int not null,
    population text not null,
    numerator numeric not null,
    denominator numeric,
    submission_id bigint not null references submission,
    file text not null,
    sheet text not null,
    cell text not null,
    superseded_by bigint references submission
);
create index observation_submission on observation (submission_id);
create table reported_duty (
    submission_id bigint not null references submission,
    unit_code text collate "C" not null,
    provision_id text collate "C" not null,
    state text not null,
    percent numeric,
    evidence text not null,
    evidence_date date,
    difficulty text not null,
    sheet text not null,
    cell text not null
);
create index reported_duty_submission on reported_duty (submission_id);

-- The register, kept by content of its workbook; run_register says which contents a run used.
create table register_entry (
    content_hash text not null,
    ordinal int not null,
    kind text not null,
    unit_code text collate "C" not null,
    provision_id text collate "C" not null,
    year int,
    number text not null,
    entry_date date,
    arrived date,
    due date,
    content text not null,
    file text not null,
    sheet text not null,
    row_number int not null,
    primary key (content_hash, ordinal)
);
-- Files of the inbox as each run saw them: returns, registers, and what could not be read at all.
create table run_input (
    run_id bigint not null references run,
    path text collate "C" not null,
    content_hash text not null,
    kind text not null check (kind in ('RETURN', 'REGISTER', 'UNREADABLE')),
    reason text not null default '',
    primary key (run_id, path)
);

-- Derive step's tables: rebuilt by each run, removed by the next one.
create table return_status (
    run_id bigint not null references run,
    unit_code text collate "C" not null,
    year int not null,
    submission_id bigint references submission,  -- in force, null when none
    first_sent date,
    first_file text not null,
    data_as_of date,
    rejected boolean not null,
    rejected_id bigint references submission,
    errors int not null,
    warnings int not null,
    file text not null,
    primary key (run_id, unit_code, year)
);
create table indicator_value (
    run_id bigint not null references run,
    unit_code text collate "C" not null,
    indicator text collate "C" not null,
    dimension text collate "C" not null,
    year int not null,
    population text not null,
    numerator numeric not null,
    denominator numeric,
    reported int,
    expected_returns int,
    missing_percent numeric,
    inputs jsonb not null,
    primary key (run_id, unit_code, indicator, dimension, year)
);

-- Assess step's working table, then the lasting findings: one row per identity and content change.
create table run_finding (
    run_id bigint not null references run,
    finding_id text collate "C" not null,
    unit_code text collate "C" not null,
    kind text collate "C" not null,
    provision_id text collate "C" not null,
    dimension text collate "C" not null,
    period text collate "C" not null,
    state text not null,
    standing text not null,
    rank int not null,
    gap numeric,
    body jsonb not null,                 -- the whole finding
    change text not null default '',
    first_seen date,
    ever_open boolean not null default false,
    primary key (run_id, finding_id)
);
create table finding (
    id bigint generated always as identity primary key,
    finding_id text collate "C" not null,
    unit_code text collate "C" not null,
    kind text collate "C" not null,
    provision_id text collate "C" not null,
    dimension text collate "C" not null,
    period text collate "C" not null,
    state text not null,
    standing text not null,
    rank int not null,
    gap numeric,
    body jsonb not null,
    change text not null,
    first_seen date,
    ever_open boolean not null,
    from_seq bigint not null,
    to_seq bigint
);
create index finding_identity on finding (finding_id, from_seq);
create index finding_open on finding (finding_id) where to_seq is null;
