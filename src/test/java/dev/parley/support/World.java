package dev.parley.support;

import dev.parley.audit.Actor;
import dev.parley.comment.Decision;
import dev.parley.comment.Ruling;
import dev.parley.comment.Rulings;
import dev.parley.platform.CommentId;
import dev.parley.platform.IdSource;
import dev.parley.platform.SiteId;
import dev.parley.site.Moderation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The small cast of the tests: articles, and readers who each come from a network of their own. Every article and every
 * reader is new, so that tests do not meet.
 */
@ApplicationScoped
public class World {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Of {@link Staff#PASSWORD}, by the product's own figures, computed once. */
    private static final String PASSWORD_HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$c2FsdCBvZiB0aGUgdGVzdA$BXEJnxUn8c/YhMm6vImfC23D71MWe1dTA8xI2Lxjw/0";

    private static final String INSERT_ARTICLE = """
            insert into article (site_id, id, slug, title, author, body, body_format, replies, closed_at, published_at, source)
            select id, ?, ?, ?, 'Ada Example', 'Words to talk about.', 'plain', ?,
                   case when ? = 'closed' then now() - cast(? as interval) end, now(), 'test'
            from site where key = 'default'
            """;

    private static final String DECIDE_FOR_SITE = """
            insert into setting (site_id, article_id, name, value, decided_at)
            select id, 0, ?, ?, now() from site where key = 'default'
            on conflict (site_id, article_id, name) do update set value = excluded.value
            """;

    private static final String DECIDE_FOR_SITE_OF = """
            insert into setting (site_id, article_id, name, value, decided_at)
            select id, 0, ?, ?, now() from site where key = ?
            on conflict (site_id, article_id, name) do update set value = excluded.value
            """;

    private static final String DECIDE_FOR_ARTICLE = """
            insert into setting (site_id, article_id, name, value, decided_at)
            select site_id, id, ?, ?, now() from article where slug = ?
            on conflict (site_id, article_id, name) do update set value = excluded.value
            """;

    private final Db db;
    private final IdSource ids;
    private final Rulings rulings;

    World(Db db, IdSource ids, Rulings rulings) {
        this.db = db;
        this.ids = ids;
        this.rulings = rulings;
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
        decides("moderation", moderation.name().toLowerCase(Locale.ROOT));
    }

    /** What the owner of the first site decides, until {@link #decidesNothing()}. */
    public void decides(String setting, String value) {
        db.update(DECIDE_FOR_SITE, setting, value);
    }

    /** What the owner decides for one article. */
    public void decides(String slug, String setting, String value) {
        db.update(DECIDE_FOR_ARTICLE, setting, value, slug);
    }

    /** Every site follows the defaults again. */
    public void decidesNothing() {
        db.update("delete from setting where article_id = 0");
    }

    /** Makes an article older, in PostgreSQL's words, such as {@code 3 days}. */
    public void published(String slug, String ago) {
        db.update("update article set published_at = now() - cast(? as interval) where slug = ?", ago, slug);
    }

    /** Somebody who was never here before, with a network, a browser and an e-mail address of their own. */
    public Reader reader(String name) {
        int number = NUMBER.incrementAndGet();
        String email = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + number + "@example.org";
        return new Reader(name, email, addressOf(number));
    }

    /** Somebody signed in who acts on all sites. */
    public Staff administrator() {
        return staff("administrator");
    }

    /** Somebody signed in who acts on the sites with these keys. */
    public Staff moderator(String... siteKeys) {
        Staff staff = staff("moderator");
        for (String key : siteKeys) {
            db.update(
                    "insert into moderator_site (moderator_id, site_id) select ?, id from site where key = ?",
                    staff.id(),
                    key);
        }
        return staff;
    }

    /** Time passes until the app of this person shows another code. */
    public void codesAreForgotten(Staff staff) {
        db.update("update moderator_code_app set last_step = 0 where moderator_id = ?", staff.id());
    }

    /** Another site than the one that is there from the start; its key. */
    public String site() {
        String key = "site-" + NUMBER.incrementAndGet();
        db.update(
                "insert into site (id, key, name, created_at) values (?, ?, ?, now())",
                ids.newSiteId().value(),
                key,
                "Site " + key);
        return key;
    }

    /** Another site, whose pages elsewhere may have discussions if they are of this origin; its key. */
    public String siteOf(String origin) {
        String key = site();
        decidesFor(key, "origins", origin);
        decidesFor(key, "moderation", "post");
        return key;
    }

    /** What the owner of a site decides. */
    public void decidesFor(String siteKey, String setting, String value) {
        db.update(DECIDE_FOR_SITE_OF, setting, value, siteKey);
    }

    private Staff staff(String role) {
        int number = NUMBER.incrementAndGet();
        long id = ids.newModeratorId().value();
        String email = role + number + "@desk.example";
        db.update(
                "insert into moderator (id, email, name, role, state, password_hash, created_at) values (?, ?, ?, ?, 'active', ?, now())",
                id,
                email,
                "Staff " + number,
                role,
                PASSWORD_HASH);
        String token = "token-of-session-".repeat(2) + String.format("%09d", number);
        db.update("""
                insert into moderator_session (id, token_digest, moderator_id, stage, created_at, last_seen_at)
                values (?, sha256(convert_to(?, 'UTF8')), ?, 'complete', now(), now())
                """, ids.newSessionId().value(), token, id);
        return new Staff(id, email, "Staff " + number, addressOf(number), token);
    }

    private static String addressOf(int number) {
        return "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    /** A moderator publishes a reply. */
    public void approve(String commentId) {
        decide(commentId, Decision.APPROVE);
    }

    /** A moderator decides on a reply as it is now. */
    public void decide(String commentId, Decision decision) {
        CommentId id = CommentId.parse(commentId).orElseThrow();
        long seen = db.count("select version from comment where id = ?", id.value());
        SiteId site = new SiteId(db.count("select site_id from comment where id = ?", id.value()));
        QuarkusTransaction.requiringNew()
                .run(() -> rulings.apply(site, List.of(new Ruling(id, seen, decision, "")), Actor.SYSTEM));
    }

    /**
     * Lets time pass for the limits: what was sent lately on the first site was sent this much earlier. What is older,
     * such as the many replies that some tests make, is past all limits already.
     */
    public void later(String interval) {
        db.update("""
                update comment set created_at = created_at - cast(? as interval),
                                   published_at = published_at - cast(? as interval)
                where site_id = (select id from site where key = 'default') and created_at > now() - interval '2 days'
                """, interval, interval);
    }

    /** Nothing waits on the first site; what waited is in the trash, and the counts do not know of it. */
    public void nothingWaits() {
        db.update("""
                update comment set status = 'trash'
                where status = 'pending' and site_id = (select id from site where key = 'default')
                """);
    }
}
