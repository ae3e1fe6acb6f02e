-- Where the cover of a return says whose it is and of which year: each run holds the name that the file has now against
-- them, so that a renamed file is not told of by its former name.
alter table submission add column cover_at jsonb not null default '{}';  -- {"sheet":..., "unit_code":"B3", "year":"B4"}
comment on column submission_problem.by_years is 'found beside the content, by other returns or the name: made anew by each run';
comment on column submission.content_hash is 'of what is no return of content and name together: it is answered by its name';
