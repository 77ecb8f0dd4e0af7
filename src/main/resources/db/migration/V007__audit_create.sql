-- Who changed what, when and why. One act (one press of a button) may change many things: one row each.
-- Site 0 is the whole installation. Rows are added, never changed and never deleted: the triggers refuse it.
create table audit_entry (
    site_id     bigint      not null,
    act_id      bigint      not null,
    position    integer     not null,
    at          timestamptz not null,
    actor_kind  text        not null,
    actor_id    bigint      not null default 0,
    target_kind text        not null,
    target_id   bigint      not null,
    action      text        not null,
    before      jsonb       not null default '{}',
    after       jsonb       not null default '{}',
    reason      text        not null default '',
    constraint audit_entry_pkey primary key (site_id, act_id, position),
    constraint audit_entry_actor_known check (actor_kind in ('moderator', 'api-key', 'author', 'visitor', 'system')),
    constraint audit_entry_target_known check (target_kind in ('comment', 'article', 'site', 'moderator', 'api-key')),
    constraint audit_entry_action_form check (action ~ '^[a-z][a-z-]{0,39}$'),
    constraint audit_entry_before_length check (octet_length(before::text) <= 8192),
    constraint audit_entry_after_length check (octet_length(after::text) <= 8192),
    constraint audit_entry_reason_length check (octet_length(reason) <= 500)
);

create index audit_entry_by_target on audit_entry (site_id, target_kind, target_id, act_id desc);
create index audit_entry_by_actor on audit_entry (site_id, actor_kind, actor_id, act_id desc);
create index audit_entry_by_action on audit_entry (site_id, action, act_id desc);

create function audit_entry_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The log is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_refuse_change();
create trigger audit_entry_not_emptied before truncate on audit_entry
    for each statement execute function audit_entry_refuse_change();
