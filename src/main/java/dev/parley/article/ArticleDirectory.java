package dev.parley.article;

import dev.parley.platform.ArticleId;
import dev.parley.platform.Cursor;
import dev.parley.platform.SiteId;
import dev.parley.site.SiteSettings;
import dev.parley.site.StoredSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds articles. */
@ApplicationScoped
public class ArticleDirectory {

    /**
     * One page of a list.
     *
     * @param next the place that the next page begins after; null on the last
     */
    public record Headlines(
            List<ArticleHeadline> headlines, @Nullable Cursor next) {}

    private static final int PAGE = 50;

    /** With what was decided for the article and, where it has nothing of its own, for its site. */
    private static final String COLUMNS = """
            select a.id, a.slug, a.title, a.author, a.published_at, a.body, a.body_format, a.replies, a.closed_at,
                   t.value, t.decided_at, a.url, s.key,
                   cast((select jsonb_object_agg(d.name, d.value order by d.article_id) from setting d
                         where d.site_id = a.site_id and d.article_id in (0, a.id)) as text)
            from article a
            join site s on s.id = a.site_id
            left join setting t on t.site_id = a.site_id and t.article_id = a.id and t.name = 'thread'
            """;

    private static final String BY_SLUG = COLUMNS + """
            where a.site_id = :site and a.slug = :slug
            """;

    private static final String BY_ID = COLUMNS + """
            where a.site_id = :site and a.id = :id
            """;

    private static final String NEWEST = """
            select id, slug, title, author, published_at
            from article
            where site_id = :site and url is null and (published_at, id) < (:publishedAt, :id)
            order by published_at desc, id desc
            limit :page
            """;

    /** Words are looked for as they are: there are no wildcards (threat T15). */
    private static final String MATCHING = """
            select id, slug, title, author, published_at
            from article
            where site_id = :site and (published_at, id) < (:publishedAt, :id)
              and (strpos(lower(title), lower(:words)) > 0 or strpos(slug, lower(:words)) > 0)
            order by published_at desc, id desc
            limit :page
            """;

    private record Row(
            long id,
            String slug,
            String title,
            String author,
            Instant publishedAt,
            String body,
            String format,
            String replies,
            @Nullable Instant closedAt,
            @Nullable String decidedThread,
            @Nullable Instant decidedAt,
            @Nullable String url,
            String siteKey,
            @Nullable String decided) {}

    private record HeadlineRow(long id, String slug, String title, String author, Instant publishedAt) {}

    /** Before the newest article there can be: the largest moment that both Java and PostgreSQL count in microseconds. */
    private static final Cursor NEWEST_OF_ALL =
            new Cursor(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z")), Long.MAX_VALUE);

    /** A place may name any moment; beyond these there is no article, and PostgreSQL counts no further. */
    private static final long OLDEST_MOMENT =
            ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("-4000-01-01T00:00:00Z"));

    private final EntityManager database;
    private final StoredSettings stored;
    private final Clock clock;

    ArticleDirectory(EntityManager database, StoredSettings stored, Clock clock) {
        this.database = database;
        this.stored = stored;
        this.clock = clock;
    }

    /** The article of this site with this slug. */
    @Transactional
    public Optional<ArticleView> bySlug(SiteId site, String slug) {
        return Slug.isValid(slug) ? first(site, articles(BY_SLUG, site).setParameter("slug", slug)) : Optional.empty();
    }

    /**
     * What is discussed under this name: stored, or as it would be with its first reply; empty where there is no such
     * article of ours.
     */
    @Transactional
    public Optional<ArticleView> find(ThreadName name) {
        Optional<ArticleView> stored = bySlug(name.site(), name.slug());
        return switch (name) {
            case ThreadName.OfArticle ours -> stored.filter(article -> article.page() == null);
            case ThreadName.OfPage elsewhere -> stored.or(() -> Optional.of(unstored(elsewhere)));
        };
    }

    private ArticleView unstored(ThreadName.OfPage name) {
        return new ArticleView(
                name.site(),
                ArticleView.standIn(name.slug()),
                name.slug(),
                RegisterPage.title(name),
                "",
                clock.instant(),
                "",
                ArticleFormat.PLAIN,
                ThreadState.OPEN,
                null,
                null,
                name.at().settings(),
                name.page(),
                name.path());
    }

