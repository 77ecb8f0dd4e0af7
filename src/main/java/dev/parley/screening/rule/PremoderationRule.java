package dev.parley.screening.rule;

import dev.parley.article.ThreadState;
import dev.parley.screening.Draft;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.screening.Rule;
import dev.parley.site.Moderation;
import java.util.List;

/** Here every reply is read before it appears: on the whole site, or under this article. */
final class PremoderationRule implements Rule {

    @Override
    public List<Finding> examine(Draft draft) {
        boolean everything = draft.settings().moderation() == Moderation.PRE
                || draft.thread().replies() == ThreadState.PREMODERATED;
        return everything ? List.of(Finding.holdInAnyMode(Reason.PREMODERATED)) : List.of();
    }
}
