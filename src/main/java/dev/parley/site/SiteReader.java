package dev.parley.site;

import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads sites with their settings. */
@ApplicationScoped
class SiteReader {

    private static final String ALL = """
            select s.id, s.key, s.name,
                   cast((select jsonb_object_agg(d.name, d.value) from setting d
                         where d.site_id = s.id and d.article_id = 0) as text)
            from site s
            """;

    private static final String BY_KEY = ALL + " where s.key = :key";

    private static final String BY_ID = ALL + " where s.id = :id";

    /** The one that was there first comes first. */
    private static final String IN_ORDER = ALL + " order by s.id";

    private record Row(
            long id, String key, String name, @Nullable String decided) {}

    private final EntityManager database;
    private final StoredSettings stored;

    SiteReader(EntityManager database, StoredSettings stored) {
        this.database = database;
        this.stored = stored;
    }

    Optional<SiteView> byKey(String key) {
        return views(database.createNativeQuery(BY_KEY, Row.class).setParameter("key", key))
                .findFirst();
    }

    Optional<SiteView> byId(SiteId id) {
        return views(database.createNativeQuery(BY_ID, Row.class).setParameter("id", id.value()))
                .findFirst();
    }

    List<SiteView> all() {
        return views(database.createNativeQuery(IN_ORDER, Row.class)).toList();
    }

    @SuppressWarnings("unchecked")
    private Stream<SiteView> views(Query query) {
        return ((List<Row>) query.getResultList()).stream().map(this::view);
    }

    private SiteView view(Row row) {
        return new SiteView(new SiteId(row.id()), row.key(), row.name(), stored.inForce(row.decided()));
    }
}
