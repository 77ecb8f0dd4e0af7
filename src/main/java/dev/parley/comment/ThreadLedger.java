package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the counts that pages show, by single statements that many writers may run at once: public replies of an
 * article, replies of a comment, replies in a branch. A recount gives the same figures.
 *
 * <p>Whoever changes what is public takes the thread's row first, then the rows of comments: nobody waits in a circle.
 */
@ApplicationScoped
class ThreadLedger {

    /**
     * A comment that became public, or ceased to be.
     *
     * @param carriesReplies whether it stands in the thread anyway, as a bare marker, because replies hang on it
     */
    record Turn(long article, @Nullable Long parent, long root, boolean carriesReplies, boolean isPublic) {

        static Turn of(Comment comment) {
            return new Turn(
                    comment.articleId(),
                    comment.parentId(),
                    comment.rootId(),
                    comment.carriesReplies(),
                    comment.isPublic());
        }

        long delta() {
            return isPublic ? 1 : -1;
        }
    }

    private record Told(@Nullable Long parent, int delta) {}

    /** The row that would be inserted is checked first, also where it is not: so it must not count below nothing. */
    private static final String COUNT = """
            with d as (select * from unnest(cast(:articles as bigint[]), cast(:deltas as bigint[])) as d(article, delta))
            insert into thread as t (site_id, article_id, published_count, version)
            select :site, d.article, greatest(d.delta, 0), 1 from d order by d.article
            on conflict (site_id, article_id) do update set
                published_count = t.published_count + (select d.delta from d where d.article = t.article_id),
                version = t.version + 1
            """;

    private static final String COUNT_ON_BRANCHES = """
            update comment c set branch_count = c.branch_count + d.delta
            from unnest(cast(:roots as bigint[]), cast(:deltas as bigint[])) as d(root, delta)
            where c.site_id = :site and c.id = d.root
            """;

    /**
     * A parent that is not public itself stands in the thread as a bare marker while replies hang on it: it comes with
     * the first and leaves with the last, which its own parent is told in turn. Answers who is to be told what.
     */
    private static final String COUNT_ON_PARENTS = """
            with counted as (
                update comment c set reply_count = c.reply_count + d.delta
                from unnest(cast(:parents as bigint[]), cast(:deltas as bigint[])) as d(parent, delta)
                where c.site_id = :site and c.id = d.parent
                returning c.parent_id, c.status, c.reply_count as now, c.reply_count - d.delta as before
            )
            select parent_id, case when now > 0 then 1 else -1 end
            from counted
            where status <> 'approved' and (now > 0) <> (before > 0)
            """;

    /** Also makes the row where there is none yet: what is not there cannot be locked. */
    private static final String LOCK = """
            insert into thread as t (site_id, article_id)
            select distinct site_id, article_id from comment
            where site_id = :site and id = any(cast(:comments as bigint[]))
            order by article_id
            on conflict (site_id, article_id) do update set version = t.version
            """;

    private final EntityManager database;
    private final Event<ThreadsChanged> changes;

    ThreadLedger(EntityManager database, Event<ThreadsChanged> changes) {
        this.database = database;
        this.changes = changes;
    }

    /** To be taken before the locks of comments that may join or leave their threads. */
    void lockThreadsOf(SiteId site, Long... comments) {
        database.createNativeQuery(LOCK)
                .setParameter("site", site.value())
                .setParameter("comments", comments)
                .executeUpdate();
    }

    /** The one comment became public, or ceased to be. */
    void settle(SiteId site, Comment comment) {
        settle(site, List.of(Turn.of(comment)));
    }

    /** All counts follow. The states of the comments are written already. */
    void settle(SiteId site, List<Turn> turns) {
        if (turns.isEmpty()) {
            return;
        }
        countOnThreads(site, sums(turns, Turn::article, Turn::delta));
        List<Turn> replies =
                turns.stream().filter(turn -> turn.parent() != null).toList();
        countOnBranches(site, sums(replies, Turn::root, Turn::delta));
        // What carries replies stands in its thread before and after: its parent sees no difference.
        countOnParents(
                site,
                replies.stream()
                        .filter(turn -> !turn.carriesReplies())
                        .map(turn -> new Told(turn.parent(), (int) turn.delta()))
                        .toList());
    }

    /** A public comment says something else now: the thread's pages are new, its counts are not. */
    void changed(SiteId site, ArticleId article) {
        countOnThreads(site, Map.of(article.value(), 0L));
    }

    private void countOnThreads(SiteId site, Map<Long, Long> deltas) {
        count(COUNT, "articles", site, deltas);
        changes.fire(new ThreadsChanged(
                site, deltas.keySet().stream().map(ArticleId::new).collect(Collectors.toUnmodifiableSet())));
    }

    private void countOnBranches(SiteId site, Map<Long, Long> deltas) {
        if (!deltas.isEmpty()) {
            count(COUNT_ON_BRANCHES, "roots", site, deltas);
        }
    }

    private void count(String sql, String rows, SiteId site, Map<Long, Long> deltas) {
        database.createNativeQuery(sql)
                .setParameter("site", site.value())
                .setParameter(rows, deltas.keySet().toArray(Long[]::new))
                .setParameter("deltas", deltas.values().toArray(Long[]::new))
                .executeUpdate();
    }

    /** Level by level; beyond the first only where markers come and go. */
    @SuppressWarnings("unchecked")
    private void countOnParents(SiteId site, List<Told> told) {
        List<Told> next = told;
        while (!next.isEmpty()) {
            Map<Long, Long> deltas = sums(next, Told::parent, Told::delta);
            next = ((List<Told>) database.createNativeQuery(COUNT_ON_PARENTS, Told.class)
                            .setParameter("site", site.value())
                            .setParameter("parents", deltas.keySet().toArray(Long[]::new))
                            .setParameter("deltas", deltas.values().toArray(Long[]::new))
                            .getResultList())
                    .stream().filter(parent -> parent.parent() != null).toList();
        }
    }

    /** Sorted, so that rows are locked in one order. */
    private static <T> Map<Long, Long> sums(List<T> changes, Function<T, @Nullable Long> row, ToLongFunction<T> delta) {
        return changes.stream().collect(Collectors.groupingBy(row, TreeMap::new, Collectors.summingLong(delta)));
    }
}
