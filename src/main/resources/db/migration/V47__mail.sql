-- The outbox: a mail is written here whole before any server sees it, and told of as sent only after one has taken it. What
-- is kept of addresses, for how long, and how they are erased: docs/mail.md.
create table mail (
    id bigint generated always as identity primary key,
    message_id text collate "C" not null unique,  -- made of what the mail is about and of its address: sent again, it is the same
    kind text not null check (kind in ('FAILURE', 'ANSWER', 'REMINDER', 'RESULT', 'DIGEST')),
    weight int not null,                          -- the lower, the sooner
    unit_code text collate "C" not null,          -- whom it is about; empty of what is for operators
    recipient text not null,                      -- empty once erased
    subject text not null,
    body text not null,                           -- empty once sent long ago or erased
    state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'REFUSED', 'DROPPED')),
    attempts int not null default 0,
    created_at timestamptz not null,
    next_at timestamptz not null,
    sent_at timestamptz,
    said text not null default ''                 -- what the server said when it did not take it
);
create index mail_waiting on mail (weight, id) where state = 'WAITING';
create index mail_sent on mail (sent_at) where state = 'SENT';
-- Bytes that go with a mail; taken away when nobody will send it any more.
create table mail_file (
    mail_id bigint not null references mail on delete cascade,
    ordinal int not null,
    name text not null,
    content bytea not null,
    primary key (mail_id, ordinal)
);
-- What has been told already, to each reader once. A reader is the hash of an address.
create table mail_topic (
    topic text collate "C" not null,
    reader text collate "C" not null,
    kind text not null,
    unit_code text collate "C" not null,
    seq bigint not null,                          -- the night it was composed after; 0 before the first
    mail_id bigint not null references mail on delete cascade,
    primary key (topic, reader)
);
create index mail_topic_last on mail_topic (kind, unit_code, reader, seq);
create index mail_topic_mail on mail_topic (mail_id);