    /** An article that another table refers to. */
    @Transactional
    public ArticleView byId(SiteId site, ArticleId id) {
        return first(site, articles(BY_ID, site).setParameter("id", id.value())).orElseThrow();
    }

    /**
     * A page of our own articles, newest first.
     *
     * @param after the place to continue after; null for the beginning
     */
    @Transactional
    public Headlines newest(SiteId site, @Nullable Cursor after) {
        return headlines(database.createNativeQuery(NEWEST, HeadlineRow.class), site, after);
    }

    /**
     * The same of all that is discussed, pages elsewhere included, that have these words, as they stand there, in their title or slug.
     *
     * @param words upper and lower case are the same; empty for all articles
     */
    @Transactional
    public Headlines matching(SiteId site, String words, @Nullable Cursor after) {
        return words.codePoints().allMatch(ArticleDirectory::mayStandInATitle)
                ? headlines(
                        database.createNativeQuery(MATCHING, HeadlineRow.class).setParameter("words", words),
                        site,
                        after)
                : new Headlines(List.of(), null);
    }

    /** PostgreSQL does not even take the others as a parameter. */
    private static boolean mayStandInATitle(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }

    @SuppressWarnings("unchecked")
    private static Headlines headlines(Query query, SiteId site, @Nullable Cursor after) {
        Cursor place = after == null ? NEWEST_OF_ALL : after;
        List<HeadlineRow> rows = query.setParameter("site", site.value())
                .setParameter("publishedAt", moment(place))
                .setParameter("id", place.id())
                .setParameter("page", PAGE + 1)
                .getResultList();
        List<ArticleHeadline> headlines =
                rows.stream().limit(PAGE).map(ArticleDirectory::headline).toList();
        return new Headlines(headlines, rows.size() > PAGE ? place(headlines.getLast()) : null);
    }

    private static Instant moment(Cursor place) {
        long micros = Math.clamp(place.rank(), OLDEST_MOMENT, NEWEST_OF_ALL.rank());
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static Cursor place(ArticleHeadline headline) {
        return new Cursor(
                ChronoUnit.MICROS.between(Instant.EPOCH, headline.publishedAt()),
                headline.id().value());
    }

    private Query articles(String sql, SiteId site) {
        return database.createNativeQuery(sql, Row.class).setParameter("site", site.value());
    }

    @SuppressWarnings("unchecked")
    private Optional<ArticleView> first(SiteId site, Query query) {
        return ((List<Row>) query.getResultList()).stream().findFirst().map(row -> view(site, row));
    }

    private ArticleView view(SiteId site, Row row) {
        ArticleFormat format = ArticleFormat.valueOf(row.format().toUpperCase(Locale.ROOT));
        SiteSettings settings = stored.inForce(row.decided());
        Opening opening = opening(row, settings);
        PageAddress page = row.url() == null ? null : new PageAddress(row.url());
        return new ArticleView(
                site,
                new ArticleId(row.id()),
                row.slug(),
                row.title(),
                row.author(),
                row.publishedAt(),
                row.body(),
                format,
                opening.state(),
                opening.closedAt(),
                opening.closesAt(),
                settings,
                page,
                page == null ? ThreadPath.ofArticle(row.slug()) : ThreadPath.ofPage(row.siteKey(), page));
    }

    /** Who decides that an old article is open means it, so its age closes only what nobody has decided. */
    private Opening opening(Row row, SiteSettings settings) {
        Opening written = new Opening(ThreadState.of(row.replies()), row.closedAt());
        return row.decidedThread() == null || row.decidedAt() == null
                ? written.aged(row.publishedAt(), settings, clock.instant())
                : written.decided(ThreadState.of(row.decidedThread()), row.decidedAt());
    }

    private static ArticleHeadline headline(HeadlineRow row) {
        return new ArticleHeadline(new ArticleId(row.id()), row.slug(), row.title(), row.author(), row.publishedAt());
    }
}
