-- A rule workbook that an author proposes at the desk, what the check found, and who decided. Bytes of both versions are
-- kept, so that one click goes back.
create table rule_change (
    id bigint generated always as identity primary key,
    file text collate "C" not null,          -- its name inside the rules folder
    content bytea not null,
    content_hash text not null,
    author_id bigint not null references account,
    reason text not null,
    proposed_at timestamptz not null,
    checked_at timestamptz,                  -- null while it is being looked at
    base_hash text not null default '',      -- the rules it was held against
    good boolean not null default false,     -- no error, every scenario passes
    found jsonb not null default '{}',
    state text not null default 'OPEN' check (state in ('OPEN', 'APPROVED', 'REFUSED', 'UNDONE')),
    decided_by bigint references account,
    decided_at timestamptz,
    previous bytea,                          -- what stood in its place
    undone_by bigint references account,
    undone_at timestamptz,
    -- nobody approves his own change
    constraint rule_change_second_person check (state = 'OPEN' or state = 'REFUSED' or decided_by <> author_id)
);
create index rule_change_waiting on rule_change (id) where checked_at is null;
