-- The author of a rejected comment asks for another look, once. It is open until something is decided on the comment:
-- then it names the act that did so.
create table appeal (
    site_id       bigint      not null,
    comment_id    bigint      not null,
    words         text        not null default '',
    -- who rejected the comment, and does not decide on it again while there is somebody else
    rejected_kind text        not null,
    rejected_by   bigint      not null,
    created_at    timestamptz not null,
    settled_act   bigint,
    constraint appeal_pkey primary key (site_id, comment_id),
    constraint appeal_comment_fkey foreign key (site_id, comment_id) references comment (site_id, id),
    constraint appeal_words_length check (octet_length(words) <= 1000)
);

create index appeal_open_by_rejecter on appeal (site_id, rejected_kind, rejected_by) where settled_act is null;
create index appeal_settled on appeal (site_id, settled_act) where settled_act is not null;
