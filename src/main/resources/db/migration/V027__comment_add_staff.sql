-- Whose answer a comment is, where somebody of the desk wrote it there: the badge comes from here, never from a name.
alter table comment add column staff_id bigint;
