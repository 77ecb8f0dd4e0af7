package dev.parley.comment;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.comment.Moves.Found;
import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what moderators note on authors: on the browser that a comment came from, which is proof, and on nothing that
 * anybody can type. The log says that there was a note and not what it said, which its author may want erased.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuthorNotes {

    private static final String GIVEN = "select act_id from author_note where site_id = :site and once = :once";

    private static final String WRITE = """
            insert into author_note (site_id, act_id, author_key, comment_id, moderator_id, once, text, created_at)
            select c.site_id, :act, c.author_key, c.id, :moderator, :once, :text, :now
            from comment c
            where c.site_id = :site and c.id = :comment
            """;

    private static final String WITHDRAW = """
            update author_note set withdrawn_act = :by where site_id = :site and act_id = :act
            """;

    private static final String IS_OF_STAFF = """
            select staff_id is not null from comment where site_id = :site and id = :comment
            """;

    private final EntityManager database;
    private final Moves moves;
    private final AuditLog log;
    private final Clock clock;

    AuthorNotes(EntityManager database, Moves moves, AuditLog log, Clock clock) {
        this.database = database;
        this.moves = moves;
        this.log = log;
        this.clock = clock;
    }

    /** Writes it, once however often the button is pressed; not on those of the desk. */
    public Ruled write(SiteId site, NewNote wanted, Actor actor) {
        CommentId id = wanted.comment();
        Found found = moves.lock(site, List.of(id)).get(id);
        if (found == null || found.now() == CommentStatus.DELETED) {
            return new Ruled(null, List.of(new RulingOutcome.Unknown(id)));
        }
        if (isOfStaff(site, id)) {
            return new Ruled(null, List.of(new RulingOutcome.NotPossible(id, found.now(), found.version())));
        }
        ActId act = given(site, wanted.once()).orElseGet(() -> written(site, wanted, actor));
        return new Ruled(act, List.of(new RulingOutcome.Applied(id, AuditAction.NOTED)));
    }

    private ActId written(SiteId site, NewNote wanted, Actor actor) {
        ActId act = log.append(site, actor, AuditEntry.of(Target.comment(wanted.comment()), AuditAction.NOTED));
        database.createNativeQuery(WRITE)
                .setParameter("act", act.value())
                .setParameter("moderator", actor.id())
                .setParameter("once", wanted.once())
                .setParameter("text", wanted.text())
                .setParameter("now", clock.instant())
                .setParameter("site", site.value())
                .setParameter("comment", wanted.comment().value())
                .executeUpdate();
        return act;
    }

    /** Takes back what the act wrote; the comment is the one that it was written at. */
    ActId withdraw(SiteId site, ActId act, CommentId comment, Actor actor) {
        ActId by = log.append(site, actor, AuditEntry.of(Target.comment(comment), AuditAction.UNDONE));
        database.createNativeQuery(WITHDRAW)
                .setParameter("by", by.value())
                .setParameter("site", site.value())
                .setParameter("act", act.value())
                .executeUpdate();
        return by;
    }

    @SuppressWarnings("unchecked")
    private Optional<ActId> given(SiteId site, UUID once) {
        List<Long> acts = database.createNativeQuery(GIVEN, Long.class)
                .setParameter("site", site.value())
                .setParameter("once", once)
                .getResultList();
        return acts.stream().findFirst().map(ActId::new);
    }

    private boolean isOfStaff(SiteId site, CommentId comment) {
        return (Boolean) database.createNativeQuery(IS_OF_STAFF, Boolean.class)
                .setParameter("site", site.value())
                .setParameter("comment", comment.value())
                .getSingleResult();
    }
}
