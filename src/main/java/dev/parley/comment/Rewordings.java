package dev.parley.comment;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.LoggedAct;
import dev.parley.audit.Target;
import dev.parley.platform.ActId;
import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Gives comments the words of moderators, and takes them back; what authors change of their own is in
 * {@link ThreadWriter}. What was said before stays as a revision, and where the comment stands does not change. The log
 * has the numbers of the wordings and none of their words, which their author may want erased.
 */
@ApplicationScoped
public class Rewordings {

    private final CommentRepository comments;
    private final ThreadLedger ledger;
    private final AuditLog log;
    private final EntityManager database;
    private final Clock clock;

    Rewordings(CommentRepository comments, ThreadLedger ledger, AuditLog log, EntityManager database, Clock clock) {
        this.comments = comments;
        this.ledger = ledger;
        this.log = log;
        this.database = database;
        this.clock = clock;
    }

    /** Applies it, if the comment is still what was seen; in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ruled apply(SiteId site, Rewording wanted, Actor actor) {
        CommentId id = wanted.comment();
        ledger.lockThreadsOf(site, id.value());
        Comment comment = comments.lockedIfThere(site, id).orElse(null);
        if (comment == null || comment.status() == CommentStatus.DELETED) {
            return refused(new RulingOutcome.Unknown(id));
        }
        if (comment.version() != wanted.seen()) {
            return refused(new RulingOutcome.Stale(id, comment.status(), comment.version()));
        }
        if (!comment.isEditable()) {
            return refused(new RulingOutcome.NotPossible(id, comment.status(), comment.version()));
        }
        int before = comment.revision();
        Revision revision = comment.reword(wanted.text(), actor, clock.instant());
        ActId act = written(site, comment, before, revision, AuditAction.EDITED, actor);
        return new Ruled(act, List.of(new RulingOutcome.Applied(id, AuditAction.EDITED)));
    }

    private static Ruled refused(RulingOutcome outcome) {
        return new Ruled(null, List.of(outcome));
    }

    /**
     * Brings back what a comment said before it was reworded, as one more wording. To be called for what is locked and
     * was the last that happened to it.
     */
    ActId back(SiteId site, LoggedAct edited, Actor actor) {
        CommentId id = new CommentId(edited.target().id());
        Comment comment = comments.locked(site, id);
        Revision former = wording(comment, Integer.parseInt(edited.before().getOrDefault("revision", "1")));
        Integer origin = former.restores();
        int before = comment.revision();
        Revision again = comment.restore(origin == null ? former : wording(comment, origin), actor, clock.instant());
        return written(site, comment, before, again, AuditAction.UNDONE, actor);
    }

    private Revision wording(Comment comment, int number) {
        CommentKey key = comment.key();
        return database.find(Revision.class, new Revision.Key(key.siteId(), key.id(), number));
    }

    private ActId written(
            SiteId site, Comment comment, int before, Revision revision, AuditAction action, Actor actor) {
        database.persist(revision);
        comments.flush();
        if (comment.isPublic()) {
            ledger.changed(site, new ArticleId(comment.articleId()));
        }
        return log.append(
                site,
                actor,
                new AuditEntry(
                        Target.comment(new CommentId(comment.key().id())),
                        action,
                        state(before, comment.status()),
                        state(revision.number(), comment.status()),
                        ""));
    }

    private static Map<String, String> state(int revision, CommentStatus status) {
        return Map.of("revision", Integer.toString(revision), "status", status.toString());
    }
}
