package dev.parley.moderation;

import dev.parley.article.PageAddress;
import dev.parley.article.ThreadPath;
import dev.parley.comment.CommentStatus;
import dev.parley.platform.Beginning;
import dev.parley.platform.CommentId;
import dev.parley.screening.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of the desk's lists, and the statements that read it. */
record CardRow(
        long id,
        long version,
        int wording,
        String status,
        String name,
        String email,
        String url,
        String address,
        String network,
        String userAgent,
        boolean staff,
        int depth,
        String text,
        Instant createdAt,
        @Nullable Instant editedAt,
        String slug,
        String title,
        @Nullable String pageUrl,
        String siteKey,
        @Nullable Long parent,
        @Nullable String parentName,
        @Nullable String parentStatus,
        @Nullable String parentBeginning,
        @Nullable String appeal,
        @Nullable Instant appealedAt) {

    /** Enough to decide nearly all; 50 comments of 64 kB would be a page of three megabytes. */
    static final int LETTERS_ON_A_PAGE = 4_000;

    private static final String COLUMNS = """
            select c.id, c.version, c.revision, c.status, c.author_name, c.author_email, c.author_url,
                   c.client_address, c.client_network, c.user_agent, c.staff_id is not null, c.depth, left(c.text, :letters),
                   c.created_at, c.edited_at, a.slug, a.title, a.url, (select key from site where id = :site),
                   p.id, case when p.status = 'deleted' then '' else p.author_name end, p.status,
                   case when p.status = 'deleted' then '' else left(p.text, 301) end,
                   o.words, o.created_at
            from comment c
            join article a on a.site_id = c.site_id and a.id = c.article_id
            left join comment p on p.site_id = c.site_id and p.id = c.parent_id
            left join appeal o on o.site_id = c.site_id and o.comment_id = c.id and o.settled_act is null
            """;

    static final String ONE = COLUMNS + """
            where c.site_id = :site and c.id = :id and c.status <> 'deleted'
            """;

    /**
     * Of the author of one, whatever became of it, newest first. From each list no more than a page, so that it costs the
     * same however much somebody has written.
     */
    static final String OF_AUTHOR = COLUMNS + """
            join (
                select past.id
                from comment own
                cross join lateral (
                    select h.id
                    from unnest(cast(:lists as text[])) as list(status)
                    cross join lateral (
                        select w.id
                        from comment w
                        where w.site_id = own.site_id and w.author_key = own.author_key
                            and w.status = list.status and w.id < :place
                        order by w.id desc
                        limit :limit) h
                    order by h.id desc
                    limit :limit) past
                where own.site_id = :site and own.id = :id) page on page.id = c.id
            where c.site_id = :site
            order by c.id desc
            """;

    static final String SEVERAL = COLUMNS + """
            where c.site_id = :site and c.id = any(cast(:ids as bigint[])) and c.status <> 'deleted'
            order by c.id
            """;

    private static final String ALL = COLUMNS + """
            where c.site_id = :site and c.status <> 'deleted'
            """;

    private static final String LIST = COLUMNS + """
            where c.site_id = :site and c.status = :status and c.status <> 'deleted'
            """;

    /** Without what somebody else than the reader is deciding on, or is to decide on. */
    private static final String FREE = """
                and not exists (
                    select from lease l
                    where l.site_id = c.site_id and l.comment_id = c.id and l.until > :now
                        and (l.holder_kind <> :kind or l.holder_id <> :holder))
            """ + Impartiality.FOR_HOLDER;

    private static final String OLDEST = """
                and c.id > :place
            order by c.id
            limit :limit
            """;

    private static final String NEWEST = """
                and c.id < :place
            order by c.id desc
            limit :limit
            """;

    /** The page is cut before anything else is read: how many are reported, and how many are not, makes no difference. */
    private static final String OLDEST_REPORTED = COLUMNS + """
            join (select comment_id from reported_comment
                  where site_id = :site and comment_id > :place
                  order by comment_id
                  limit :limit) r on r.comment_id = c.id
            where c.site_id = :site
            order by c.id
            """;

    private static final String NEWEST_REPORTED = COLUMNS + """
            join (select comment_id from reported_comment
                  where site_id = :site and comment_id < :place
                  order by comment_id desc
                  limit :limit) r on r.comment_id = c.id
            where c.site_id = :site
            order by c.id desc
            """;

    /** Those with open reports, in whatever state; the statement has no parameter for one. */
    static String reported(QueueQuery.Direction direction) {
        return switch (direction) {
            case OLDEST -> OLDEST_REPORTED;
            case NEWEST -> NEWEST_REPORTED;
        };
    }

    /** Those of all states; the statement has no parameter for one. */
    static String all(QueueQuery.Direction direction) {
        return ALL + inOrder(direction);
    }

    /** Those of one state. */
    static String page(QueueQuery.Direction direction, boolean onlyFree) {
        return LIST + (onlyFree ? FREE : "") + inOrder(direction);
    }

    private static String inOrder(QueueQuery.Direction direction) {
        return switch (direction) {
            case OLDEST -> OLDEST;
            case NEWEST -> NEWEST;
        };
    }

    CommentId commentId() {
        return new CommentId(id);
    }

    Card card(
            int letters,
            List<Finding> findings,
            Card.@Nullable Reports reports,
            List<Card.Wording> earlier,
            AuthorRecord authorRecord,
            List<Card.Note> notes) {
        Beginning beginning = Beginning.of(text, letters);
        return new Card(
                commentId(),
                version,
                wording,
                status(status),
                depth,
                new Card.Author(name, email, url, address, network, userAgent, staff),
                beginning.text(),
                !beginning.isWhole(),
                createdAt,
                editedAt,
                article(),
                cardParent(),
                appeal == null || appealedAt == null ? null : new Card.Appeal(appeal, appealedAt),
                findings,
                reports,
                earlier,
                authorRecord,
                notes,
                List.of());
    }

    private Card.Article article() {
        PageAddress page = pageUrl == null ? null : new PageAddress(pageUrl);
        return new Card.Article(
                slug, title, page, page == null ? ThreadPath.ofArticle(slug) : ThreadPath.ofPage(siteKey, page));
    }

    private Card.@Nullable Parent cardParent() {
        return parent == null || parentName == null || parentStatus == null || parentBeginning == null
                ? null
                : new Card.Parent(new CommentId(parent), parentName, status(parentStatus), parentBeginning);
    }

    private static CommentStatus status(String text) {
        return CommentStatus.parse(text).orElseThrow();
    }
}
