package dev.parley.browser;

import dev.parley.platform.IdSource;
import dev.parley.support.Db;
import jakarta.enterprise.context.ApplicationScoped;

/** More replies than anybody could type, written past the product in the form in which it writes them. */
@ApplicationScoped
class Crowd {

    private static final String REPLIES = """
            insert into comment (site_id, id, article_id, root_id, depth, path, status, author_name, author_email,
                                 author_key, text, client_address, client_network, content_digest, created_at, published_at)
            select a.site_id, ? + n, a.id, ? + n, 1, int8send(? + n), 'approved', 'Reader ' || n, '',
                   sha256('nobody'), 'This is what reader number ' || n || ' has to say about the clock.', '10.255.0.1',
                   '10.255.0.1', sha256(convert_to(a.id || ' ' || n, 'UTF8')), now() - interval '2 days', now()
            from article a, generate_series(1, ?) n where a.slug = ?
            """;

    private static final String COUNT = """
            insert into thread (site_id, article_id, published_count, version)
            select site_id, id, ?, 1 from article where slug = ?
            """;

    private final Db db;
    private final IdSource ids;

    Crowd(Db db, IdSource ids) {
        this.db = db;
        this.ids = ids;
    }

    /** Lets so many people answer an article that nobody has answered yet. */
    void gathersUnder(String slug, int people) {
        long before = ids.newCommentId().value();
        db.update(REPLIES, before, before, before, people, slug);
        db.update(COUNT, (long) people, slug);
        db.update("analyze comment");
    }
}
