package dev.parley.moderation;

import dev.parley.audit.AuditReader;
import dev.parley.audit.LoggedAct;
import dev.parley.audit.Target;
import dev.parley.comment.Ruled;
import dev.parley.comment.Ruling;
import dev.parley.comment.RulingOutcome;
import dev.parley.comment.Rulings;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.ModeratorDirectory;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides on comments, in one transaction: each that is still what was seen, and who was first on the others. */
@ApplicationScoped
class Decide {

    private final Rulings rulings;
    private final AuditReader log;
    private final ModeratorDirectory people;
    private final CurrentModerator current;

    Decide(Rulings rulings, AuditReader log, ModeratorDirectory people, CurrentModerator current) {
        this.rulings = rulings;
        this.log = log;
        this.people = people;
        this.current = current;
    }

    /** @param given at most one for each comment */
    @Transactional
    Decided decide(SiteId site, List<Ruling> given) {
        Ruled ruled = rulings.apply(site, given, current.actor());
        return new Decided(
                ruled.act(),
                ruled.outcomes().stream()
                        .filter(RulingOutcome.Applied.class::isInstance)
                        .map(RulingOutcome::comment)
                        .toList(),
                conflicts(site, ruled));
    }

    private List<Conflict> conflicts(SiteId site, Ruled ruled) {
        List<RulingOutcome> refused = ruled.outcomes().stream()
                .filter(outcome -> !(outcome instanceof RulingOutcome.Applied))
                .toList();
        if (refused.isEmpty()) {
            return List.of();
        }
        Map<Target, LoggedAct> last = log.latest(
                site,
                refused.stream()
                        .map(outcome -> Target.comment(outcome.comment()))
                        .toList());
        var names = people.names(last.values().stream().map(LoggedAct::actor).toList());
        return refused.stream()
                .map(outcome -> {
                    LoggedAct act = last.get(Target.comment(outcome.comment()));
                    Conflict.Last before = act == null
                            ? null
                            : new Conflict.Last(act.action(), act.actor().kind(), names.get(act.actor()), act.at());
                    return conflict(outcome, before);
                })
                .toList();
    }

    private static Conflict conflict(RulingOutcome outcome, Conflict.@Nullable Last last) {
        return switch (outcome) {
            case RulingOutcome.Stale stale ->
                new Conflict(stale.comment(), Conflict.Kind.STALE, stale.now(), stale.version(), last);
            case RulingOutcome.NotPossible not ->
                new Conflict(not.comment(), Conflict.Kind.NOT_POSSIBLE, not.now(), not.version(), last);
            case RulingOutcome.Unknown unknown -> new Conflict(unknown.comment(), Conflict.Kind.UNKNOWN, null, 0, null);
            case RulingOutcome.Applied applied -> throw new IllegalArgumentException("Nothing stands against it");
        };
    }
}
