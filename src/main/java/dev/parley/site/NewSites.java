package dev.parley.site;

import dev.parley.platform.IdSource;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Stores new sites, each key once: several instances, or owners, may ask for the same at once. */
@ApplicationScoped
class NewSites {

    private static final String INSERT = """
            insert into site (id, key, name, created_at)
            values (:id, :key, :name, :now)
            on conflict (key) do nothing
            """;

    private final EntityManager database;
    private final IdSource ids;
    private final Clock clock;

    NewSites(EntityManager database, IdSource ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** The new site; empty where there is one with this key. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<SiteId> add(String key, String name) {
        SiteId id = ids.newSiteId();
        int added = database.createNativeQuery(INSERT)
                .setParameter("id", id.value())
                .setParameter("key", key)
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return added == 0 ? Optional.empty() : Optional.of(id);
    }
}
