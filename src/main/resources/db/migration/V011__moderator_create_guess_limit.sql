-- How many guesses are left, by account and by network. The layout is that of Bucket4j, which alone reads "state".
-- Ids are digests: whoever tries a wrong address may have typed something else into the field.
create table guess_limit (
    id         text   not null,
    state      bytea,
    -- milliseconds since 1970
    expires_at bigint,
    constraint guess_limit_pkey primary key (id),
    constraint guess_limit_id_length check (octet_length(id) <= 100)
);

create index guess_limit_by_expiry on guess_limit (expires_at);
