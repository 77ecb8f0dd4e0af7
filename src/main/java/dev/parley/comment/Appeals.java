package dev.parley.comment;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditReader;
import dev.parley.audit.LoggedAct;
import dev.parley.audit.Target;
import dev.parley.comment.Moves.Found;
import dev.parley.comment.Moves.Move;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings rejected comments back into the queue for their authors, each once. Joins the caller's transaction and leaves
 * comment, lists and log in step.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Appeals {

    /** Of what an author says to moderators, in bytes of UTF-8. */
    public static final int LONGEST_WORDS = 1_000;

    private static final String ASKED = """
            select comment_id from appeal where site_id = :site and comment_id = any(cast(:comments as bigint[]))
            """;

    private final EntityManager database;
    private final Moves moves;
    private final AppealLedger ledger;
    private final AuditReader log;
    private final Clock clock;

    Appeals(EntityManager database, Moves moves, AppealLedger ledger, AuditReader log, Clock clock) {
        this.database = database;
        this.moves = moves;
        this.ledger = ledger;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Asks for another look.
     *
     * @param words for moderators; may be empty
     * @return whether that is possible: for what is rejected, and was not asked for before
     */
    public boolean add(SiteId site, CommentId comment, String words) {
        Found found = moves.lock(site, List.of(comment)).get(comment);
        if (found == null
                || found.now() != CommentStatus.REJECTED
                || !ledger.add(site, comment, words, rejecter(site, comment), clock.instant())) {
            return false;
        }
        moves.apply(site, List.of(Move.appealed(found)), Actor.AUTHOR);
        return true;
    }

    private Actor rejecter(SiteId site, CommentId comment) {
        Target target = Target.comment(comment);
        LoggedAct rejection = log.latestStanding(site, List.of(target), Set.of(AuditAction.REJECTED))
                .get(target);
        return rejection == null ? Actor.SYSTEM : rejection.actor();
    }

    /** For which of these another look was asked for, whatever became of it. */
    @SuppressWarnings("unchecked")
    public Set<CommentId> among(SiteId site, Collection<CommentId> comments) {
        if (comments.isEmpty()) {
            return Set.of();
        }
        List<Long> asked = database.createNativeQuery(ASKED, Long.class)
                .setParameter("site", site.value())
                .setParameter(
                        "comments", comments.stream().map(CommentId::value).toArray(Long[]::new))
                .getResultList();
        return asked.stream().map(CommentId::new).collect(Collectors.toSet());
    }
}
