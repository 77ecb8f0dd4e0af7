-- Who is signed in. Of the cookie only its digest is kept, so that this table opens no door.
create table moderator_session (
    id           bigint      not null,
    token_digest bytea       not null,
    moderator_id bigint      not null,
    -- 'password': the second factor is still to come
    stage        text        not null,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    client       text        not null default '',
    user_agent   text        not null default '',
    constraint moderator_session_pkey primary key (id),
    constraint moderator_session_token_unique unique (token_digest),
    constraint moderator_session_moderator_fkey foreign key (moderator_id) references moderator (id),
    constraint moderator_session_token_length check (octet_length(token_digest) = 32),
    constraint moderator_session_stage_known check (stage in ('password', 'complete')),
    constraint moderator_session_client_length check (octet_length(client) <= 64),
    constraint moderator_session_user_agent_length check (octet_length(user_agent) <= 500)
);

create index moderator_session_by_moderator on moderator_session (moderator_id);

-- A door that opens once: for the first administrator, for who is invited, for who has lost a password.
create table one_time_link (
    token_digest bytea       not null,
    purpose      text        not null,
    moderator_id bigint,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    constraint one_time_link_pkey primary key (token_digest),
    constraint one_time_link_moderator_fkey foreign key (moderator_id) references moderator (id),
    constraint one_time_link_token_length check (octet_length(token_digest) = 32),
    constraint one_time_link_purpose_known check (purpose in ('setup', 'invitation', 'recovery')),
    constraint one_time_link_is_somebodys check ((purpose = 'setup') = (moderator_id is null))
);

create index one_time_link_by_moderator on one_time_link (moderator_id);
