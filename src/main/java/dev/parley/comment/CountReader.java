package dev.parley.comment;

import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads how many replies are public, of many articles at once. */
@ApplicationScoped
public class CountReader {

    private static final String BY_SLUG = """
            select a.slug, t.published_count
            from article a
            join thread t on t.site_id = a.site_id and t.article_id = a.id
            where a.site_id = :site and a.slug = any(cast(:slugs as text[])) and t.published_count > 0
            """;

    private record Count(String slug, long replies) {}

    private final EntityManager database;

    CountReader(EntityManager database) {
        this.database = database;
    }

    /** By slug, in one statement; articles without any, and slugs without an article, are absent. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<String, Long> bySlug(SiteId site, Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        List<Count> counts = database.createNativeQuery(BY_SLUG, Count.class)
                .setParameter("site", site.value())
                .setParameter("slugs", slugs.toArray(String[]::new))
                .getResultList();
        return counts.stream().collect(Collectors.toMap(Count::slug, Count::replies));
    }
}
