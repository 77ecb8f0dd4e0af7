package dev.parley.article;

import dev.parley.platform.IdSource;
import dev.parley.platform.SiteId;
import dev.parley.site.SiteDirectory;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Brings the seed files into the database at each start. What changed in a file changes here; a file that says what it
 * said at the last start leaves alone what was decided since; an article whose file is gone stays, with its comments.
 */
@ApplicationScoped
class SeedLoader {

    private static final Logger LOG = Logger.getLogger(SeedLoader.class);

    /** One statement an article, so that instances which start at the same time do not trip over each other. */
    private static final String UPSERT = """
            insert into article as a
                (site_id, id, slug, title, author, body, body_format, replies, closed_at, published_at, source)
            values
                (:site, :id, :slug, :title, :author, :body, :format, :replies,
                 case when :replies = 'closed' then cast(:now as timestamptz) end, :publishedAt, :source)
            on conflict (site_id, slug) do update set
                title = excluded.title,
                author = excluded.author,
                body = excluded.body,
                body_format = excluded.body_format,
                replies = excluded.replies,
                closed_at = case when excluded.replies = 'closed' then coalesce(a.closed_at, excluded.closed_at) end,
                published_at = excluded.published_at,
                source = excluded.source,
                version = a.version + 1
            where a.source <> excluded.source
            """;

    private final EntityManager database;
    private final SiteDirectory sites;
    private final IdSource ids;
    private final Clock clock;
    private final SeedConfig config;

    SeedLoader(EntityManager database, SiteDirectory sites, IdSource ids, Clock clock, SeedConfig config) {
        this.database = database;
        this.sites = sites;
        this.ids = ids;
        this.clock = clock;
        this.config = config;
    }

    @Transactional
    void load(@Observes StartupEvent start) {
        SiteId site = sites.defaultId();
        List<SeedFile> seeds = new SeedFolder(config.seedsDir(), LOG::warn).read();
        int changed = seeds.stream().mapToInt(seed -> load(site, seed)).sum();
        if (changed > 0) {
            LOG.infof("Loaded %d new or changed articles from %s", changed, config.seedsDir());
        }
    }

    private int load(SiteId site, SeedFile seed) {
        return database.createNativeQuery(UPSERT)
                .setParameter("site", site.value())
                .setParameter("id", ids.newArticleId().value())
                .setParameter("slug", seed.slug())
                .setParameter("title", seed.title())
                .setParameter("author", seed.author())
                .setParameter("body", seed.body())
                .setParameter("format", seed.format().name().toLowerCase(Locale.ROOT))
                .setParameter("replies", seed.replies().toString())
                .setParameter("now", clock.instant())
                .setParameter("publishedAt", seed.publishedAt())
                .setParameter("source", seed.digest())
                .executeUpdate();
    }
}
