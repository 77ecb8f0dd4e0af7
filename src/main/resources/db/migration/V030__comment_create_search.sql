-- What the desk's search looks through: the words of every comment that its author has not taken back, and the name,
-- e-mail address and website they gave. It stands apart from the comment, because a decision writes a comment anew, and
-- all its indexes with it, but none of its words. The triggers alone write here; a foreign key would look each comment
-- up again, and goes through all of them to do so while a table that grows is still held for a small one.
create table comment_search (
    site_id    bigint   not null,
    comment_id bigint   not null,
    words      tsvector not null,
    constraint comment_search_pkey primary key (site_id, comment_id)
);

-- Every mark of ASCII is a gap: PostgreSQL's parser takes quadratic time for what looks like paths and addresses, and
-- who looks for one word of an address finds it. In no language, because a site's comments are in many.
create function comment_words(author_name text, author_email text, author_url text, words text) returns tsvector
language sql immutable parallel safe
return to_tsvector('pg_catalog.simple', translate(
    author_name || ' ' || author_email || ' ' || author_url || ' ' || words,
    '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', repeat(' ', 32)));

insert into comment_search (site_id, comment_id, words)
select site_id, id, comment_words(author_name, author_email, author_url, text) from comment where status <> 'deleted';

create index comment_search_by_words on comment_search using gin (words);

create function comment_search_add() returns trigger language plpgsql as $$
begin
    insert into comment_search (site_id, comment_id, words)
    select site_id, id, comment_words(author_name, author_email, author_url, text) from added where status <> 'deleted';
    return null;
end
$$;

create function comment_search_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.status = 'deleted' then
        delete from comment_search where site_id = old.site_id and comment_id = old.id;
    else
        update comment_search set words = comment_words(new.author_name, new.author_email, new.author_url, new.text)
        where site_id = new.site_id and comment_id = new.id;
    end if;
    return null;
end
$$;

create trigger comment_searched_when_added after insert on comment
    referencing new table as added for each statement execute function comment_search_add();
create trigger comment_searched_when_changed
    after update of status, author_name, author_email, author_url, text on comment for each row
    when (new.status = 'deleted' and old.status <> 'deleted'
        or old.text <> new.text or old.author_name <> new.author_name
        or old.author_email <> new.author_email or old.author_url <> new.author_url)
    execute function comment_search_change();
create trigger comment_searched_when_removed after delete on comment for each row
    execute function comment_search_change();
