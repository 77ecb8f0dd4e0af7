package dev.parley.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells who stands in the log, so that one of them can be asked for. */
@ApplicationScoped
public class AuditActors {

    /** More than anybody could choose from. */
    private static final int MOST = 500;

    /** Jumps along an index from one actor to the next: as many steps as there are actors, however many rows. */
    static final String SEEN = """
            with recursive seen (site_id, kind, id) as (
                select r.site_id, r.actor_kind, r.actor_id
                from unnest(cast(:scopes as bigint[])) as scope (site_id)
                cross join lateral (
                    select site_id, actor_kind, actor_id
                    from audit_entry
                    where site_id = scope.site_id
                    order by actor_kind, actor_id
                    limit 1) r
                union all
                select r.site_id, r.actor_kind, r.actor_id
                from seen
                cross join lateral (
                    select site_id, actor_kind, actor_id
                    from audit_entry
                    where site_id = seen.site_id and (actor_kind, actor_id) > (seen.kind, seen.id)
                    order by actor_kind, actor_id
                    limit 1) r)
            select distinct kind, id
            from (select kind, id from seen limit :most) few
            """;

    private record Row(String kind, long id) {}

    private final EntityManager database;

    AuditActors(EntityManager database) {
        this.database = database;
    }

    /** Everybody who has a row within the scope, each once, in no order; at most {@value #MOST}. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Actor> seenIn(AuditScope scope) {
        List<Row> rows = database.createNativeQuery(SEEN, Row.class)
                .setParameter("scopes", scope.siteIds())
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream()
                .map(row -> new Actor(Actor.Kind.of(row.kind()), row.id()))
                .toList();
    }
}
