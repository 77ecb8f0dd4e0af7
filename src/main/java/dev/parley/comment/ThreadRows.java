package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.platform.Cursor;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL behind {@link ThreadReader}. */
@ApplicationScoped
class ThreadRows {

    /** Repeated to the letter in the partial indexes of the migrations, or PostgreSQL does not use them. */
    private static final String IN_THREAD = "(c.status = 'approved' or c.reply_count > 0)";

    private static final String HEADS = """
            from comment c
            where c.site_id = :site and c.article_id = :article and c.parent_id is null
              and %s and %s
            order by %s
            limit %s
            """;

    private static final String PLACES = "select c.id, c.branch_count " + HEADS;

    /**
     * How much there is room for stands in it as numbers: PostgreSQL plans it once a connection only where it sees that
     * a plan for any article is as good as one for this, and planning takes longer than the page.
     */
    private static final String PAGE = """
            with reached as materialized (select c.* %s),
            head as materialized (
                select c.* from (
                    select c.*, sum(1 + least(c.branch_count, {shown})) over (order by %s)
                                - 1 - least(c.branch_count, {shown}) as taken
                    from reached c) c
                where c.taken <= {room})
            (select %s from head c)
            union all
            (select r.* from head h cross join lateral (
                select %s
                from comment c
                where c.site_id = :site and c.root_id = h.id and c.parent_id is not null and %s
                  and c.path >= case when h.id = :windowRoot then :windowFrom else h.path end
                order by c.path
                limit {shown} + 1) r)
            union all
            (select %s
            from comment c
            where c.site_id = :site and c.id in (:windowAncestors) and c.parent_id is not null and %s)
            """.replace("{shown}", Integer.toString(PageRoom.BRANCH))
            .replace("{room}", Integer.toString(PageRoom.REPLIES));

    private static final String ONE = """
            select %s
            from comment c
            where c.site_id = :site and c.article_id = :article and c.id = :id
              and (%s or c.author_key = :reader and c.status in ('pending', 'spam', 'rejected'))
            """;

    private static final String HELD = """
            select %s
            from comment c
            where c.site_id = :site and c.article_id = :article and c.author_key = :reader
              and c.status in ('pending', 'spam', 'rejected') and c.reply_count = 0
            order by c.id
            limit 100
            """;

    private static final String PATHS_BEFORE = """
            select c.path
            from comment c
            where c.site_id = :site and c.root_id = :root and c.parent_id is not null and %s
              and c.path < :path
            order by c.path desc
            limit :branch
            """;

    private static final String COUNT = """
            select coalesce(sum(published_count), 0)
            from thread
            where site_id = :site and article_id = :article
            """;

    private static final String COUNTS = """
            select article_id, published_count
            from thread
            where site_id = :site and article_id in (:articles) and published_count > 0
            """;

    private static final String ARTICLE = """
            select c.article_id
            from comment c
            where c.site_id = :site and c.id = :id
              and (c.status = 'approved' or c.author_key = :reader and c.status in ('pending', 'spam', 'rejected'))
            """;

    private record Place(long id, int branchCount) {}

    private record Count(long article, long replies) {}

    private final EntityManager database;

    ThreadRows(EntityManager database) {
        this.database = database;
    }

    /** Heads after the place with their branches; one head and one reply a branch more than there is room for. */
    List<ThreadRow> page(ThreadQuery query, HeadScan scan, Cursor after, BranchWindow window, int heads) {
        boolean isFull = heads == PageRoom.HEADS;
        String limit = isFull ? Integer.toString(heads + 1) : ":heads";
        Query page = placed(forReader(pageSql(scan, limit), ThreadRow.class, query), scan, after);
        return list((isFull ? page : page.setParameter("heads", heads + 1))
                .setParameter("windowRoot", window.root())
                .setParameter("windowFrom", window.from())
                .setParameter("windowAncestors", window.ancestors()));
    }

    /** @param heads how many at most */
    static String pageSql(HeadScan scan, String heads) {
        String columns = ThreadRow.COLUMNS;
        String head = HEADS.formatted(IN_THREAD, scan.beyond(), scan.sort(), heads);
        return PAGE.formatted(head, scan.sort(), columns, columns, IN_THREAD, columns, IN_THREAD);
    }

    /** The places of the heads that a scan meets after a place. */
    List<HeadPlace> places(ThreadQuery query, HeadScan scan, Cursor after, int heads) {
        String sql = PLACES.formatted(IN_THREAD, scan.beyond(), scan.sort(), ":heads");
        Query places = inThread(sql, Place.class, query).setParameter("heads", heads);
        return ThreadRows.<Place>list(placed(places, scan, after)).stream()
                .map(place -> new HeadPlace(scan.place(place.branchCount(), place.id()), place.branchCount()))
                .toList();
    }

    /** A comment of the thread that the reader may see. */
    Optional<ThreadRow> one(ThreadQuery query, CommentId id) {
        String sql = ONE.formatted(ThreadRow.COLUMNS, IN_THREAD);
        return ThreadRows.<ThreadRow>list(forReader(sql, ThreadRow.class, query).setParameter("id", id.value()))
                .stream()
                .findFirst();
    }

    /** What the reader wrote in this thread that nobody else sees. */
    List<ThreadRow> held(ThreadQuery query) {
        return query.reader() == null
                ? List.of()
                : list(forReader(HELD.formatted(ThreadRow.COLUMNS), ThreadRow.class, query));
    }

    /** The paths of the replies of a branch that stand before this one, the nearest first. */
    List<byte[]> pathsBefore(ThreadQuery query, ThreadRow row, int branch) {
        return list(database.createNativeQuery(PATHS_BEFORE.formatted(IN_THREAD), byte[].class)
                .setParameter("site", query.site().value())
                .setParameter("root", row.rootId())
                .setParameter("path", row.path())
                .setParameter("branch", branch));
    }

    long count(ThreadQuery query) {
        return ((Number) inThread(COUNT, Long.class, query).getSingleResult()).longValue();
    }

    Map<ArticleId, Long> counts(SiteId site, Collection<ArticleId> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return ThreadRows.<Count>list(database.createNativeQuery(COUNTS, Count.class)
                        .setParameter("site", site.value())
                        .setParameter(
                                "articles",
                                articles.stream().map(ArticleId::value).toList()))
                .stream()
                .collect(Collectors.toMap(count -> new ArticleId(count.article()), Count::replies));
    }

    Optional<ArticleId> articleOf(SiteId site, CommentId comment, @Nullable AuthorKey reader) {
        return ThreadRows.<Long>list(database.createNativeQuery(ARTICLE, Long.class)
                        .setParameter("site", site.value())
                        .setParameter("id", comment.value())
                        .setParameter("reader", digest(reader)))
                .stream()
                .findFirst()
                .map(ArticleId::new);
    }

    private Query forReader(String sql, Class<?> row, ThreadQuery query) {
        return inThread(sql, row, query)
                .setParameter("reader", digest(query.reader()))
                .setParameter("whole", query.whole());
    }

    private Query inThread(String sql, Class<?> row, ThreadQuery query) {
        return database.createNativeQuery(sql, row)
                .setParameter("site", query.site().value())
                .setParameter("article", query.article().value());
    }

    private static Query placed(Query query, HeadScan scan, Cursor place) {
        query.setParameter("id", place.id());
        return scan.isRanked() ? query.setParameter("rank", place.rank()) : query;
    }

    /** Nobody's digest equals no stored one: those have 32 bytes. */
    private static byte[] digest(@Nullable AuthorKey reader) {
        return reader == null ? new byte[0] : reader.digest();
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Query query) {
        return query.getResultList();
    }
}
