-- The people of the desk. An administrator acts on all sites; a moderator on those listed beside.
create table moderator (
    id            bigint      not null,
    email         text        not null,
    name          text        not null default '',
    role          text        not null,
    state         text        not null,
    password_hash text,
    created_at    timestamptz not null,
    version       bigint      not null default 0,
    constraint moderator_pkey primary key (id),
    constraint moderator_email_unique unique (email),
    constraint moderator_email_form check (email = lower(email) and octet_length(email) between 3 and 100),
    constraint moderator_name_length check (octet_length(name) <= 245),
    constraint moderator_role_known check (role in ('moderator', 'administrator')),
    constraint moderator_state_known check (state in ('invited', 'active', 'disabled')),
    constraint moderator_password_hash_length check (octet_length(password_hash) <= 200)
);

create table moderator_site (
    moderator_id bigint not null,
    site_id      bigint not null,
    constraint moderator_site_pkey primary key (moderator_id, site_id),
    constraint moderator_site_moderator_fkey foreign key (moderator_id) references moderator (id),
    constraint moderator_site_site_fkey foreign key (site_id) references site (id)
);
