-- Parts of a night that other processes may do.

-- Requests, one a part; the columns are those of Spring Integration's JdbcChannelMessageStore. A row is deleted by the
-- transaction of whoever does the part, and stands again when that process dies.
create sequence night_message_seq;
create table night_channel_message (
    message_id char(36) not null,
    group_key char(36) not null,
    created_date bigint not null,
    message_priority bigint,
    message_sequence bigint not null default nextval('night_message_seq'),
    message_content text not null,
    region varchar(100) not null,
    primary key (region, group_key, created_date, message_sequence)
);
create index night_channel_message_id on night_channel_message (region, group_key, message_id);

-- The night that hands out parts: by which rules and which program they must be done, the mark in its folder,
-- and the server's number of the session that holds the night's lock: while it does, the night lives.
create table night_offer (
    run_id bigint primary key references run (id) on delete cascade,
    as_of date not null,
    rules_hash text not null,
    engine_version text not null,
    program_version text not null,
    program_hash text not null,
    mark text not null,
    session int not null
);

-- What has become of the parts of that night. Spring Batch's own record says whether one is done.
create table night_part (
    step_execution_id bigint primary key,
    run_id bigint not null references run (id) on delete cascade,
    attempts int not null,
    worker text not null,
    taken_at timestamptz not null,
    units int not null default 0,
    folder text not null default '',
    files int not null default 0,
    bytes bigint not null default 0,
    failure text not null default ''
);

-- Processes that do parts. The server's clock says when one was seen: machines need not agree on the time.
create table night_worker (
    id text primary key,
    program_version text not null,
    program_hash text not null,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    refusal text not null default ''
);
