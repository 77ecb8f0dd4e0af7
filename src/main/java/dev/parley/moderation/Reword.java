package dev.parley.moderation;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditReader;
import dev.parley.audit.LoggedAct;
import dev.parley.audit.Target;
import dev.parley.comment.Rewording;
import dev.parley.comment.Rewordings;
import dev.parley.moderator.CurrentModerator;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Changes the words of a comment, where it is still what was seen and nobody else is deciding on it. They are not
 * screened: who writes them judges. The card stays with whoever changed it.
 */
@ApplicationScoped
class Reword {

    private final Decide decide;
    private final Rewordings rewordings;
    private final Leases leases;
    private final AuditReader log;
    private final CurrentModerator current;

    Reword(Decide decide, Rewordings rewordings, Leases leases, AuditReader log, CurrentModerator current) {
        this.decide = decide;
        this.rewordings = rewordings;
        this.leases = leases;
        this.log = log;
        this.current = current;
    }

    @Transactional
    Decided reword(SiteId site, Rewording wanted) {
        Decided decided = decide.alone(site, wanted.comment(), () -> rewordings.apply(site, wanted, current.actor()));
        leases.keep(site, current.actor(), decided.applied());
        return decided;
    }

    /** The act by which this person gave it the words that it has, for whoever never got the answer. */
    @Transactional
    Optional<LoggedAct> before(SiteId site, CommentId comment) {
        return Optional.ofNullable(log.latestStanding(site, List.of(Target.comment(comment)))
                        .get(Target.comment(comment)))
                .filter(last -> last.action() == AuditAction.EDITED)
                .filter(last -> last.actor().equals(current.actor()));
    }
}
