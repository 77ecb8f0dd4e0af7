-- What feeds begin with: the replies that became public last, of a site and of an article.
create index comment_published on comment (site_id, published_at desc, id desc) where status = 'approved';
create index comment_published_under on comment (site_id, article_id, published_at desc, id desc)
    where status = 'approved';
