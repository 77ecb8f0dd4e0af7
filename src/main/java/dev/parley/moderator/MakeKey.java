package dev.parley.moderator;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ApiKeyId;
import dev.parley.platform.IdSource;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a key for a program. */
@ApplicationScoped
class MakeKey {

    private static final String INSERT = """
            insert into api_key (id, token_digest, name, rights, made_by, created_at)
            values (:id, :digest, :name, :rights, :maker, :now)
            """;

    private static final String INSERT_SITES = """
            insert into api_key_site (api_key_id, site_id) select :id, id from site where id in (:sites)
            """;

    private final CurrentModerator current;
    private final EntityManager database;
    private final AuditLog log;
    private final IdSource ids;
    private final Clock clock;

    MakeKey(CurrentModerator current, EntityManager database, AuditLog log, IdSource ids, Clock clock) {
        this.current = current;
        this.database = database;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** The key, which is known nowhere afterwards; rights and sites must be some. */
    @Transactional
    ApiKeySecret make(String name, Set<Right> rights, List<SiteView> sites) {
        ApiKeyId id = ids.newApiKeyId();
        ApiKeySecret secret = ApiKeySecret.fresh();
        String rightsText = rights.stream().sorted().map(Right::toString).collect(Collectors.joining(" "));
        database.createNativeQuery(INSERT)
                .setParameter("id", id.value())
                .setParameter("digest", secret.digest())
                .setParameter("name", name)
                .setParameter("rights", rightsText)
                .setParameter("maker", current.id().value())
                .setParameter("now", clock.instant())
                .executeUpdate();
        database.createNativeQuery(INSERT_SITES)
                .setParameter("id", id.value())
                .setParameter(
                        "sites", sites.stream().map(site -> site.id().value()).toList())
                .executeUpdate();
        String siteKeys = SiteGrants.inLog(sites.stream().map(SiteView::key).toList());
        Map<String, String> after = Map.of("name", name, "rights", rightsText, "sites", siteKeys);
        log.append(null, current.actor(), new AuditEntry(Target.apiKey(id), AuditAction.KEY_MADE, Map.of(), after, ""));
        return secret;
    }
}
