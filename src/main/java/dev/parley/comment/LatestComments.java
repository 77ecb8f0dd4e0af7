package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the comments that became public last, the latest first. The cost does not depend on how many there are. */
@ApplicationScoped
public class LatestComments {

    private static final String LATEST = """
            select c.id, c.parent_id, c.article_id, a.slug, a.title, c.author_name, c.author_url,
                   {text}, c.published_at, c.edited_at
            from comment c
            join article a on a.site_id = c.site_id and a.id = c.article_id
            where c.site_id = :site and c.status = 'approved' %s
            order by c.published_at desc, c.id desc
            limit :most
            """.replace("{text}", LongTexts.COLUMNS);

    static final String OF_SITE = LATEST.formatted("");
    static final String OF_ARTICLE = LATEST.formatted("and c.article_id = :article");

    private record Row(
            long id,
            @Nullable Long parent,
            long article,
            String slug,
            String title,
            String name,
            String url,
            String text,
            boolean shortened,
            Instant publishedAt,
            @Nullable Instant editedAt) {

        LatestComment comment() {
            return new LatestComment(
                    new CommentId(id),
                    parent == null ? null : new CommentId(parent),
                    new ArticleId(article),
                    slug,
                    title,
                    name,
                    url,
                    text,
                    shortened,
                    publishedAt,
                    editedAt);
        }
    }

    private final EntityManager database;

    LatestComments(EntityManager database) {
        this.database = database;
    }

    /** @param most how many at most */
    @Transactional
    public List<LatestComment> ofSite(SiteId site, int most) {
        return list(query(OF_SITE, site, most));
    }

    /** @param most how many at most */
    @Transactional
    public List<LatestComment> ofArticle(SiteId site, ArticleId article, int most) {
        return list(query(OF_ARTICLE, site, most).setParameter("article", article.value()));
    }

    private Query query(String sql, SiteId site, int most) {
        return database.createNativeQuery(sql, Row.class)
                .setParameter("site", site.value())
                .setParameter("most", most);
    }

    @SuppressWarnings("unchecked")
    private static List<LatestComment> list(Query query) {
        return ((List<Row>) query.getResultList()).stream().map(Row::comment).toList();
    }
}
