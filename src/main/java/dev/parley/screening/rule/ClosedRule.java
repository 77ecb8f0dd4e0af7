package dev.parley.screening.rule;

import dev.parley.screening.Draft;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.screening.Rule;
import java.time.Instant;
import java.util.List;

/**
 * A closed thread takes nothing new; but who had opened the form before, or comes within the hour, has written in good
 * faith: their reply is held instead of refused.
 */
final class ClosedRule implements Rule {

    @Override
    public List<Finding> examine(Draft draft) {
        Instant closedAt = draft.thread().closedAt();
        if (closedAt == null) {
            return List.of();
        }
        boolean openedBefore = draft.openedAt() != null && draft.openedAt().isBefore(closedAt);
        boolean withinGrace =
                !draft.now().isAfter(closedAt.plus(draft.settings().lateGrace()));
        return openedBefore || withinGrace
                ? List.of(Finding.holdInAnyMode(Reason.LATE))
                : List.of(Finding.refuse(Reason.CLOSED, ""));
    }
}
