-- One reply. "path" is the reply's place in its branch: the ids of its ancestors and its own, eight bytes each,
-- so that the order of bytes is the order of reading. Below the tenth level it keeps the first ten ancestors.
create table comment (
    site_id        bigint      not null,
    id             bigint      not null,
    article_id     bigint      not null,
    parent_id      bigint,
    root_id        bigint      not null,
    depth          integer     not null,
    path           bytea       not null,
    status         text        not null,
    author_name    text        not null,
    author_email   text        not null,
    author_url     text        not null default '',
    author_key     bytea       not null,
    text           text        not null,
    revision       integer     not null default 1,
    client_address text        not null,
    client_network text        not null,
    user_agent     text        not null default '',
    submission     uuid,
    content_digest bytea       not null,
    created_at     timestamptz not null,
    published_at   timestamptz,
    edited_at      timestamptz,
    reply_count    integer     not null default 0,
    branch_count   integer     not null default 0,
    version        bigint      not null default 0,
    constraint comment_pkey primary key (site_id, id),
    constraint comment_article_fkey foreign key (site_id, article_id) references article (site_id, id),
    constraint comment_parent_fkey foreign key (site_id, parent_id) references comment (site_id, id),
    constraint comment_status_known check (status in ('pending', 'approved', 'rejected', 'spam', 'trash', 'deleted')),
    constraint comment_text_length check (octet_length(text) between 1 and 65525),
    constraint comment_author_name_length check (octet_length(author_name) <= 245),
    constraint comment_author_email_length check (octet_length(author_email) <= 100),
    constraint comment_author_url_length check (octet_length(author_url) <= 200),
    constraint comment_author_key_length check (octet_length(author_key) = 32),
    constraint comment_client_address_length check (octet_length(client_address) <= 64),
    constraint comment_client_network_length check (octet_length(client_network) <= 64),
    constraint comment_user_agent_length check (octet_length(user_agent) <= 500),
    constraint comment_content_digest_length check (octet_length(content_digest) = 32),
    constraint comment_path_length check (octet_length(path) between 8 and 88 and octet_length(path) % 8 = 0),
    constraint comment_top_level check ((parent_id is null) = (root_id = id)),
    constraint comment_approved_has_time check (status <> 'approved' or published_at is not null),
    constraint comment_counts_not_negative check (reply_count >= 0 and branch_count >= 0)
);

-- One reply, once: by the key that the script gives it, and by what it says.
create unique index comment_submission_unique on comment (site_id, submission) where submission is not null;
create unique index comment_content_unique on comment (site_id, content_digest) where status <> 'deleted';

-- A reply stands in the public thread while it is approved, or, as a bare marker, while approved replies hang on it.
create index comment_heads_by_age on comment (site_id, article_id, id)
    where parent_id is null and (status = 'approved' or reply_count > 0);
create index comment_heads_by_discussion on comment (site_id, article_id, (-branch_count), id)
    where parent_id is null and (status = 'approved' or reply_count > 0);
create index comment_branch on comment (site_id, root_id, path)
    where parent_id is not null and (status = 'approved' or reply_count > 0);

create index comment_by_author_key on comment (site_id, author_key, article_id);
create index comment_by_network on comment (site_id, client_network, created_at desc);
create index comment_by_email on comment (site_id, lower(author_email), created_at desc) where author_email <> '';
create index comment_children on comment (site_id, parent_id) where parent_id is not null;
