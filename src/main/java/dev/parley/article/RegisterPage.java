package dev.parley.article;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ArticleId;
import dev.parley.platform.Characters;
import dev.parley.platform.IdSource;
import dev.parley.platform.TypedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** Stores a page elsewhere with its first reply; before that, nothing is known of it. */
@ApplicationScoped
public class RegisterPage {

    /** Bytes of UTF-8. */
    static final int LONGEST_TITLE = 500;

    /** Of two first replies at once, the second waits here for the first. */
    private static final String INSERT = """
            insert into article (site_id, id, slug, title, body, body_format, published_at, source, url)
            values (:site, :id, :slug, :title, '', 'plain', :now, '', :url)
            on conflict (site_id, slug) do nothing
            """;

    private final EntityManager database;
    private final ArticleDirectory articles;
    private final AuditLog log;
    private final IdSource ids;
    private final Clock clock;

    RegisterPage(EntityManager database, ArticleDirectory articles, AuditLog log, IdSource ids, Clock clock) {
        this.log = log;
        this.database = database;
        this.articles = articles;
        this.ids = ids;
        this.clock = clock;
    }

    /** The page as it is stored now, by this call or by another at the same moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ArticleView register(ThreadName.OfPage name) {
        ArticleId id = ids.newArticleId();
        if (insert(id, name) > 0) {
            Map<String, String> after = Map.of("url", name.page().url(), "title", title(name));
            log.append(
                    name.site(),
                    Actor.AUTHOR,
                    new AuditEntry(Target.article(id), AuditAction.PAGE_ADDED, Map.of(), after, ""));
        }
        return articles.find(name).orElseThrow();
    }

    private int insert(ArticleId id, ThreadName.OfPage name) {
        return database.createNativeQuery(INSERT)
                .setParameter("site", name.site().value())
                .setParameter("id", id.value())
                .setParameter("slug", name.slug())
                .setParameter("title", title(name))
                .setParameter("now", clock.instant())
                .setParameter("url", name.page().url())
                .executeUpdate();
    }

    /** As the page calls itself, where that can be shown on one line; else its address. */
    static String title(ThreadName.OfPage name) {
        String title = TypedText.normalised(name.title()).replaceAll("\\s+", " ");
        return Characters.areFitForALine(title) && Characters.areVisible(title)
                ? beginning(title)
                : beginning(name.page().shown());
    }

    /** Whole characters of at most so many bytes of UTF-8: nobody typed it, so nobody could make it shorter. */
    private static String beginning(String title) {
        int end = 0;
        int bytes = 0;
        while (end < title.length()) {
            int character = title.codePointAt(end);
            bytes += Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_TITLE) {
                break;
            }
            end += Character.charCount(character);
        }
        return title.substring(0, end);
    }
}
