package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the counts that pages show, by single statements that many writers may run at once: public replies of an
 * article, replies of a comment, replies in a branch. A recount gives the same figures.
 */
@ApplicationScoped
class ThreadLedger {

    private static final String COUNT = """
            insert into thread as t (site_id, article_id, published_count, version)
            values (:site, :article, greatest(:delta, 0), 1)
            on conflict (site_id, article_id)
            do update set published_count = t.published_count + :delta, version = t.version + 1
            """;

    private static final String COUNT_ON_BRANCH = """
            update comment set branch_count = branch_count + :delta
            where site_id = :site and id = :root
            """;

    /**
     * A parent that is not public itself stands in the thread as a bare marker while replies hang on it: it comes with
     * the first and leaves with the last, which its own parent is told in turn. Answers 0 where nobody is to be told.
     */
    private static final String COUNT_ON_PARENT = """
            update comment set reply_count = reply_count + :delta
            where site_id = :site and id = :parent
            returning case
                when status <> 'approved' and reply_count = case when :delta > 0 then 1 else 0 end
                then coalesce(parent_id, 0)
                else 0
            end
            """;

    private static final String LOCK = """
            select version from thread where site_id = :site and article_id = :article for update
            """;

    private static final String STILL_CARRIES = """
            select reply_count > 0 from comment where site_id = :site and id = :id
            """;

    private final EntityManager database;

    ThreadLedger(EntityManager database) {
        this.database = database;
    }

    /** To be taken before the lock of a comment that may leave the thread: publishing locks in the same order. */
    void lock(SiteId site, ArticleId article) {
        database.createNativeQuery(LOCK, Long.class)
                .setParameter("site", site.value())
                .setParameter("article", article.value())
                .getResultList();
    }

    void published(Comment comment) {
        count(comment, 1);
        countOnParent(comment.key().siteId(), comment.parentId(), 1);
    }

    void withdrawn(Comment comment) {
        count(comment, -1);
        if (!stillCarriesReplies(comment)) {
            countOnParent(comment.key().siteId(), comment.parentId(), -1);
        }
    }

    /** A public comment says something else now: the thread's pages are new, its counts are not. */
    void changed(Comment comment) {
        countOnThread(comment, 0);
    }

    private void count(Comment comment, int delta) {
        countOnThread(comment, delta);
        if (comment.parentId() != null) {
            database.createNativeQuery(COUNT_ON_BRANCH)
                    .setParameter("delta", delta)
                    .setParameter("site", comment.key().siteId())
                    .setParameter("root", comment.rootId())
                    .executeUpdate();
        }
    }

    private void countOnThread(Comment comment, int delta) {
        database.createNativeQuery(COUNT)
                .setParameter("site", comment.key().siteId())
                .setParameter("article", comment.articleId())
                .setParameter("delta", delta)
                .executeUpdate();
    }

    private void countOnParent(long site, @Nullable Long parent, int delta) {
        Long next = parent;
        while (next != null && next != 0) {
            next = (Long) database.createNativeQuery(COUNT_ON_PARENT, Long.class)
                    .setParameter("delta", delta)
                    .setParameter("site", site)
                    .setParameter("parent", next)
                    .getSingleResult();
        }
    }

    private boolean stillCarriesReplies(Comment comment) {
        return (Boolean) database.createNativeQuery(STILL_CARRIES, Boolean.class)
                .setParameter("site", comment.key().siteId())
                .setParameter("id", comment.key().id())
                .getSingleResult();
    }
}
