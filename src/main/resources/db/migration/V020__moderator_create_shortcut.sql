-- The keys of the desk as a moderator has them: whether they work at all, and the letter of each that they chose
-- themselves. Who has no row has the usual ones; so has a key that is not named here.
create table moderator_shortcut (
    moderator_id bigint  not null,
    enabled      boolean not null,
    letters      jsonb   not null default '{}',
    constraint moderator_shortcut_pkey primary key (moderator_id),
    constraint moderator_shortcut_moderator_fkey foreign key (moderator_id) references moderator (id),
    constraint moderator_shortcut_letters_form check (jsonb_typeof(letters) = 'object'),
    constraint moderator_shortcut_letters_length check (octet_length(letters::text) <= 1000)
);
