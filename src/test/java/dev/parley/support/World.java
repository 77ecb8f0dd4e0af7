package dev.parley.support;

import dev.parley.platform.IdSource;
import dev.parley.site.Moderation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The small cast of the tests: articles, and readers who each come from a network of their own. Every article and every
 * reader is new, so that tests do not meet.
 */
@ApplicationScoped
public class World {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final String INSERT_ARTICLE = """
            insert into article (site_id, id, slug, title, author, body, body_format, replies, closed_at, published_at, source)
            select id, ?, ?, ?, 'Ada Example', 'Words to talk about.', 'plain', ?,
                   case when ? = 'closed' then now() - cast(? as interval) end, now(), 'test'
            from site where key = 'default'
            """;

    private final Db db;
    private final IdSource ids;

    World(Db db, IdSource ids) {
        this.db = db;
        this.ids = ids;
    }

    /** A new article that takes replies; its slug. */
    public String article() {
        return article("open", "0");
    }

    /** A new article under which every reply waits; its slug. */
    public String premoderatedArticle() {
        return article("premoderated", "0");
    }

    /** A new article that was closed so long ago, in PostgreSQL's words, such as {@code 2 hours}; its slug. */
    public String closedArticle(String ago) {
        return article("closed", ago);
    }

    private String article(String replies, String closedAgo) {
        String slug = "article-" + NUMBER.incrementAndGet();
        db.update(INSERT_ARTICLE, ids.newArticleId().value(), slug, "About " + slug, replies, replies, closedAgo);
        return slug;
    }

    public void close(String slug, String ago) {
        db.update(
                "update article set replies = 'closed', closed_at = now() - cast(? as interval) where slug = ?",
                ago,
                slug);
    }

    /** How replies become public from now on. */
    public void moderation(Moderation moderation) {
        db.update("update site set moderation = ?", moderation.name().toLowerCase(Locale.ROOT));
    }

    /** Somebody who was never here before, with a network, a browser and an e-mail address of their own. */
    public Reader reader(String name) {
        int number = NUMBER.incrementAndGet();
        String address = "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
        String email = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + number + "@example.org";
        return new Reader(name, email, address);
    }

    /** What a moderator will do from the desk: publishes a reply. */
    public void approve(String commentId) {
        long id = dev.parley.platform.CommentId.parse(commentId).orElseThrow().value();
        db.update("update comment set status = 'approved', published_at = now() where id = ?", id);
        db.update("""
                insert into thread as t (site_id, article_id, published_count, version)
                select site_id, article_id, 1, 1 from comment where id = ?
                on conflict (site_id, article_id)
                do update set published_count = t.published_count + 1, version = t.version + 1
                """, id);
    }

    /** Lets time pass for the limits: what was sent so far was sent this much earlier. */
    public void later(String interval) {
        db.update("""
                update comment set created_at = created_at - cast(? as interval),
                                   published_at = published_at - cast(? as interval)
                """, interval, interval);
    }
}
