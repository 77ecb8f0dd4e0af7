package dev.parley.comment;

import dev.parley.platform.ArticleId;
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
            select a.slug, a.id, coalesce(t.published_count, 0)
            from article a
            left join thread t on t.site_id = a.site_id and t.article_id = a.id
            where a.site_id = :site and a.slug = any(cast(:slugs as text[]))
            """;

    private record Row(String slug, long article, long replies) {}

    /** How many there are of one article. */
    public record Count(ArticleId article, long replies) {}

    private final EntityManager database;

    CountReader(EntityManager database) {
        this.database = database;
    }

    /** By slug, in one statement; slugs without an article are absent. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<String, Count> bySlug(SiteId site, Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        List<Row> rows = database.createNativeQuery(BY_SLUG, Row.class)
                .setParameter("site", site.value())
                .setParameter("slugs", slugs.toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(Row::slug, row -> new Count(new ArticleId(row.article()), row.replies())));
    }
}
