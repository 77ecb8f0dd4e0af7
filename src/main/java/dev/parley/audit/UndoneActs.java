package dev.parley.audit;

import dev.parley.platform.ActId;
import dev.parley.platform.IdSource;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Remembers which acts were undone. The acts themselves stay in the log as they were. */
@ApplicationScoped
public class UndoneActs {

    private static final String ADD = """
            insert into act_undo (site_id, act_id, undone_by) values (:site, :act, :by)
            """;

    private static final String AMONG = """
            select act_id from act_undo where site_id = :site and act_id = any(cast(:acts as bigint[]))
            """;

    /** Along the actor's own rows: as many as the acts that were undone since, and one more. */
    private static final String LAST = """
            select r.act_id
            from audit_entry r
            where r.site_id = :site and r.actor_kind = :kind and r.actor_id = :actor and r.act_id >= :from and r.act_id < :before
                and r.action = any(cast(:actions as text[]))
                and not exists (select from act_undo u where u.site_id = r.site_id and u.act_id = r.act_id)
            order by r.act_id desc
            limit 1
            """;

    private final EntityManager database;

    UndoneActs(EntityManager database) {
        this.database = database;
    }

    /** To be called once for an act, in the transaction that undoes it, after the locks on what it changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(SiteId site, ActId act, ActId by) {
        database.createNativeQuery(ADD)
                .setParameter("site", site.value())
                .setParameter("act", act.value())
                .setParameter("by", by.value())
                .executeUpdate();
    }

    /** Those of these acts that were undone. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Set<ActId> among(SiteId site, Collection<ActId> acts) {
        List<Long> undone = database.createNativeQuery(AMONG, Long.class)
                .setParameter("site", site.value())
                .setParameter("acts", acts.stream().map(ActId::value).toArray(Long[]::new))
                .getResultList();
        return undone.stream().map(ActId::new).collect(Collectors.toSet());
    }

    /**
     * The last act of somebody that did one of these things and was not undone.
     *
     * @param before only acts older than this one; null for all
     */
    @Transactional
    @SuppressWarnings("unchecked")
    public Optional<ActId> last(
            SiteId site, Actor actor, Collection<AuditAction> actions, Instant since, @Nullable ActId before) {
        List<Long> last = database.createNativeQuery(LAST, Long.class)
                .setParameter("site", site.value())
                .setParameter("kind", actor.kind().toString())
                .setParameter("actor", actor.id())
                .setParameter("from", IdSource.firstActAt(since).value())
                .setParameter("before", before == null ? Long.MAX_VALUE : before.value())
                .setParameter(
                        "actions", actions.stream().map(AuditAction::toString).toArray(String[]::new))
                .getResultList();
        return last.stream().findFirst().map(ActId::new);
    }
}
