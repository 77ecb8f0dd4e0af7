-- A site is a tenant: everything that people write belongs to exactly one.
create table site (
    id         bigint      not null,
    key        text        not null,
    name       text        not null,
    -- null: as PARLEY_MODERATION says
    moderation text,
    max_depth  smallint    not null default 5,
    created_at timestamptz not null,
    version    bigint      not null default 0,
    constraint site_pkey primary key (id),
    constraint site_key_unique unique (key),
    constraint site_key_form check (key ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    constraint site_name_length check (octet_length(name) between 1 and 245),
    constraint site_moderation_known check (moderation in ('pre', 'screened', 'post')),
    constraint site_max_depth_range check (max_depth between 2 and 10)
);
