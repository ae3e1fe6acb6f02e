-- People who may enter the office's desk. What is kept of them, for how long, and how it is erased: docs/desk.md.
create table account (
    id bigint generated always as identity primary key,
    login text collate "C" not null unique,
    name text not null,
    mail text not null,
    role text not null check (role in ('UNIT', 'AGENCY', 'LEADER', 'AUTHOR', 'APPROVER', 'OPERATOR')),
    unit_code text collate "C" not null,     -- whose returns, clauses or territory; empty where the role asks for none
    password text not null,                  -- Argon2id
    must_change boolean not null,
    failures int not null default 0,         -- since the last sign-in that went well
    locked_until timestamptz,
    created_at timestamptz not null,
    last_sign_in timestamptz,
    erased_at timestamptz
);
-- Who did what at the desk; added to only. A person is a number here, so that erasing the account leaves no name.
create table audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    account_id bigint references account,    -- null: nobody of that name
    event text not null,
    subject text not null
);
create index audit_account on audit (account_id, at);
