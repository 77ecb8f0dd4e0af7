package dev.parley.moderation;

import dev.parley.audit.AuditReader;
import dev.parley.audit.LoggedAct;
import dev.parley.audit.Target;
import dev.parley.comment.CommentStatus;
import dev.parley.comment.Ruling;
import dev.parley.moderator.CurrentModerator;
import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Knows a decision whose answer never arrived and that the script therefore sends again: the comment stands where the
 * decision wants it, and the last that happened to it was done by the same person. Nothing stands against that one.
 */
@ApplicationScoped
class SentAgain {

    private final AuditReader log;
    private final CurrentModerator current;

    SentAgain(AuditReader log, CurrentModerator current) {
        this.log = log;
        this.current = current;
    }

    /** The acts by which these were decided the first time. */
    Map<CommentId, ActId> among(SiteId site, List<Conflict> conflicts, List<Ruling> rulings) {
        Map<CommentId, CommentStatus> wanted = rulings.stream()
                .collect(Collectors.toMap(
                        Ruling::comment, ruling -> ruling.decision().result()));
        List<Target> there = conflicts.stream()
                .filter(conflict ->
                        conflict instanceof Conflict.Present present && present.now() == wanted.get(present.comment()))
                .map(conflict -> Target.comment(conflict.comment()))
                .toList();
        return there.isEmpty()
                ? Map.of()
                : log.latest(site, there).values().stream()
                        .filter(last -> last.actor().equals(current.actor()))
                        .collect(Collectors.toMap(
                                last -> new CommentId(last.target().id()), LoggedAct::act));
    }
}
