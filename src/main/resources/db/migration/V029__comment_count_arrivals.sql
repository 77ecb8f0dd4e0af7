-- How many comments ever came into each list, from wherever. It never falls: who knows how it stood when they read the
-- list knows how many came since, without looking at any comment.
alter table queue_count add column arrivals bigint not null default 0;
alter table queue_count add constraint queue_count_arrivals_not_negative check (arrivals >= 0);
