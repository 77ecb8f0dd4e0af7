package dev.parley.moderation;

import dev.parley.audit.Actor;
import dev.parley.comment.CommentStatus;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/**
 * Whoever rejected a reply does not decide when its author asks for another look: that is for somebody else, if there is
 * somebody else on the site. After a week without an answer it is for everybody, so that no appeal waits for ever.
 */
@ApplicationScoped
class Impartiality {

    private static final String FOR_ANOTHER = """
            o.settled_act is null and o.rejected_kind = :kind and o.rejected_by = :holder
            and o.created_at > cast(:now as timestamptz) - interval '7 days'
            and exists (
                select from moderator m
                where m.state = 'active' and (:kind <> 'moderator' or m.id <> :holder)
                    and (m.role = 'administrator' or exists (
                        select from moderator_site w where w.moderator_id = m.id and w.site_id = o.site_id)))
            """;

    /** Leaves out, of comments {@code c}, what is not for {@code :kind} {@code :holder} to decide. */
    static final String FOR_HOLDER = """
                and not exists (
                    select from appeal o
                    where o.site_id = c.site_id and o.comment_id = c.id and %s)
            """.formatted(FOR_ANOTHER);

    private static final String AMONG = """
            select c.id, c.status, c.version
            from appeal o
            join comment c on c.site_id = o.site_id and c.id = o.comment_id
            where o.site_id = :site and o.comment_id = any(cast(:comments as bigint[])) and %s
            """.formatted(FOR_ANOTHER);

    private static final String COUNT = """
            select count(*)
            from appeal o
            join comment c on c.site_id = o.site_id and c.id = o.comment_id and c.status = 'pending'
            where o.site_id = :site and %s
            """.formatted(FOR_ANOTHER);

    private record Row(long comment, String status, long version) {

        Conflict.ForAnother conflict() {
            return new Conflict.ForAnother(
                    new CommentId(comment), CommentStatus.parse(status).orElseThrow(), version);
        }
    }

    private final EntityManager database;
    private final Clock clock;

    Impartiality(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Which of these are for somebody else. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Conflict.ForAnother> among(SiteId site, Actor actor, Collection<CommentId> comments) {
        List<Row> rows = asked(database.createNativeQuery(AMONG, Row.class), site, actor)
                .setParameter(
                        "comments", comments.stream().map(CommentId::value).toArray(Long[]::new))
                .getResultList();
        return rows.stream().map(Row::conflict).toList();
    }

    /** How many of those that wait are for somebody else. */
    @Transactional
    long count(SiteId site, Actor actor) {
        return (Long) asked(database.createNativeQuery(COUNT, Long.class), site, actor)
                .getSingleResult();
    }

    private Query asked(Query query, SiteId site, Actor actor) {
        return query.setParameter("site", site.value())
                .setParameter("kind", actor.kind().toString())
                .setParameter("holder", actor.id())
                .setParameter("now", clock.instant());
    }
}
