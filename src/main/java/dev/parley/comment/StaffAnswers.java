package dev.parley.comment;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.Target;
import dev.parley.comment.Moves.Found;
import dev.parley.comment.Moves.Move;
import dev.parley.platform.ActId;
import dev.parley.platform.ArticleId;
import dev.parley.platform.ClientAddress;
import dev.parley.platform.CommentId;
import dev.parley.platform.IdSource;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Publishes what moderators answer, and with it the comment that they answer, where that was waiting: one act, undone as
 * one. Nothing of it comes from a browser: no address, no network, and a key that none can show.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StaffAnswers {

    private static final ClientAddress NOWHERE = new ClientAddress("", "");

    private final CommentRepository comments;
    private final PriorComments prior;
    private final Moves moves;
    private final EntityManager database;
    private final IdSource ids;
    private final Clock clock;

    StaffAnswers(
            CommentRepository comments,
            PriorComments prior,
            Moves moves,
            EntityManager database,
            IdSource ids,
            Clock clock) {
        this.comments = comments;
        this.prior = prior;
        this.moves = moves;
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** What this press of the button has published before, wherever it stands now. */
    public Optional<PriorComment> given(SiteId site, UUID once) {
        return prior.bySubmission(site, once);
    }

    /** Publishes it, if the comment is still what was seen and waits or is public. */
    public Ruled answer(SiteId site, NewAnswer wanted, Actor actor) {
        CommentId id = wanted.comment();
        Found found = moves.lock(site, List.of(id)).get(id);
        if (found == null || found.now() == CommentStatus.DELETED) {
            return refused(new RulingOutcome.Unknown(id));
        }
        if (found.version() != wanted.seen()) {
            return refused(new RulingOutcome.Stale(id, found.now(), found.version()));
        }
        if (found.now() != CommentStatus.PENDING && found.now() != CommentStatus.APPROVED) {
            return refused(new RulingOutcome.NotPossible(id, found.now(), found.version()));
        }
        Comment answer = stored(site, found, wanted, actor);
        ActId act = moves.apply(site, approval(found), beside(answer), actor);
        AuditAction action = found.now() == CommentStatus.PENDING ? AuditAction.APPROVED : AuditAction.SUBMITTED;
        return new Ruled(act, List.of(new RulingOutcome.Applied(id, action)));
    }

    private static Ruled refused(RulingOutcome outcome) {
        return new Ruled(null, List.of(outcome));
    }

    private static List<Move> approval(Found found) {
        return found.now() == CommentStatus.PENDING
                ? List.of(Move.by(found, new Ruling(found.commentId(), found.version(), Decision.APPROVE, "")))
                : List.of();
    }

    private Comment stored(SiteId site, Found found, NewAnswer wanted, Actor actor) {
        Comment parent = comments.findById(CommentKey.of(site, wanted.comment()));
        CommentKey key = CommentKey.of(site, ids.newCommentId());
        Comment answer = Comment.answer(
                key, written(site, new ArticleId(found.article()), wanted, actor), parent, actor, clock.instant());
        comments.persistAndFlush(answer);
        database.persist(answer.firstRevision());
        return answer;
    }

    /** Said again on purpose, it is another answer: what makes two of them one is the press of the button. */
    private static NewComment written(SiteId site, ArticleId article, NewAnswer wanted, Actor actor) {
        Authorship author = new Authorship(wanted.name(), "", "");
        Authorship unique = new Authorship(wanted.name(), "once " + wanted.once(), "");
        return new NewComment(
                site,
                article,
                wanted.comment(),
                author,
                wanted.text(),
                AuthorKey.ofStaff(actor),
                NOWHERE,
                "",
                wanted.once(),
                ContentDigest.of(article, wanted.comment(), unique, wanted.text()));
    }

    private static Moves.Beside beside(Comment answer) {
        CommentStatus status = answer.status();
        return new Moves.Beside(
                List.of(ThreadLedger.Turn.of(answer)),
                List.of(new QueueLedger.Shift(status, 1)),
                List.of(new AuditEntry(
                        Target.comment(new CommentId(answer.key().id())),
                        AuditAction.ANSWERED,
                        Map.of(),
                        Map.of("status", status.toString()),
                        "")));
    }
}
