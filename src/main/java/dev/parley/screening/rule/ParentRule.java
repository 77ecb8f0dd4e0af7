package dev.parley.screening.rule;

import dev.parley.comment.ParentState;
import dev.parley.screening.Draft;
import dev.parley.screening.Field;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.screening.Rule;
import java.util.List;

/** A reply answers the article or a public comment of it, and not deeper than the site allows. */
final class ParentRule implements Rule {

    @Override
    public List<Finding> examine(Draft draft) {
        return switch (draft.parent()) {
            case Draft.Parent.None none -> List.of();
            case Draft.Parent.Unknown unknown -> refuse(Reason.PARENT_UNKNOWN, "");
            case Draft.Parent.Known(ParentState parent) ->
                examine(parent, draft.settings().maxDepth());
        };
    }

    private static List<Finding> examine(ParentState parent, int maxDepth) {
        if (!parent.isPublic()) {
            return refuse(Reason.PARENT_NOT_PUBLIC, "");
        }
        return parent.depth() >= maxDepth ? refuse(Reason.TOO_DEEP, Integer.toString(maxDepth)) : List.of();
    }

    private static List<Finding> refuse(Reason reason, String evidence) {
        return List.of(Finding.refuse(reason, Field.PARENT, evidence));
    }
}
