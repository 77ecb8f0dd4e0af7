-- Which acts were undone, and by which. Like the log, only ever added to: an act is undone once.
create table act_undo (
    site_id   bigint not null,
    act_id    bigint not null,
    undone_by bigint not null,
    constraint act_undo_pkey primary key (site_id, act_id)
);

create trigger act_undo_append_only before update or delete on act_undo
    for each row execute function audit_entry_refuse_change();
create trigger act_undo_not_emptied before truncate on act_undo
    for each statement execute function audit_entry_refuse_change();
