package dev.parley.comment;

import dev.parley.audit.Actor;
import dev.parley.comment.Moves.Found;
import dev.parley.comment.Moves.Move;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies moderators' decisions in the caller's transaction. */
@ApplicationScoped
public class Rulings {

    private final Moves moves;

    Rulings(Moves moves) {
        this.moves = moves;
    }

    /**
     * Applies each ruling whose comment is still what was seen; the others change nothing and say why. The number of
     * statements does not depend on how many there are.
     *
     * @param rulings at most one a comment
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Ruled apply(SiteId site, List<Ruling> rulings, Actor actor) {
        Map<CommentId, Found> found =
                moves.lock(site, rulings.stream().map(Ruling::comment).toList());
        List<RulingOutcome> outcomes = new ArrayList<>();
        List<Move> possible = new ArrayList<>();
        for (Ruling ruling : rulings) {
            Found comment = found.get(ruling.comment());
            RulingOutcome outcome = outcome(ruling, comment);
            outcomes.add(outcome);
            if (outcome instanceof RulingOutcome.Applied && comment != null) {
                possible.add(Move.by(comment, ruling));
            }
        }
        return new Ruled(possible.isEmpty() ? null : moves.apply(site, possible, actor), outcomes);
    }

    private static RulingOutcome outcome(Ruling ruling, @Nullable Found found) {
        CommentId comment = ruling.comment();
        if (found == null) {
            return new RulingOutcome.Unknown(comment);
        }
        if (found.version() != ruling.seen()) {
            return new RulingOutcome.Stale(comment, found.now(), found.version());
        }
        return ruling.decision().isPossibleFor(found.now(), found.isReported())
                ? new RulingOutcome.Applied(comment, ruling.decision().action(found.now()))
                : new RulingOutcome.NotPossible(comment, found.now(), found.version());
    }
}
