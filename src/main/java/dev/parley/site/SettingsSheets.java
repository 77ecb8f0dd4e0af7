package dev.parley.site;

import dev.parley.platform.ArticleId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and keeps what was decided for a site or an article. */
@ApplicationScoped
public class SettingsSheets {

    private static final String SHEET = """
            select coalesce((select version from settings_version where site_id = :site and article_id = :article), 0),
                   cast((select jsonb_object_agg(name, value) from setting
                         where site_id = :site and article_id = :article) as text),
                   cast((select jsonb_object_agg(name, value) from setting
                         where site_id = :site and article_id = 0 and :article <> 0) as text)
            """;

    private static final String BEGIN = """
            insert into settings_version (site_id, article_id) values (:site, :article)
            on conflict (site_id, article_id) do nothing
            """;

    private static final String LOCK = """
            select version from settings_version where site_id = :site and article_id = :article for update
            """;

    private static final String DECIDE = """
            insert into setting (site_id, article_id, name, value, decided_at)
            values (:site, :article, :name, :value, :now)
            on conflict (site_id, article_id, name)
            do update set value = excluded.value, decided_at = excluded.decided_at
            """;

    private static final String UNDECIDE = """
            delete from setting where site_id = :site and article_id = :article and name = :name
            """;

    private static final String RAISE = """
            update settings_version set version = version + 1 where site_id = :site and article_id = :article
            """;

    private static final String DECIDED = """
            select article_id, count(*) from setting
            where site_id = :site and article_id in (:articles)
            group by article_id
            """;

    private record Count(long article, long settings) {}

    private record Row(
            long version,
            @Nullable String decided,
            @Nullable String wider) {}

    private final EntityManager database;
    private final StoredSettings stored;
    private final Clock clock;
    private final Event<SettingsChanged> changed;

    SettingsSheets(EntityManager database, StoredSettings stored, Clock clock, Event<SettingsChanged> changed) {
        this.database = database;
        this.stored = stored;
        this.clock = clock;
        this.changed = changed;
    }

    /** The settings as they stand. */
    @Transactional
    public SettingsSheet read(SettingsTarget target) {
        Row row = (Row) on(target, database.createNativeQuery(SHEET, Row.class)).getSingleResult();
        Map<Setting, String> otherwise = stored.standard();
        otherwise.putAll(stored.read(row.wider()));
        return new SettingsSheet(row.version(), stored.read(row.decided()), otherwise);
    }

    /** How many settings each of these articles has of its own; those without any are absent. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<ArticleId, Long> decided(SiteId site, Collection<ArticleId> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        List<Count> counts = database.createNativeQuery(DECIDED, Count.class)
                .setParameter("site", site.value())
                .setParameter(
                        "articles", articles.stream().map(ArticleId::value).toList())
                .getResultList();
        return counts.stream().collect(Collectors.toMap(count -> new ArticleId(count.article()), Count::settings));
    }

    /** Waits until nobody else changes these settings; their version. */
    @Transactional(Transactional.TxType.MANDATORY)
    long lock(SettingsTarget target) {
        on(target, database.createNativeQuery(BEGIN)).executeUpdate();
        return (Long) on(target, database.createNativeQuery(LOCK, Long.class)).getSingleResult();
    }

    /** @param changes the new value of each setting that changes; empty to have nothing decided */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(SettingsTarget target, Map<Setting, String> changes) {
        changes.forEach((setting, value) -> write(target, setting, value));
        on(target, database.createNativeQuery(RAISE)).executeUpdate();
        changed.fire(new SettingsChanged(target.site()));
    }

    private void write(SettingsTarget target, Setting setting, String value) {
        if (value.isEmpty()) {
            on(target, database.createNativeQuery(UNDECIDE))
                    .setParameter("name", setting.toString())
                    .executeUpdate();
        } else {
            on(target, database.createNativeQuery(DECIDE))
                    .setParameter("name", setting.toString())
                    .setParameter("value", value)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
    }

    private static Query on(SettingsTarget target, Query query) {
        return query.setParameter("site", target.site().value()).setParameter("article", target.articleNumber());
    }
}
