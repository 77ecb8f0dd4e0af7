package dev.parley.site;

import dev.parley.platform.IdSource;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Makes the site that hosts the seed articles, once. */
@ApplicationScoped
class DefaultSite {

    static final String KEY = "default";
    private static final String NAME = "Parley";

    /** Several instances may start at once on an empty database. */
    private static final String INSERT = """
            insert into site (id, key, name, created_at)
            values (:id, :key, :name, :now)
            on conflict (key) do nothing
            """;

    private final EntityManager database;
    private final IdSource ids;
    private final Clock clock;

    DefaultSite(EntityManager database, IdSource ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    SiteId ensure() {
        database.createNativeQuery(INSERT)
                .setParameter("id", ids.newSiteId().value())
                .setParameter("key", KEY)
                .setParameter("name", NAME)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return new SiteId((Long) database.createNativeQuery("select id from site where key = :key", Long.class)
                .setParameter("key", KEY)
                .getSingleResult());
    }
}
