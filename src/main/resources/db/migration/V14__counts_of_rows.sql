-- What each accepted return counts in each of its rows: a single figure is held against the same row of the year before,
-- and the rows of a return against those of the one it replaces.
create table submission_row (
    submission_id bigint not null references submission,
    table_key text not null,
    item text collate "C" not null,      -- programme or group, and qualification; way of joining
    persons bigint not null,
    sheet text not null,
    cell text not null,
    primary key (submission_id, table_key, item)
);
