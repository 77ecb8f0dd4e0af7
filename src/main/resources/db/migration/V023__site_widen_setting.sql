-- Some settings are lists of sentences.
alter table setting drop constraint setting_value_length;
alter table setting add constraint setting_value_length check (octet_length(value) between 1 and 2000);
