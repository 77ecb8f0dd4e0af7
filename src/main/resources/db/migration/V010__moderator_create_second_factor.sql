-- What somebody has, beside the password that they know.

-- An app that shows codes. The secret is sealed with the service's own, so that this table alone makes no codes.
create table moderator_code_app (
    moderator_id bigint      not null,
    secret       bytea       not null,
    -- shown; to be proven soon after
    begun_at     timestamptz not null,
    -- null: shown, and not proven yet
    confirmed_at timestamptz,
    -- codes up to this step of 30 seconds are used up
    last_step    bigint      not null default 0,
    constraint moderator_code_app_pkey primary key (moderator_id),
    constraint moderator_code_app_moderator_fkey foreign key (moderator_id) references moderator (id),
    constraint moderator_code_app_secret_length check (octet_length(secret) <= 100)
);

-- Codes on paper, each good once, for the day on which the phone is lost.
create table moderator_recovery_code (
    moderator_id bigint not null,
    digest       bytea  not null,
    constraint moderator_recovery_code_pkey primary key (moderator_id, digest),
    constraint moderator_recovery_code_moderator_fkey foreign key (moderator_id) references moderator (id),
    constraint moderator_recovery_code_digest_length check (octet_length(digest) = 32)
);

create table moderator_passkey (
    credential_id bytea       not null,
    id            bigint      not null,
    moderator_id  bigint      not null,
    name          text        not null,
    public_key    bytea       not null,
    sign_count    bigint      not null,
    created_at    timestamptz not null,
    last_used_at  timestamptz,
    constraint moderator_passkey_pkey primary key (credential_id),
    constraint moderator_passkey_id_unique unique (id),
    constraint moderator_passkey_moderator_fkey foreign key (moderator_id) references moderator (id),
    constraint moderator_passkey_credential_length check (octet_length(credential_id) between 1 and 1023),
    constraint moderator_passkey_public_key_length check (octet_length(public_key) <= 2048),
    constraint moderator_passkey_name_length check (octet_length(name) between 1 and 245)
);

create index moderator_passkey_by_moderator on moderator_passkey (moderator_id);

-- Challenges that were answered: none is answered twice.
create table passkey_challenge_used (
    digest     bytea       not null,
    expires_at timestamptz not null,
    constraint passkey_challenge_used_pkey primary key (digest),
    constraint passkey_challenge_used_digest_length check (octet_length(digest) = 32)
);
