-- What was put on the desk to be looked at, with its bytes. A draft is no return: it is cleared away after some days, its
-- bytes as soon as the return is filed.
create table draft (
    id uuid primary key,
    account_id bigint not null references account,
    unit_code text collate "C" not null,     -- whose the account is
    file_name text not null,
    content bytea,
    content_hash text not null,
    size bigint not null,
    uploaded_at timestamptz not null,
    ordinal bigint generated always as identity,
    checked_at timestamptz,                  -- null while it waits
    rules_hash text not null default '',
    outcome text not null default '',
    of_unit text not null default '',        -- whose the return is, as its cover says
    data_year int not null default 0,
    problems jsonb not null default '[]'
);
create index draft_waiting on draft (ordinal) where checked_at is null;
create index draft_account on draft (account_id, uploaded_at);

-- Returns sent at the desk. A receipt is written before its file is in the inbox, so that no night sees one without the
-- other; filed_at is when the file was there.
create table receipt (
    number text collate "C" primary key,     -- 2026-000012, counted within the year without gaps
    account_id bigint not null references account,
    unit_code text collate "C" not null,
    data_year int not null,
    file_name text not null,                 -- as the sender called it
    path text collate "C" not null,          -- in the inbox
    content_hash text not null unique,
    size bigint not null,
    rules_hash text not null,                -- rules it was checked by
    received_at timestamptz not null,
    received_on date not null,               -- the same moment's day in Viet Nam: the day the return was sent (mục 4.8)
    draft_id uuid not null,
    filed_at timestamptz,
    replaces text not null default '',       -- number of a receipt, or path of a file of the inbox
    changes jsonb not null default '[]',
    changed int,                             -- how many cells differ; null where that could not be told
    withdrawn_at timestamptz,
    withdrawn_by bigint references account,
    reason text not null default '',
    withdrawal_filed_at timestamptz          -- when the inbox had the sheet that takes it back
);
create index receipt_unit on receipt (unit_code, data_year, received_at);

-- A return that came over the desk: its receipt, and the moment of it in microseconds since 1970. Of returns sent on one
-- day the later received wins, then, as ever, the hash.
alter table submission add column receipt text not null default '';
alter table submission add column received bigint not null default 0;
alter table submission add column sent_key text collate "C"
    generated always as (lpad(received::text, 20, '0') || content_hash) stored;

-- Lists of the findings in force are paged through in this order.
create index finding_in_force on finding (unit_code, kind, provision_id, dimension, period) where to_seq is null;
