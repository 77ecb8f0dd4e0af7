-- Who is deciding on what. Until its time is over, nobody else is offered the comment. A row is overwritten by the next
-- holder and leaves with the decision, so there are never many.
create table lease (
    site_id     bigint      not null,
    comment_id  bigint      not null,
    holder_kind text        not null,
    holder_id   bigint      not null,
    until       timestamptz not null,
    constraint lease_pkey primary key (site_id, comment_id),
    constraint lease_comment_fkey foreign key (site_id, comment_id) references comment (site_id, id),
    constraint lease_holder_known check (holder_kind in ('moderator', 'api-key'))
);
