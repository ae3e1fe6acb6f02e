-- Nights may run under a role that owns no table, and only an owner may have statistics gathered in the middle of a
-- transaction: these few tables for everybody who may call it.
create function refresh_statistics(which text) returns void
    language plpgsql security definer set search_path from current as $$
begin
    if which not in ('finding', 'run_finding', 'return_status', 'indicator_value') then
        raise exception 'no statistics of %', which;
    end if;
    execute format('analyze %I', which);
end $$;
-- Runs whose results, list of files and batch records have been cleared away. Those that a later comparison needs still
-- stand in run; findings, returns and rules are never cleared.
create table pruned_run (
    id bigint primary key,
    as_of date not null,
    pruned_at timestamptz not null,
    horizon date not null,              -- the first day that can still be judged: the night before it is there
    out_dir text
);
