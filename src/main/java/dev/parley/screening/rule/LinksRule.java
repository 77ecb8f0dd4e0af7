package dev.parley.screening.rule;

import dev.parley.comment.CommentText;
import dev.parley.comment.TextLinks;
import dev.parley.screening.Draft;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.screening.Rule;
import java.util.List;

/** Several links are the oldest mark of spam, unless the site thinks nothing of them. The evidence is their number. */
final class LinksRule implements Rule {

    @Override
    public List<Finding> examine(Draft draft) {
        int toHold = draft.settings().linksToHold();
        if (toHold == 0) {
            return List.of();
        }
        TextLinks links = CommentText.links(draft.text());
        int number = links.places().size();
        return number < toHold
                ? List.of()
                : List.of(Finding.hold(Reason.LINKS, Integer.toString(number), links.asTyped()));
    }
}
