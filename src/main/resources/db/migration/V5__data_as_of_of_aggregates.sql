-- Of a figure added up from several returns: the earliest day any of them was counted on. Rebuilt every night.
alter table indicator_value add column data_as_of date;
