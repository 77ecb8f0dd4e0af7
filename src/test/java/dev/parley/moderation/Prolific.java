package dev.parley.moderation;

import dev.parley.platform.CommentId;
import dev.parley.platform.IdSource;
import dev.parley.platform.Sha256;
import dev.parley.support.Db;
import dev.parley.support.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody who writes a lot, past the product, on a site of their own. */
@ApplicationScoped
class Prolific {

    private static final String ARTICLE = """
            insert into article (site_id, id, slug, title, author, body, body_format, replies, published_at, source)
            select id, ?, 'long', 'Long', 'Ada', 'Words.', 'plain', 'open', now(), 'test' from site where key = ?
            """;

    /** One after the other in each of the five lists. */
    private static final String COMMENTS = """
            insert into comment (site_id, id, article_id, root_id, depth, path, status, author_name, author_email,
                author_key, text, client_address, client_network, content_digest, created_at, published_at)
            select a.site_id, ? + n, a.id, ? + n, 1, int8send(? + n),
                (array['pending', 'approved', 'rejected', 'spam', 'trash'])[n % 5 + 1], 'Jane', ?, ?, 'Reply ' || n,
                '203.0.113.1', '203.0.113.1', sha256(int8send(? + n)), now(), now()
            from article a cross join generate_series(1, ?) n where a.id = ?
            """;

    /** What even a slow machine writes before the connection is given up. */
    private static final int AT_ONCE = 10_000;

    private static final Map<Integer, CommentId> FIRST = new ConcurrentHashMap<>();

    private final World world;
    private final Db db;
    private final IdSource ids;

    Prolific(World world, Db db, IdSource ids) {
        this.world = world;
        this.db = db;
        this.ids = ids;
    }

    /** A site with one article; the article's id. */
    long article() {
        long id = ids.newArticleId().value();
        db.update(ARTICLE, id, world.site());
        return id;
    }

    /** So many comments; the first. */
    CommentId writes(long article, int number, Object authorKey, String email) {
        long before = ids.newCommentId().value();
        for (int done = 0; done < number; done += AT_ONCE) {
            long place = before + done;
            int some = Math.min(AT_ONCE, number - done);
            db.update(COMMENTS, place, place, place, email, authorKey, place, some, article);
        }
        return new CommentId(before + 1);
    }

    /**
     * The first comment of somebody who wrote so many, and nothing else; made once for all tests, because it takes time.
     */
    CommentId oneOf(int number) {
        return FIRST.computeIfAbsent(
                number,
                many -> writes(article(), many, Sha256.of("author of " + many), "author-" + many + "@example.org"));
    }

    /** What the database knows the browser by from which this came. */
    Object keyOf(String comment) {
        return db.value(
                "select author_key from comment where id = ?",
                CommentId.parse(comment).orElseThrow().value());
    }
}
