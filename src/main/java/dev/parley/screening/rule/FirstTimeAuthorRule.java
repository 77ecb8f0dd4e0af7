package dev.parley.screening.rule;

import dev.parley.screening.Draft;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.screening.Rule;
import java.util.List;

/**
 * Somebody of whom nothing was approved yet. A person is known by their browser's private key; a typed name or address
 * is anybody's to type.
 */
final class FirstTimeAuthorRule implements Rule {

    @Override
    public List<Finding> examine(Draft draft) {
        return draft.precedents().hasApproved() ? List.of() : List.of(Finding.hold(Reason.FIRST_TIME, ""));
    }
}
