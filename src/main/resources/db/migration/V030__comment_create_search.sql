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

-- Words with spaces between them, and nothing else: of a comment as of what is looked for. Every mark is a gap, of ASCII
-- because PostgreSQL's parser takes quadratic time for what looks like paths and addresses, of other scripts because what
-- it takes for a letter depends on the locale of the database. Scripts that are written without spaces have one between
-- any two signs. Ranges of Unicode 17: marks of its blocks from Latin-1 to Myanmar, Ethiopic, Khmer and Mongolian;
-- general punctuation to dingbats; of CJK; presentation and full-width forms; pictographs; then kana and Han.
create function comment_text(words text) returns text language sql immutable parallel safe
return regexp_replace(
    regexp_replace(
        words,
        '[' || '\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7'
            || '\u037e\u0387\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u060c\u060d\u061b-\u061f'
            || '\u066a-\u066d\u06d4\u0964\u0965\u0970\u0e4f\u0e5a\u0e5b\u104a-\u104f\u1360-\u1368\u17d4-\u17d6\u1800-\u180a'
            || '\u2000-\u206f\u207a-\u207e\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f'
            || '\u3000-\u3004\u3008-\u3020\u3030\u303d-\u303f\u30a0\u30fb'
            || '\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffef'
            || '\U0001f000-\U0001faff' || ']+',
        ' ', 'g'),
    '([\u3040-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003347f])', ' \1 ', 'g');

-- In no language, because a site's comments are in many.
create function comment_words(author_name text, author_email text, author_url text, words text) returns tsvector
language sql immutable parallel safe
return to_tsvector(
    'pg_catalog.simple', comment_text(author_name || ' ' || author_email || ' ' || author_url || ' ' || words));

-- What another instance writes meanwhile waits, and has its words written by the triggers.
lock table comment in share row exclusive mode;

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
