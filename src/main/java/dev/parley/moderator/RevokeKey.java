package dev.parley.moderator;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ApiKeyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes a key back; it opens nothing from the next request on. */
@ApplicationScoped
class RevokeKey {

    private static final String REVOKE = """
            update api_key set revoked_at = :now where id = :id and revoked_at is null
            """;

    private final CurrentModerator current;
    private final EntityManager database;
    private final AuditLog log;
    private final Clock clock;

    RevokeKey(CurrentModerator current, EntityManager database, AuditLog log, Clock clock) {
        this.current = current;
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** Whether there was such a key, and it was good until now. */
    @Transactional
    boolean revoke(ApiKeyId id) {
        boolean revoked = database.createNativeQuery(REVOKE)
                        .setParameter("id", id.value())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
        if (revoked) {
            log.append(null, current.actor(), AuditEntry.of(Target.apiKey(id), AuditAction.KEY_REVOKED));
        }
        return revoked;
    }
}
