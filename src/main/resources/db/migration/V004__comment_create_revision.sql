-- Every wording that a reply ever had. Rows are added, never changed.
create table comment_revision (
    site_id    bigint      not null,
    comment_id bigint      not null,
    number     integer     not null,
    text       text        not null,
    created_at timestamptz not null,
    constraint comment_revision_pkey primary key (site_id, comment_id, number),
    constraint comment_revision_comment_fkey foreign key (site_id, comment_id) references comment (site_id, id),
    constraint comment_revision_text_length check (octet_length(text) between 1 and 65525)
);
