-- Keys of programs. Like sessions, known by a digest alone. A revoked one stays: the log names it.
create table api_key (
    id           bigint      not null,
    token_digest bytea       not null,
    name         text        not null,
    -- separated by spaces
    rights       text        not null,
    made_by      bigint      not null,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    constraint api_key_pkey primary key (id),
    constraint api_key_token_unique unique (token_digest),
    constraint api_key_made_by_fkey foreign key (made_by) references moderator (id),
    constraint api_key_token_length check (octet_length(token_digest) = 32),
    constraint api_key_name_length check (octet_length(name) between 1 and 245),
    constraint api_key_rights_form check (rights ~ '^(read-queue|decide)( (read-queue|decide))?$')
);

create table api_key_site (
    api_key_id bigint not null,
    site_id    bigint not null,
    constraint api_key_site_pkey primary key (api_key_id, site_id),
    constraint api_key_site_api_key_fkey foreign key (api_key_id) references api_key (id),
    constraint api_key_site_site_fkey foreign key (site_id) references site (id)
);
