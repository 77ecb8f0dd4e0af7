-- What a rule saw, as it stands in the text, so that moderators see where.
alter table finding add column matched text[] not null default '{}';
alter table finding add constraint finding_matched_length
    check (cardinality(matched) <= 20 and octet_length(array_to_string(matched, '')) <= 20000);
