package dev.parley.moderation;

import dev.parley.audit.AuditReader;
import dev.parley.audit.LoggedAct;
import dev.parley.audit.Target;
import dev.parley.comment.Reversals;
import dev.parley.moderator.ModeratorDirectory;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what was decided on comments last, when, by whom and why; in two statements however many they are. */
@ApplicationScoped
class LastDecisions {

    private final AuditReader log;
    private final ModeratorDirectory people;
    private final DeskWords words;

    LastDecisions(AuditReader log, ModeratorDirectory people, DeskWords words) {
        this.log = log;
        this.people = people;
        this.words = words;
    }

    /** Those on which something was decided that still stands. */
    Map<CommentId, String> of(SiteId site, List<Card> cards) {
        List<Target> targets =
                cards.stream().map(card -> Target.comment(card.id())).toList();
        List<LoggedAct> decisions = List.copyOf(
                log.latestStanding(site, targets, Reversals.DECISIONS).values());
        var names = people.names(decisions.stream().map(LoggedAct::actor).toList());
        Map<CommentId, String> said = new HashMap<>();
        decisions.forEach(
                last -> said.put(new CommentId(last.target().id()), words.decided(last, names.get(last.actor()))));
        return said;
    }
}
