-- Each way to ask for the log is one range of one index, in the order in which it is shown: all columns ascending, so
-- that a place is one row comparison. Somebody's rows of one action have an index of their own: by the other two it
-- would mean reading all rows of that person or all of that action.
drop index audit_entry_by_actor;
drop index audit_entry_by_action;
drop index audit_entry_by_target;
create index audit_entry_by_actor on audit_entry (site_id, actor_kind, actor_id, act_id, position);
create index audit_entry_by_action on audit_entry (site_id, action, act_id, position);
create index audit_entry_by_actor_action on audit_entry (site_id, actor_kind, actor_id, action, act_id, position);
create index audit_entry_by_target on audit_entry (site_id, target_kind, target_id, act_id, position);
