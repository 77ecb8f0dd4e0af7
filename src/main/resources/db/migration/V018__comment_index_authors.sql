-- An author's record on the desk: how much there is in each list, the first and the last of it, each a short range of an
-- index however much that is. Of one browser, which is proof, and of one typed address, which is none.
create index comment_record_of_browser on comment (site_id, author_key, status, id);
create index comment_record_of_address on comment (site_id, lower(author_email), status, id) include (author_email)
    where author_email <> '';
