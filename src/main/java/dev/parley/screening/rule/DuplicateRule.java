package dev.parley.screening.rule;

import dev.parley.screening.Draft;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.screening.Rule;
import java.util.List;

/** The same reply by the same person is there already. */
final class DuplicateRule implements Rule {

    @Override
    public List<Finding> examine(Draft draft) {
        return draft.precedents().duplicate() ? List.of(Finding.refuse(Reason.DUPLICATE, "")) : List.of();
    }
}
