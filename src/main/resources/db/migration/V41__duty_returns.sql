-- Duties may be told in between, by returns that hold the sheet of duties alone (mục 4.12): these stand beside the
-- return of the year and replace none of it. Of each night: every accepted return that may speak of duties.
alter table submission add column duties_alone boolean not null default false;
create table duty_return (
    run_id bigint not null references run,
    submission_id bigint not null references submission,
    unit_code text collate "C" not null,
    year int not null,
    sent_date date not null,
    file text not null,
    in_force boolean not null,           -- else since replaced: it still says when something was first reported done
    primary key (run_id, submission_id)
);
create or replace function refresh_statistics(which text) returns void
    language plpgsql security definer set search_path from current as $$
begin
    if which not in ('finding', 'run_finding', 'return_status', 'indicator_value', 'duty_return') then
        raise exception 'no statistics of %', which;
    end if;
    execute format('analyze %I', which);
end $$;
