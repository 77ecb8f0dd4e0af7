-- What moderators note on authors, for each other: never public. An author is a browser, by the key of its replies; the
-- act that wrote a note names it. A note that was undone is withdrawn by another act.
create table author_note (
    site_id       bigint      not null,
    act_id        bigint      not null,
    author_key    bytea       not null,
    comment_id    bigint      not null,
    moderator_id  bigint      not null,
    once          uuid        not null,
    text          text        not null,
    created_at    timestamptz not null,
    withdrawn_act bigint,
    constraint author_note_pkey primary key (site_id, act_id),
    constraint author_note_comment_fkey foreign key (site_id, comment_id) references comment (site_id, id),
    constraint author_note_once unique (site_id, once),
    constraint author_note_author_key_length check (octet_length(author_key) = 32),
    constraint author_note_text_length check (octet_length(text) between 1 and 500)
);

create index author_note_on_author on author_note (site_id, author_key, act_id desc) where withdrawn_act is null;
