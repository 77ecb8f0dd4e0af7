-- Who gave a comment which words: its author, or somebody of the desk. "restores" names the wording that one brought
-- back, so that what was undone twice still knows where its words come from.
alter table comment_revision add column actor_kind text not null default 'author';
alter table comment_revision add column actor_id bigint not null default 0;
alter table comment_revision add column restores integer;
alter table comment_revision add constraint comment_revision_actor_known
    check (actor_kind in ('moderator', 'api-key', 'author', 'visitor', 'system'));
alter table comment_revision add constraint comment_revision_restores_earlier check (restores < number);

-- The same of what it says now, for the pages, which do not read wordings.
alter table comment add column edited_by_staff boolean not null default false;
