-- What owners have decided: one row a decision; what has no row follows the default. Article 0 is the site itself, of
-- which its articles follow what they have not decided for themselves.
create table setting (
    site_id    bigint      not null,
    article_id bigint      not null default 0,
    name       text        not null,
    value      text        not null,
    decided_at timestamptz not null,
    constraint setting_pkey primary key (site_id, article_id, name),
    constraint setting_site_fkey foreign key (site_id) references site (id),
    constraint setting_name_form check (name ~ '^[a-z][a-z-]{0,39}$'),
    constraint setting_value_length check (octet_length(value) between 1 and 100)
);

-- Rises with each change of any setting of a site or an article, so that a form that shows older ones is refused.
create table settings_version (
    site_id    bigint not null,
    article_id bigint not null default 0,
    version    bigint not null default 0,
    constraint settings_version_pkey primary key (site_id, article_id),
    constraint settings_version_site_fkey foreign key (site_id) references site (id)
);

insert into setting (site_id, name, value, decided_at)
select id, 'moderation', moderation, created_at from site where moderation is not null
union all
select id, 'max-depth', max_depth::text, created_at from site where max_depth <> 5;

alter table site drop column moderation, drop column max_depth;
