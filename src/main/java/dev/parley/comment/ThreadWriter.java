package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.platform.IdSource;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Changes threads. Each verb joins the caller's transaction and leaves comment, revisions and counts in step; what
 * breaks a named constraint surfaces before the verb returns.
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
    private final EntityManager database;
    private final IdSource ids;
    private final Clock clock;

    ThreadWriter(CommentRepository comments, ThreadLedger ledger, EntityManager database, IdSource ids, Clock clock) {
        this.comments = comments;
        this.ledger = ledger;
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
            ledger.published(comment);
        }
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
        ledger.lock(site, article);
        Comment comment = comments.locked(site, id);
        if (comment.revision() != seen || !comment.isEditable()) {
            return null;
        }
        Revision revision = comment.reword(text, clock.instant());
        database.persist(revision);
        if (comment.isPublic()) {
            publishReworded(comment, publish);
        }
        return revision.number();
    }

    private void publishReworded(Comment comment, boolean publish) {
        if (publish) {
            ledger.changed(comment);
        } else {
            comment.hold();
            ledger.withdrawn(comment);
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

    /** Takes a comment back for its author; deleting again changes nothing. */
    public void delete(SiteId site, ArticleId article, CommentId id) {
        ledger.lock(site, article);
        Comment comment = comments.locked(site, id);
        if (comment.status() == CommentStatus.DELETED) {
            return;
        }
        boolean wasPublic = comment.isPublic();
        comment.delete();
        if (wasPublic) {
            ledger.withdrawn(comment);
        }
    }

    private @Nullable Comment parentOf(NewComment written) {
        CommentId parent = written.parent();
        return parent == null ? null : comments.findById(CommentKey.of(written.site(), parent));
    }
}
