-- The desk's lists: one range of this index each, oldest first. A taken-back comment is in none.
create index comment_queue on comment (site_id, status, id) where status <> 'deleted';

-- How many comments stand in each list, without counting them. Every change adds to one shard by chance, so that many
-- writers do not wait for one row; a single shard may be negative, their sum is the count.
create table queue_count (
    site_id bigint   not null,
    status  text     not null,
    shard   smallint not null,
    count   bigint   not null,
    constraint queue_count_pkey primary key (site_id, status, shard),
    constraint queue_count_site_fkey foreign key (site_id) references site (id),
    constraint queue_count_status_known check (status in ('pending', 'approved', 'rejected', 'spam', 'trash')),
    constraint queue_count_shard_range check (shard between 0 and 15)
);

insert into queue_count (site_id, status, shard, count)
select site_id, status, 0, count(*) from comment where status <> 'deleted' group by site_id, status;
