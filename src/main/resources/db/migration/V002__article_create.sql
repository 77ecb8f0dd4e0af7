-- What is being discussed. Hosted articles come from seed files; "source" is the digest of the file that was read last.
create table article (
    site_id      bigint      not null,
    id           bigint      not null,
    slug         text        not null,
    title        text        not null,
    author       text        not null default '',
    body         text        not null,
    body_format  text        not null,
    replies      text        not null default 'open',
    closed_at    timestamptz,
    published_at timestamptz not null,
    source       text        not null,
    version      bigint      not null default 0,
    constraint article_pkey primary key (site_id, id),
    constraint article_site_fkey foreign key (site_id) references site (id),
    constraint article_slug_unique unique (site_id, slug),
    constraint article_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and octet_length(slug) <= 200),
    constraint article_title_length check (octet_length(title) between 1 and 500),
    constraint article_author_length check (octet_length(author) <= 245),
    constraint article_body_length check (octet_length(body) <= 1048576),
    constraint article_body_format_known check (body_format in ('markdown', 'plain')),
    constraint article_source_length check (octet_length(source) <= 64),
    constraint article_replies_known check (replies in ('open', 'closed', 'premoderated')),
    constraint article_closed_has_time check ((replies = 'closed') = (closed_at is not null))
);

create index article_newest on article (site_id, published_at desc, id desc);
