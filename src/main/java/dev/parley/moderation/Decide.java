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
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides on comments, in one transaction: each that is still what was seen, that nobody else
 * is deciding on, and that is not left to somebody else; of the others, who was first.
 */
@ApplicationScoped
class Decide {

    private final Rulings rulings;
    private final Leases leases;
    private final Impartiality impartiality;
    private final AuditReader log;
    private final ModeratorDirectory people;
    private final CurrentModerator current;

    Decide(
            Rulings rulings,
            Leases leases,
            Impartiality impartiality,
            AuditReader log,
            ModeratorDirectory people,
            CurrentModerator current) {
        this.rulings = rulings;
        this.leases = leases;
        this.impartiality = impartiality;
        this.log = log;
        this.people = people;
        this.current = current;
    }

    /** @param given at most one for each comment */
    @Transactional
    Decided decide(SiteId site, List<Ruling> given) {
        List<Lease> ofOthers = leases.ofOthers(
                site, current.actor(), given.stream().map(Ruling::comment).toList());
        List<Conflict.ForAnother> forAnother = impartiality.among(
                site, current.actor(), given.stream().map(Ruling::comment).toList());
        Set<CommentId> taken = Stream.concat(
                        ofOthers.stream().map(Lease::comment),
                        forAnother.stream().map(Conflict::comment))
                .collect(Collectors.toSet());
        Ruled ruled = rulings.apply(
                site,
                given.stream()
                        .filter(ruling -> !taken.contains(ruling.comment()))
                        .toList(),
                current.actor());
        Decided decided = decided(
                ruled,
                Stream.of(leased(ofOthers), notLeased(forAnother, ofOthers), conflicts(site, ruled))
                        .flatMap(List::stream)
                        .toList());
        leases.end(site, decided.applied());
        return decided;
    }

    private static Decided decided(Ruled ruled, List<Conflict> conflicts) {
        List<RulingOutcome.Applied> applied = ruled.outcomes().stream()
                .filter(RulingOutcome.Applied.class::isInstance)
                .map(RulingOutcome.Applied.class::cast)
                .toList();
        return new Decided(
                ruled.act(),
                applied.stream().map(RulingOutcome.Applied::comment).toList(),
                applied.stream().collect(Collectors.groupingBy(RulingOutcome.Applied::action, Collectors.counting())),
                conflicts);
    }

    /** One conflict for each: who holds it is of more use. */
    private static List<Conflict> notLeased(List<Conflict.ForAnother> forAnother, List<Lease> ofOthers) {
        Set<CommentId> leased = ofOthers.stream().map(Lease::comment).collect(Collectors.toSet());
        return forAnother.stream()
                .filter(conflict -> !leased.contains(conflict.comment()))
                .<Conflict>map(conflict -> conflict)
                .toList();
    }

    /**
     * Does something else with one comment, in one transaction, where nobody else is deciding on it.
     *
     * @param act says what became of it: one outcome
     */
    @Transactional
    Decided alone(SiteId site, CommentId comment, Supplier<Ruled> act) {
        List<Lease> ofOthers = leases.ofOthers(site, current.actor(), List.of(comment));
        if (!ofOthers.isEmpty()) {
            return Decided.refused(leased(ofOthers));
        }
        List<Conflict.ForAnother> forAnother = impartiality.among(site, current.actor(), List.of(comment));
        if (!forAnother.isEmpty()) {
            return Decided.refused(List.copyOf(forAnother));
        }
        Ruled ruled = act.get();
        return decided(ruled, conflicts(site, ruled));
    }

    private List<Conflict> leased(List<Lease> ofOthers) {
        if (ofOthers.isEmpty()) {
            return List.of();
        }
        var names = people.names(ofOthers.stream().map(Lease::holder).toList());
        return ofOthers.stream()
                .<Conflict>map(lease -> new Conflict.Leased(
                        lease.comment(),
                        lease.now(),
                        lease.version(),
                        names.getOrDefault(lease.holder(), ""),
                        lease.until()))
                .toList();
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
            case RulingOutcome.Stale stale -> new Conflict.Stale(stale.comment(), stale.now(), stale.version(), last);
            case RulingOutcome.NotPossible not ->
                new Conflict.NotPossible(not.comment(), not.now(), not.version(), last);
            case RulingOutcome.Unknown unknown -> new Conflict.Unknown(unknown.comment());
            case RulingOutcome.Applied applied -> throw new IllegalArgumentException("Nothing stands against it");
        };
    }
}
