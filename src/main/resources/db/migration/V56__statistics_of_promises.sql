-- A night fills the tables of promises at one go: pages of them are slow while the planner knows nothing of them.
create or replace function refresh_statistics(which text) returns void
    language plpgsql security definer set search_path from current as $$
begin
    if which not in ('finding', 'run_finding', 'return_status', 'indicator_value', 'duty_return',
                     'promise_file', 'promise', 'promise_night') then
        raise exception 'no statistics of %', which;
    end if;
    execute format('analyze %I', which);
end $$;
