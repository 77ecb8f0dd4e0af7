package dev.parley.site;

import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads sites; what a site has not decided follows the configuration. */
@ApplicationScoped
class SiteReader {

    private static final String BY_KEY = """
            select id, key, name, moderation, max_depth
            from site
            where key = :key
            """;

    private record Row(
            long id, String key, String name, @Nullable String moderation, short maxDepth) {}

    private final EntityManager database;
    private final SiteConfig config;

    SiteReader(EntityManager database, SiteConfig config) {
        this.database = database;
        this.config = config;
    }

    SiteView byKey(String key) {
        return view((Row) database.createNativeQuery(BY_KEY, Row.class)
                .setParameter("key", key)
                .getSingleResult());
    }

    private SiteView view(Row row) {
        Moderation moderation = row.moderation() == null
                ? config.moderation()
                : Moderation.valueOf(row.moderation().toUpperCase(Locale.ROOT));
        return new SiteView(
                new SiteId(row.id()), row.key(), row.name(), SiteSettings.standard(moderation, row.maxDepth()));
    }
}
