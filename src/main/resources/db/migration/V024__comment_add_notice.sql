-- Why it was rejected, as its author is told; empty for nothing to be told.
alter table comment add column notice text not null default '';
alter table comment add constraint comment_notice_length check (octet_length(notice) <= 500);
alter table comment add constraint comment_notice_of_rejected check (notice = '' or status = 'rejected');
