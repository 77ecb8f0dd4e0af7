package dev.parley.article;

import dev.parley.platform.ArticleId;
import dev.parley.platform.Cursor;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
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

    private static final String COLUMNS = """
            select id, slug, title, author, published_at, body, body_format, replies, closed_at
            from article
            """;

    private static final String BY_SLUG = COLUMNS + """
            where site_id = :site and slug = :slug
            """;

    private static final String BY_ID = COLUMNS + """
            where site_id = :site and id = :id
            """;

    private static final String NEWEST = """
            select id, slug, title, author, published_at
            from article
            where site_id = :site and (published_at, id) < (:publishedAt, :id)
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
            @Nullable Instant closedAt) {}

    private record HeadlineRow(long id, String slug, String title, String author, Instant publishedAt) {}

    /** Before the newest article there can be: the largest moment that both Java and PostgreSQL count in microseconds. */
    private static final Cursor NEWEST_OF_ALL =
            new Cursor(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z")), Long.MAX_VALUE);

    /** A place may name any moment; beyond these there is no article, and PostgreSQL counts no further. */
    private static final long OLDEST_MOMENT =
            ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("-4000-01-01T00:00:00Z"));

    private final EntityManager database;

    ArticleDirectory(EntityManager database) {
        this.database = database;
    }

    /** The article of this site with this slug. */
    @Transactional
    public Optional<ArticleView> bySlug(SiteId site, String slug) {
        return Slug.isValid(slug) ? first(site, articles(BY_SLUG, site).setParameter("slug", slug)) : Optional.empty();
    }

    /** An article that another table refers to. */
    @Transactional
    public ArticleView byId(SiteId site, ArticleId id) {
        return first(site, articles(BY_ID, site).setParameter("id", id.value())).orElseThrow();
    }

    /**
     * A page of the articles, newest first.
     *
     * @param after the place to continue after; null for the beginning
     */
    @Transactional
    @SuppressWarnings("unchecked")
    public Headlines newest(SiteId site, @Nullable Cursor after) {
        Cursor place = after == null ? NEWEST_OF_ALL : after;
        List<HeadlineRow> rows = database.createNativeQuery(NEWEST, HeadlineRow.class)
                .setParameter("site", site.value())
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
    private static Optional<ArticleView> first(SiteId site, Query query) {
        return ((List<Row>) query.getResultList()).stream().findFirst().map(row -> view(site, row));
    }

    private static ArticleView view(SiteId site, Row row) {
        ArticleFormat format = ArticleFormat.valueOf(row.format().toUpperCase(Locale.ROOT));
        return new ArticleView(
                site,
                new ArticleId(row.id()),
                row.slug(),
                row.title(),
                row.author(),
                row.publishedAt(),
                row.body(),
                format,
                ThreadState.of(row.replies()),
                row.closedAt());
    }

    private static ArticleHeadline headline(HeadlineRow row) {
        return new ArticleHeadline(new ArticleId(row.id()), row.slug(), row.title(), row.author(), row.publishedAt());
    }
}
