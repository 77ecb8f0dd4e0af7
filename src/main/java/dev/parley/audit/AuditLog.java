package dev.parley.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.platform.ActId;
import dev.parley.platform.IdSource;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the log in the caller's transaction, so that a change and its row are there together or not at all (threats
 * T36, T39). Call it after the locks on what changes are taken: then the order of acts is the order of events.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditLog {

    /** Stands for the whole installation, where an act belongs to no single site. */
    static final long EVERYWHERE = 0;

    /** All rows of an act in one statement, however many there are. */
    private static final String APPEND = """
            insert into audit_entry
                (site_id, act_id, position, at, actor_kind, actor_id, target_kind, target_id, action, before, after, reason)
            select :site, :act, row_number() over (), :at, :actorKind, :actor,
                   e.kind, e.id, e.action, e.before, e.after, e.reason
            from jsonb_to_recordset(cast(:entries as jsonb))
                as e(kind text, id bigint, action text, before jsonb, after jsonb, reason text)
            """;

    private final EntityManager database;
    private final ObjectMapper json;
    private final IdSource ids;
    private final Clock clock;

    AuditLog(EntityManager database, ObjectMapper json, IdSource ids, Clock clock) {
        this.database = database;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records what one act of somebody changed.
     *
     * @param site where; null for what belongs to no single site, such as accounts
     * @return the act, by which its rows are found again
     */
    public ActId append(@Nullable SiteId site, Actor actor, List<AuditEntry> entries) {
        ActId act = ids.newActId();
        database.createNativeQuery(APPEND)
                .setParameter("site", site == null ? EVERYWHERE : site.value())
                .setParameter("act", act.value())
                .setParameter("at", clock.instant())
                .setParameter("actorKind", actor.kind().toString())
                .setParameter("actor", actor.id())
                .setParameter("entries", json(entries))
                .executeUpdate();
        return act;
    }

    public ActId append(@Nullable SiteId site, Actor actor, AuditEntry entry) {
        return append(site, actor, List.of(entry));
    }

    private String json(List<AuditEntry> entries) {
        try {
            return json.writeValueAsString(entries.stream().map(AuditLog::row).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of strings are always JSON", e);
        }
    }

    private static Map<String, Object> row(AuditEntry entry) {
        return Map.of(
                "kind", entry.target().kind().toString(),
                "id", entry.target().id(),
                "action", entry.action().toString(),
                "before", entry.before(),
                "after", entry.after(),
                "reason", entry.reason());
    }
}
