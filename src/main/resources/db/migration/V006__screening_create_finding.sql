-- Why screening decided as it did: one row for each rule that spoke, in the order of the rules.
create table finding (
    site_id    bigint   not null,
    comment_id bigint   not null,
    revision   integer  not null,
    position   smallint not null,
    rule       text     not null,
    effect     text     not null,
    evidence   text     not null default '',
    constraint finding_pkey primary key (site_id, comment_id, revision, position),
    constraint finding_comment_fkey foreign key (site_id, comment_id) references comment (site_id, id),
    constraint finding_rule_form check (rule ~ '^[a-z][a-z-]{0,39}$'),
    constraint finding_effect_known check (effect in ('hold', 'hold-in-any-mode', 'spam')),
    constraint finding_evidence_length check (octet_length(evidence) <= 1000)
);
