package dev.parley.moderation;

import dev.parley.audit.Actor;
import dev.parley.audit.UndoneActs;
import dev.parley.comment.Reversal;
import dev.parley.comment.Reversals;
import dev.parley.moderator.CurrentModerator;
import dev.parley.platform.ActId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Undoes what was decided, and gives what waits again to whoever undid it. */
@ApplicationScoped
class Undo {

    /** How far back the last act is looked for: a long day at the desk. What is older is undone from the log. */
    private static final Duration REACH = Duration.ofHours(24);

    private final Reversals reversals;
    private final UndoneActs undone;
    private final Leases leases;
    private final CurrentModerator current;
    private final Clock clock;

    Undo(Reversals reversals, UndoneActs undone, Leases leases, CurrentModerator current, Clock clock) {
        this.reversals = reversals;
        this.undone = undone;
        this.leases = leases;
        this.current = current;
        this.clock = clock;
    }

    /** Undoes this act, whoever did it. */
    @Transactional
    Reversal undo(SiteId site, ActId act) {
        Actor actor = current.actor();
        Reversal reversal = reversals.undo(site, act, actor);
        if (reversal instanceof Reversal.Undone back) {
            leases.keep(site, actor, back.comments());
        }
        return reversal;
    }

    /**
     * The last act of one's own that can be undone and was not; asked again and again, it walks back.
     *
     * @param before only acts older than this one, which could not be undone any more; null for all
     */
    @Transactional
    Optional<ActId> last(SiteId site, @Nullable ActId before) {
        return undone.last(
                site, current.actor(), Reversals.UNDOABLE, clock.instant().minus(REACH), before);
    }
}
