-- What all pages say of a thread without reading it: how many replies are public, and a number that rises with each change.
create table thread (
    site_id         bigint not null,
    article_id      bigint not null,
    published_count bigint not null default 0,
    version         bigint not null default 0,
    constraint thread_pkey primary key (site_id, article_id),
    constraint thread_article_fkey foreign key (site_id, article_id) references article (site_id, id),
    constraint thread_published_count_not_negative check (published_count >= 0)
);
