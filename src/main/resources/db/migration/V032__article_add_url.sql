-- The canonical address of a page elsewhere that is discussed here; null for our own articles.
alter table article
    add column url text,
    add constraint article_url_form check (url ~ '^https?://' and octet_length(url) <= 1000);
