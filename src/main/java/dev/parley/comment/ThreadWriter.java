package dev.parley.comment;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ActId;
import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.platform.IdSource;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes threads for those who write in them; what moderators decide is in {@link Rulings}. Each verb joins the
 * caller's transaction and leaves comment, revisions, counts and log in step; what breaks a named constraint surfaces
 * before the verb returns.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ThreadWriter {

    private static final String ENTRUST = """
            update comment set author_key = :key
            where site_id = :site and id = :id and author_key <> :key
            """;

    private final CommentRepository comments;
    private final ThreadLedger ledger;
    private final QueueLedger queue;
    private final ReportLedger reports;
    private final AppealLedger appeals;
    private final AuditLog log;
    private final EntityManager database;
    private final IdSource ids;
    private final Clock clock;

    ThreadWriter(
            CommentRepository comments,
            ThreadLedger ledger,
            QueueLedger queue,
            ReportLedger reports,
            AppealLedger appeals,
            AuditLog log,
            EntityManager database,
            IdSource ids,
            Clock clock) {
        this.comments = comments;
        this.ledger = ledger;
        this.queue = queue;
        this.reports = reports;
        this.appeals = appeals;
        this.log = log;
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds a comment.
     *
     * @param status what screening made of it: approved, pending or spam
     * @throws org.hibernate.exception.ConstraintViolationException when the same reply is there already
     */
    public CommentId add(NewComment written, CommentStatus status) {
        CommentId id = ids.newCommentId();
        Instant now = clock.instant();
        Comment comment = new Comment(CommentKey.of(written.site(), id), written, parentOf(written), now);
        if (status == CommentStatus.APPROVED) {
            comment.approve(now);
        } else if (status == CommentStatus.SPAM) {
            comment.markSpam();
        }
        comments.persistAndFlush(comment);
        database.persist(comment.firstRevision());
        if (comment.isPublic()) {
            ledger.settle(written.site(), comment);
        }
        log.append(
                written.site(),
                Actor.AUTHOR,
                new AuditEntry(
                        Target.comment(id), AuditAction.SUBMITTED, Map.of(), Map.of("status", status.toString()), ""));
        // Last, because many writers share its rows.
        queue.added(written.site(), status);
        return id;
    }

    /**
     * Gives a comment new words.
     *
     * @param seen the revision that the editor saw
     * @param publish whether the new words may be public; else a public comment is held again
     * @return the number of the new revision; null when the comment has another revision by now, or was taken away
     */
    public @Nullable Integer reword(
            SiteId site, ArticleId article, CommentId id, int seen, String text, boolean publish) {
        ledger.lockThreadsOf(site, id.value());
        Comment comment = comments.locked(site, id);
        if (comment.revision() != seen || !comment.isEditable()) {
            return null;
        }
        CommentStatus before = comment.status();
        Revision revision = comment.reword(text, Actor.AUTHOR, clock.instant());
        database.persist(revision);
        if (comment.isPublic()) {
            publishReworded(site, article, comment, publish);
        }
        log.append(
                site,
                Actor.AUTHOR,
                new AuditEntry(
                        Target.comment(id),
                        AuditAction.EDITED,
                        state(seen, before),
                        state(revision.number(), comment.status()),
                        ""));
        return revision.number();
    }

    private static Map<String, String> state(int revision, CommentStatus status) {
        return Map.of("revision", Integer.toString(revision), "status", status.toString());
    }

    private void publishReworded(SiteId site, ArticleId article, Comment comment, boolean publish) {
        if (publish) {
            ledger.changed(site, article);
        } else {
            comment.hold();
            comments.flush();
            ledger.settle(site, comment);
            queue.moved(site, CommentStatus.APPROVED, CommentStatus.PENDING);
        }
    }

    /** Gives the private right to a comment to this browser instead of the one that had it. */
    public void entrust(SiteId site, CommentId id, AuthorKey author) {
        database.createNativeQuery(ENTRUST)
                .setParameter("site", site.value())
                .setParameter("id", id.value())
                .setParameter("key", author.digest())
                .executeUpdate();
    }

    /** Takes a comment back for its author, with all reports and its appeal; deleting again changes nothing. */
    public void delete(SiteId site, CommentId id) {
        ledger.lockThreadsOf(site, id.value());
        Comment comment = comments.locked(site, id);
        CommentStatus before = comment.status();
        if (before == CommentStatus.DELETED) {
            return;
        }
        comment.delete();
        comments.flush();
        if (before == CommentStatus.APPROVED) {
            ledger.settle(site, comment);
        }
        AuditEntry deleted = AuditEntry.changed(
                Target.comment(id),
                AuditAction.DELETED,
                "status",
                before.toString(),
                comment.status().toString());
        int open = reports.open(site, id);
        if (open == 0) {
            queue.moved(site, List.of(new QueueLedger.Shift(before, -1)));
            appeals.settle(site, log.append(site, Actor.AUTHOR, deleted), List.of(id.value()));
        } else {
            queue.moved(site, List.of(new QueueLedger.Shift(before, -1), QueueLedger.Shift.reported(-1)));
            AuditEntry settled = ReportLedger.settled(id, open, comment.status());
            ActId act = log.append(site, Actor.AUTHOR, List.of(deleted, settled));
            reports.settle(site, act, List.of(id.value()));
            appeals.settle(site, act, List.of(id.value()));
        }
    }

    private @Nullable Comment parentOf(NewComment written) {
        CommentId parent = written.parent();
        return parent == null ? null : comments.findById(CommentKey.of(written.site(), parent));
    }
}
