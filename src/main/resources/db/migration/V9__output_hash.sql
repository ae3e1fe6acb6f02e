-- Hash over every file a run wrote, so that doing the run again can be held against it even when the folder is gone.
alter table run add column output_hash text;
